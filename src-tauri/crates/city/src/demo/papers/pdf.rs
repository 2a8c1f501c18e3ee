//! One page of text as PDF 1.4, in a font that every reader has.

use super::super::dice::Dice;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A page titled `title` that is about `whom`.
pub(super) fn page(title: &str, whom: &str, dice: &mut Dice) -> Vec<u8> {
    let number = dice.between(1000, 9999);
    let lines = [
        title.to_owned(),
        "Erfundenes Schriftstück zur Vorführung".to_owned(),
        format!("Für: {whom}"),
        format!("Zeichen: ERFUNDEN-{number}"),
        "Alle Angaben sind ausgedacht. Diese Stelle gibt es nicht.".to_owned(),
        "Lindbrück, Kreis Nirgendwo".to_owned(),
    ];
    let mut content = b"BT /F1 18 Tf 70 770 Td 26 TL\n".to_vec();
    for (place, line) in lines.iter().enumerate() {
        if place == 1 {
            content.extend(b"/F1 11 Tf 18 TL\n");
        }
        content.push(b'(');
        content.extend(escaped(line));
        content.extend(b") Tj T*\n");
    }
    content.extend(b"ET\n");
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_vec(),
        [format!("<< /Length {} >>\nstream\n", content.len()).into_bytes(), content, b"endstream".to_vec()].concat(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    assembled(&objects)
}

/// The objects, numbered from 1, with their table of offsets.
fn assembled(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (place, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{} 0 obj\n", place + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(table.into_bytes());
    let size = objects.len() + 1;
    file.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    file
}

/// A string of the page in its one-byte encoding; other letters lose their marks, as on many a real letter.
fn escaped(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for character in line.nfc() {
        match u8::try_from(u32::from(character)) {
            Ok(byte) if b"()\\".contains(&byte) => bytes.extend([b'\\', byte]),
            Ok(byte) if !(0x7f..0xa0).contains(&byte) => bytes.push(byte),
            _ => bytes.extend(plain(character)),
        }
    }
    bytes
}

fn plain(character: char) -> Vec<u8> {
    let special = match character {
        'Ł' => Some('L'),
        'ł' => Some('l'),
        'Đ' => Some('D'),
        'đ' => Some('d'),
        'ı' => Some('i'),
        'Ħ' => Some('H'),
        'ħ' => Some('h'),
        'ẞ' => Some('S'),
        '’' | 'ʻ' => Some('\''),
        _ => None,
    };
    let letters: Vec<char> = special.map_or_else(|| character.nfd().collect(), |letter| vec![letter]);
    let letters = letters.into_iter().filter(|letter| !is_combining_mark(*letter));
    letters
        .map(|letter| if letter.is_ascii() { u8::try_from(u32::from(letter)).unwrap_or(b'?') } else { b'?' })
        .collect()
}
