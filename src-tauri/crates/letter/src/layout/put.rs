//! Text at a fixed place: what stands above the subject does not flow.

use super::item::{Ink, Page, Tag, Text};
use super::setter::Setter;
use super::tree::NodeId;
use crate::render::RenderError;
use crate::text::Style;

/// Sets texts at fixed places of a page.
pub(crate) struct Put<'a, 'b, 'c> {
    pub(crate) setter: &'a mut Setter<'b>,
    pub(crate) page: &'c mut Page,
}

impl Put<'_, '_, '_> {
    /// Sets `text` in one or more lines from the baseline `y`; gives the baseline below.
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn lines(
        &mut self,
        path: &str,
        text: &str,
        style: Style,
        (size, leading): (f32, f32),
        (x, mut y, width): (f32, f32, f32),
        ink: f32,
        node: NodeId,
    ) -> Result<f32, RenderError> {
        let lines = self
            .setter
            .lines(text, style, size, width)
            .map_err(|glyph| RenderError::MissingGlyph { path: path.to_owned(), glyph })?;
        let space = self
            .setter
            .shaper
            .word(style, " ")
            .map_err(|glyph| RenderError::MissingGlyph { path: path.to_owned(), glyph })?;
        for mut line in lines {
            // The last line of a paragraph has no space of its own; in a column of lines readers need one.
            if line.words.last().is_none_or(|word| *word != space) {
                line.words.push(space.clone());
            }
            self.page.texts.push(Text { x, y, size, ink: Ink::Gray(ink), line, tag: Tag::Node(node) });
            y += leading;
        }
        Ok(y)
    }
}
