//! From letters to lines: faces, shaping, break points, paragraphs.

pub(crate) mod attach;
pub(crate) mod breaks;
pub(crate) mod face;
pub(crate) mod glue;
pub(crate) mod paragraph;
pub(crate) mod shape;

pub(crate) use paragraph::{Line, Piece};
pub use shape::MissingGlyph;
pub(crate) use shape::{Shaper, Style, Word};
