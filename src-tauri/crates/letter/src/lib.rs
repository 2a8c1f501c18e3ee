//! Letters: frozen content becomes a PDF that an office is proud of, an archive keeps and a screen reader reads.
//!
//! [`Content`] is everything that decides a letter; [`render()`] turns it into bytes, the same on every machine. What a
//! letter is called is its content hash; the code on the paper is 60 bits of it. See README.md for where is what.

pub mod code;
pub mod compose;
pub mod content;
pub mod german;
mod layout;
mod pdf;
pub mod render;
pub mod sheet;
mod text;
pub mod verify;

pub use code::Code;
pub use compose::{DecisionFacts, Draft, Missing, MissingCode, compose, draft};
pub use content::identity::RENDERER_VERSION;
pub use content::{Block, Content, ContentError, Rendition};
pub use render::{Press, RenderError, Rendered, render};
pub use sheet::Sheet;
pub use text::MissingGlyph;
pub use verify::verify;
