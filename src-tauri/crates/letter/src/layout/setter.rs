//! Setting texts with their inline marks: what all blocks share.

use super::item::{Ink, Row, Stick, Tag, Text};
use super::look::Look;
use crate::content::inline::{Span, spans};
use crate::text::glue::glued;
use crate::text::{Line, MissingGlyph, Piece, Shaper, Style, paragraph};

/// Sets texts in the look of one rendition.
pub(crate) struct Setter<'a> {
    pub(crate) shaper: &'a mut Shaper,
    pub(crate) look: &'static Look,
}

impl Setter<'_> {
    /// Lines of `text` with its marks, in `style`, at most `width` wide.
    pub(crate) fn lines(
        &mut self,
        text: &str,
        style: Style,
        size: f32,
        width: f32,
    ) -> Result<Vec<Line>, MissingGlyph> {
        let pieces: Vec<Piece> = spans(text)
            .into_iter()
            .map(|span| match span {
                Span::Plain(part) => Piece { style, text: glued(part), missing: false },
                Span::Bold(part) => {
                    Piece { style: Style { bold: true, ..style }, text: glued(part), missing: false }
                }
                Span::Missing(name) => Piece {
                    style: Style { bold: true, ..style },
                    text: format!("{name} fehlt").replace(' ', "\u{a0}"),
                    missing: true,
                },
            })
            .collect();
        paragraph::set(self.shaper, &pieces, size, width)
    }

    /// One line, cut nowhere.
    pub(crate) fn line(&mut self, text: &str, style: Style) -> Result<Line, MissingGlyph> {
        let mut lines = self.lines(text, style, 1.0, 1.0e6)?;
        Ok(if lines.is_empty() { Line::default() } else { lines.swap_remove(0) })
    }

    /// Rows of a paragraph: orphan and widow lines are kept with a second one.
    pub(crate) fn paragraph(&mut self, text: &str, set: &Setting) -> Result<Vec<Row>, MissingGlyph> {
        let mut rows = Vec::new();
        for (index, part) in text.split('\n').filter(|part| !part.trim().is_empty()).enumerate() {
            let lines = self.lines(part, set.style, set.size, set.width)?;
            let count = lines.len();
            for (number, line) in lines.into_iter().enumerate() {
                rows.push(Row {
                    before: match (index, number) {
                        (0, 0) => set.before,
                        (_, 0) => self.look.paragraph_gap,
                        _ => 0.0,
                    },
                    height: set.leading,
                    sticks: if count > 1 && (number == 0 || number + 2 == count) {
                        Stick::Soft
                    } else {
                        Stick::No
                    },
                    texts: vec![Text {
                        x: set.x,
                        y: baseline(set.size, set.leading),
                        size: set.size,
                        ink: set.ink,
                        line,
                        tag: set.tag,
                    }],
                    ..Row::default()
                });
            }
        }
        Ok(rows)
    }
}

/// How a paragraph is set.
pub(crate) struct Setting {
    pub(crate) style: Style,
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) before: f32,
    pub(crate) ink: Ink,
    pub(crate) tag: Tag,
}

/// Distance of the baseline from the top of a line: half of what is left over ascender and descender above it.
pub(crate) fn baseline(size: f32, leading: f32) -> f32 {
    (leading - size) / 2.0 + size * 0.80
}
