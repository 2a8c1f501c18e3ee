//! The letters in which names are kept: DIN 91379, the Latin letters of Europe with their sequences.
//!
//! After normalisation to NFC a name consists of single characters of the standard and of sequences of a letter with
//! combining marks that have no character of their own. The ʻ of Polynesian names and the apostrophes in use are taken
//! too. What lies outside is marked, kept and shown; a clerk enters the Latin form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Single characters, as inclusive ranges in rising order.
const RANGES: &[(char, char)] = &[
    (' ', ' '),
    ('\'', '\''),
    (',', '.'),
    ('0', '9'),
    ('A', 'Z'),
    ('`', '`'),
    ('a', 'z'),
    ('~', '~'),
    ('¨', '¨'),
    ('´', '´'),
    ('·', '·'),
    ('À', 'Ö'),
    ('Ø', 'ö'),
    ('ø', 'ž'),
    ('Ƈ', 'ƈ'),
    ('Ə', 'Ə'),
    ('Ɨ', 'Ɨ'),
    ('Ơ', 'ơ'),
    ('Ư', 'ư'),
    ('Ʒ', 'Ʒ'),
    ('Ǎ', 'ǜ'),
    ('Ǟ', 'ǟ'),
    ('Ǣ', 'ǰ'),
    ('Ǵ', 'ǵ'),
    ('Ǹ', 'ǿ'),
    ('Ȓ', 'ȓ'),
    ('Ș', 'ț'),
    ('Ȟ', 'ȟ'),
    ('ȧ', 'ȳ'),
    ('ə', 'ə'),
    ('ɨ', 'ɨ'),
    ('ʒ', 'ʒ'),
    ('ʹ', 'ʻ'),
    ('ʾ', 'ʿ'),
    ('ˈ', 'ˈ'),
    ('ˌ', 'ˌ'),
    ('Ḃ', 'ḃ'),
    ('Ḇ', 'ḇ'),
    ('Ḋ', 'ḑ'),
    ('ḗ', 'ḗ'),
    ('Ḝ', 'ḫ'),
    ('ḯ', 'ḷ'),
    ('Ḻ', 'ḻ'),
    ('Ṁ', 'ṉ'),
    ('Ṓ', 'ṛ'),
    ('Ṟ', 'ṣ'),
    ('Ṫ', 'ṯ'),
    ('Ẁ', 'ẇ'),
    ('Ẍ', 'ẗ'),
    ('ẞ', 'ẞ'),
    ('Ạ', 'ỹ'),
    ('‘', '’'),
    ('‡', '‡'),
];

/// Letters with the marks that may follow them, each mark or pair of marks between spaces, by their code points.
const SEQUENCES: &[(&str, &[&[u32]])] = &[
    ("Aa", &[&[0x30B]]),
    ("Cc", &[&[0x300], &[0x304], &[0x306], &[0x308], &[0x315], &[0x323], &[0x326], &[0x328, 0x306]]),
    ("Dd", &[&[0x302]]),
    ("Ff", &[&[0x300], &[0x304]]),
    ("Gg", &[&[0x300]]),
    ("Hh", &[&[0x304], &[0x326], &[0x331]]),
    ("Jj", &[&[0x301], &[0x30C]]),
    ("Kk", &[&[0x300], &[0x302], &[0x304], &[0x307], &[0x315], &[0x31B], &[0x326], &[0x35F]]),
    ("Ll", &[&[0x302], &[0x325], &[0x325, 0x304], &[0x326]]),
    ("Mm", &[&[0x300], &[0x302], &[0x306], &[0x310]]),
    ("Nn", &[&[0x302], &[0x304], &[0x306], &[0x326]]),
    ("Pp", &[&[0x300], &[0x304], &[0x315], &[0x323]]),
    ("Rr", &[&[0x306], &[0x325], &[0x325, 0x304]]),
    ("Ss", &[&[0x300], &[0x304], &[0x31B, 0x304], &[0x331]]),
    ("Tt", &[&[0x300], &[0x304], &[0x308], &[0x315], &[0x31B]]),
    ("Uu", &[&[0x307]]),
    ("Zz", &[&[0x300], &[0x304], &[0x306], &[0x308], &[0x327]]),
    ("Çç", &[&[0x306]]),
    ("Ûû", &[&[0x304]]),
    ("ÿ", &[&[0x301]]),
    ("Čč", &[&[0x315], &[0x323]]),
    ("ēō", &[&[0x30D]]),
    ("Īī", &[&[0x301]]),
    ("Žž", &[&[0x326], &[0x327]]),
    ("ḲḳṢṣṬṭ", &[&[0x304]]),
    ("ẠạỌọ", &[&[0x308]]),
    ("Ụụ", &[&[0x304], &[0x308]]),
];

/// Whether every letter of `name`, brought to NFC, belongs to the standard.
pub(in crate::intake) fn is_latin_name(name: &str) -> bool {
    let characters: Vec<char> = name.nfc().collect();
    let mut at = 0;
    while let Some(&letter) = characters.get(at) {
        let after = characters.get(at + 1..).unwrap_or_default();
        let marks = after.iter().take_while(|character| is_combining_mark(**character)).count();
        let fits = if marks == 0 { is_single(letter) } else { is_sequence(letter, &after[..marks]) };
        if !fits {
            return false;
        }
        at += 1 + marks;
    }
    true
}

fn is_single(character: char) -> bool {
    RANGES.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

fn is_sequence(letter: char, marks: &[char]) -> bool {
    let allowed =
        SEQUENCES.iter().filter(|(letters, _)| letters.contains(letter)).flat_map(|(_, marks)| *marks);
    allowed.into_iter().any(|sequence| sequence.iter().copied().eq(marks.iter().map(|mark| u32::from(*mark))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_europe_are_kept_as_they_are() {
        for name in [
            "Łuczak",
            "Ğülsüm",
            "Ausgedacht-ẞen",
            "Žoë",
            "Ġorġ",
            "Kekūlike ʻŌpio",
            "O’Brien",
            "d'Artagnan",
            "Ói",
            "Őry",
            "Đặng",
            "M̂rsić",
            "x",
            "Jan J. Ünlü",
            "L̥ālā",
            "C̨̆vet",
        ] {
            assert!(is_latin_name(name), "{name}");
        }
        let decomposed = "Gu\u{308}lsu\u{308}m";
        assert!(is_latin_name(decomposed));
    }

    #[test]
    fn what_lies_outside_is_found() {
        for name in ["Иван", "李", "Erna 😀", "Αθηνά", "X\u{300}y", "a\u{200b}b", "Tab\there"] {
            assert!(!is_latin_name(name), "{name}");
        }
    }
}
