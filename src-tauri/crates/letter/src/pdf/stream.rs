//! The text stream of a page, written byte by byte.
//!
//! Text that belongs to the same node of the structure is one marked-content sequence. Numbers are hundredths of a
//! point, written from integers, so no float formatting decides a byte.

use super::codes::FaceCodes;
use crate::layout::geometry::PAGE_HEIGHT;
use crate::layout::item::{Ink, Tag, Text};
use crate::layout::tree::{NodeId, Tree};
use crate::text::Word;
use crate::text::face::FaceId;

/// Writes the texts of a page; `owners` gets the node of every marked-content id and may hold some already.
pub(crate) fn write(texts: &[Text], tree: &Tree, codes: &[FaceCodes], owners: &mut Vec<NodeId>) -> Vec<u8> {
    let mut writer = Writer { out: Vec::with_capacity(texts.len() * 160), font: None, ink: None, codes };
    writer.out.extend_from_slice(b"BT\n");
    let mut open: Option<Tag> = None;
    for text in texts {
        if open != Some(text.tag) {
            if open.is_some() {
                writer.out.extend_from_slice(b"EMC\n");
            }
            writer.begin(text.tag, tree, owners);
            open = Some(text.tag);
        }
        writer.text(text);
    }
    if open.is_some() {
        writer.out.extend_from_slice(b"EMC\n");
    }
    writer.out.extend_from_slice(b"ET\n");
    writer.out
}

struct Writer<'a> {
    out: Vec<u8>,
    font: Option<(FaceId, i64)>,
    ink: Option<Ink>,
    codes: &'a [FaceCodes],
}

impl Writer<'_> {
    fn begin(&mut self, tag: Tag, tree: &Tree, owners: &mut Vec<NodeId>) {
        match tag {
            Tag::Node(node) => {
                let role = tree.nodes.get(node).map_or("P", |node| node.role.name());
                self.out.extend_from_slice(format!("/{role} <</MCID {}>> BDC\n", owners.len()).as_bytes());
                owners.push(node);
            }
            Tag::Header => self.out.extend_from_slice(b"/Artifact <</Type/Pagination/Subtype/Header>> BDC\n"),
            Tag::Footer => self.out.extend_from_slice(b"/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n"),
        }
    }

    fn text(&mut self, text: &Text) {
        self.out.extend_from_slice(b"1 0 0 1 ");
        number(&mut self.out, text.x);
        self.out.push(b' ');
        number(&mut self.out, PAGE_HEIGHT - text.y);
        self.out.extend_from_slice(b" Tm\n");
        let mut at = 0;
        let words = &text.line.words;
        while at < words.len() {
            let (face, missing) = (words[at].face, words[at].missing);
            let count =
                words[at..].iter().take_while(|word| (word.face, word.missing) == (face, missing)).count();
            self.set_ink(if missing { Ink::Missing } else { text.ink });
            self.set_font(face, text.size);
            self.show(face, words[at..at + count].iter().map(|word| &**word), text.size);
            at += count;
        }
    }

    fn set_font(&mut self, face: FaceId, size: f32) {
        let wanted = (face, hundredths(size));
        if self.font != Some(wanted) {
            self.font = Some(wanted);
            self.out.extend_from_slice(format!("/T{} ", face as usize).as_bytes());
            number(&mut self.out, size);
            self.out.extend_from_slice(b" Tf\n");
        }
    }

    fn set_ink(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            match ink {
                Ink::Gray(gray) => {
                    number(&mut self.out, gray);
                    self.out.extend_from_slice(b" g\n");
                }
                Ink::Missing => self.out.extend_from_slice(b"0.70 0.07 0.07 rg\n"),
            }
        }
    }

    /// Shows words of one face: glyph codes in hexadecimal, corrections to the font's own widths between them.
    fn show<'w>(&mut self, face: FaceId, words: impl Iterator<Item = &'w Word>, size: f32) {
        let Some(codes) = self.codes.iter().find(|codes| codes.face == face) else { return };
        let mut open = false;
        self.out.push(b'[');
        let mut kern = 0;
        for glyph in words.flat_map(|word| &word.glyphs) {
            kern -= glyph.dx;
            if kern != 0 || glyph.dy != 0 {
                if open {
                    self.out.push(b'>');
                    open = false;
                }
                if kern != 0 {
                    integer(&mut self.out, i64::from(kern));
                }
            }
            if glyph.dy != 0 {
                self.out.extend_from_slice(b"]TJ ");
                number(&mut self.out, glyph.dy as f32 * size / 1000.0);
                self.out.extend_from_slice(b" Ts[");
            }
            if !open {
                self.out.push(b'<');
                open = true;
            }
            hex(&mut self.out, codes.code(glyph.id, &glyph.text));
            kern = glyph.natural - glyph.advance + glyph.dx;
            if glyph.dy != 0 {
                self.out.extend_from_slice(b">]TJ 0 Ts[");
                open = false;
            }
        }
        if open {
            self.out.push(b'>');
        }
        if kern != 0 {
            integer(&mut self.out, i64::from(kern));
        }
        self.out.extend_from_slice(b"]TJ\n");
    }
}

fn hex(out: &mut Vec<u8>, code: u16) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for shift in [12, 8, 4, 0] {
        out.push(DIGITS[usize::from(code >> shift & 15)]);
    }
}

fn hundredths(value: f32) -> i64 {
    (value * 100.0).round() as i64
}

/// Writes `value` with at most two decimals.
pub(crate) fn number(out: &mut Vec<u8>, value: f32) {
    let scaled = hundredths(value);
    if scaled < 0 {
        out.push(b'-');
    }
    let scaled = scaled.unsigned_abs();
    integer(out, (scaled / 100) as i64);
    if !scaled.is_multiple_of(100) {
        out.push(b'.');
        out.push(b'0' + (scaled % 100 / 10) as u8);
        if !scaled.is_multiple_of(10) {
            out.push(b'0' + (scaled % 10) as u8);
        }
    }
}

fn integer(out: &mut Vec<u8>, value: i64) {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_short_and_exact() {
        let written = |value| {
            let mut out = Vec::new();
            super::number(&mut out, value);
            String::from_utf8(out).unwrap()
        };
        for (value, text) in
            [(0.0, "0"), (10.5, "10.5"), (-0.35, "-0.35"), (841.889_8, "841.89"), (3.05, "3.05")]
        {
            assert_eq!(written(value), text);
        }
    }
}
