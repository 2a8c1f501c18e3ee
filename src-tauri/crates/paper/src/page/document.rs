//! One face for the formats: how many pages, how large, and the pixels of one of them.

use super::{Format, Limits, PageError, PageImage, PageSize, PdfDocument, Picture, Scale};

/// A document that was opened within limits.
pub enum Document {
    /// A PDF.
    Pdf(PdfDocument),
    /// A picture, one page.
    Picture(Picture),
}

impl Document {
    /// Opens `bytes` as `format`.
    ///
    /// # Errors
    /// A [`PageError`] that says which limit the document exceeds, or why it cannot be read.
    pub fn open(bytes: Vec<u8>, format: Format, limits: &Limits) -> Result<Self, PageError> {
        if bytes.len() as u64 > limits.bytes {
            return Err(PageError::TooManyBytes { limit: limits.bytes });
        }
        match format {
            Format::Pdf => PdfDocument::open(bytes, limits).map(Self::Pdf),
            Format::Png | Format::Jpeg => Picture::open(bytes, format, limits).map(Self::Picture),
        }
    }

    /// The size of every page, in points; at least one.
    #[must_use]
    pub fn sizes(&self) -> Vec<PageSize> {
        match self {
            Self::Pdf(pdf) => pdf.sizes(),
            Self::Picture(picture) => vec![picture.size()],
        }
    }

    /// Renders page `page` (from 0) at `scale` and hands it over in parts: its size in pixels, then its rows in bands
    /// from the top. A [`PageError`] comes before the first part or not at all.
    ///
    /// # Errors
    /// A [`PageError`] of the page itself, or the first error that `take` returns.
    pub fn parts<E: From<PageError>>(
        &self,
        page: usize,
        scale: Scale,
        mut take: impl FnMut(Part<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Self::Pdf(pdf) => {
                let (width, height) = pdf.pixels(page, scale)?;
                take(Part::Size { width: width.into(), height: height.into() })?;
                pdf.bands(page, scale, |rows| take(Part::Rows(rows)))
            }
            Self::Picture(picture) => {
                let PageImage { width, height, rgba } = picture.page(page, scale)?;
                take(Part::Size { width, height })?;
                take(Part::Rows(&rgba))
            }
        }
    }

    /// Page `page` (from 0) at `scale`, whole.
    ///
    /// # Errors
    /// A [`PageError`] that says why there is no such page.
    pub fn page(&self, page: usize, scale: Scale) -> Result<PageImage, PageError> {
        match self {
            Self::Pdf(pdf) => pdf.page(page, scale),
            Self::Picture(picture) => picture.page(page, scale),
        }
    }
}

/// A piece of a page on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The size of the whole page in pixels; comes first.
    Size {
        /// Pixels per row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The next rows, RGBA.
    Rows(&'a [u8]),
}
