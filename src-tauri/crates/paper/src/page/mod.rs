//! Documents as pages of pixels: PDF by `hayro`, PNG and JPEG by `image`.
//!
//! Rendering has no clock, no network and no files: same bytes, same resolution, same pixels. What it does not have
//! either is a limit on time and memory (a PDF of 3 kB can keep it busy for ever), so only our own letters are
//! rendered in this process; all else goes through [`crate::decode`].

mod document;
mod format;
mod image;
mod limits;
mod pdf;
mod picture;
mod scale;
mod size;

pub use document::{Document, Part};
pub use format::Format;
pub use image::{EncodeError, PageImage};
pub use limits::Limits;
pub use pdf::PdfDocument;
pub use picture::Picture;
pub use scale::Scale;
pub use size::PageSize;

use serde::{Deserialize, Serialize};

/// Why a document has no page to show. Crosses the pipe of the decoding child, hence serde.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PageError {
    /// The file is larger than [`Limits::bytes`].
    #[error("the file has more than {limit} bytes")]
    TooManyBytes {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The document has more pages than [`Limits::pages`].
    #[error("the document has more than {limit} pages")]
    TooManyPages {
        /// The limit, in pages.
        limit: usize,
    },
    /// The page would need more pixels than [`Limits::pixels`], or more than 65 535 on one side.
    #[error("the page has more than {limit} pixels or more than 65535 on one side")]
    TooManyPixels {
        /// The limit, in pixels.
        limit: u64,
    },
    /// The document needs a password, or a cipher that is not known here.
    #[error("the document is encrypted")]
    Encrypted,
    /// The bytes are not what the format says they must be.
    #[error("the document is damaged")]
    Damaged,
    /// The document is readable and has no page.
    #[error("the document has no page")]
    NoPages,
    /// The page asked for does not exist; pages count from 0.
    #[error("page {page} of {pages} does not exist")]
    NoSuchPage {
        /// The page asked for, from 0.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// The resolution is zero, negative, not a number or above 2 400 dpi.
    #[error("the resolution is out of range")]
    Resolution,
}
