//! PDF pages as pixels, in bands.
//!
//! `hayro` draws a page into a target of any size; a target of 512 rows moved down the page costs 29 MB for A4 at
//! 600 dpi instead of 148 MB, is faster, and gives the same pixels. It has no limits of its own: bytes, pages and
//! pixels are checked before it sees a page; time and memory are the business of [`crate::decode`].

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::{InterpreterSettings, util::TransformExt},
    hayro_syntax::{LoadPdfError, Pdf, page::Page},
    kurbo::Affine,
    render_into,
    vello_cpu::{
        Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit, color::palette::css::WHITE,
    },
};

use super::{Limits, PageError, PageImage, PageSize, Scale};

/// Rows of one band.
const BAND: u16 = 512;

/// A PDF that was opened within limits: it is not encrypted and has 1 to [`Limits::pages`] pages.
pub struct PdfDocument {
    pdf: Pdf,
    limits: Limits,
}

impl PdfDocument {
    /// Opens a PDF. A file with an empty user password opens like one without.
    ///
    /// # Errors
    /// [`PageError::Encrypted`], [`PageError::Damaged`], [`PageError::NoPages`], [`PageError::TooManyPages`].
    pub fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Self, PageError> {
        let pdf = Pdf::new(bytes).map_err(|error| match error {
            LoadPdfError::Decryption(_) => PageError::Encrypted,
            LoadPdfError::Invalid => PageError::Damaged,
        })?;
        let pages = pdf.pages().len();
        if pages == 0 {
            return Err(PageError::NoPages);
        }
        if pages > limits.pages {
            return Err(PageError::TooManyPages { limit: limits.pages });
        }
        Ok(Self { pdf, limits: *limits })
    }

    /// The size of every page, in points, turned as it is to be read.
    #[must_use]
    pub fn sizes(&self) -> Vec<PageSize> {
        self.pdf.pages().iter().map(size).collect()
    }

    /// Width and height of page `page` (from 0) in pixels at `scale`.
    ///
    /// # Errors
    /// [`PageError::NoSuchPage`], [`PageError::Resolution`], [`PageError::TooManyPixels`].
    pub fn pixels(&self, page: usize, scale: Scale) -> Result<(u16, u16), PageError> {
        let size = size(self.find(page)?);
        size.pixels(scale.dpi(size), &self.limits)
    }

    /// Draws page `page` (from 0) at `scale` on white, opaque, and hands over its rows from the top, up to 512 at a
    /// time, as RGBA.
    ///
    /// # Errors
    /// As [`PdfDocument::pixels`], or the first error that `band` returns.
    pub fn bands<E: From<PageError>>(
        &self,
        page: usize,
        scale: Scale,
        mut band: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (width, height) = self.pixels(page, scale)?;
        let page = self.find(page)?;
        let cache = RenderCache::new();
        let interpreter = InterpreterSettings::default();
        let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
        let dpi = scale.dpi(size(page));
        let whole = Affine::scale(f64::from(dpi) / 72.0) * page.initial_transform(true).to_kurbo();
        for top in (0..height).step_by(BAND.into()) {
            let rows = BAND.min(height - top);
            let mut context = RenderContext::new(width, rows);
            let transform = Affine::translate((0.0, -f64::from(top))) * whole;
            render_into(page, &cache, &interpreter, &settings, &mut context, transform);
            context.flush();
            let mut pixels = Pixmap::new(width, rows);
            context.render_with(
                &mut pixels,
                &mut Resources::default(),
                RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() },
            );
            band(pixels.data_as_u8_slice())?;
        }
        Ok(())
    }

    /// Page `page` (from 0) at `scale`, whole.
    ///
    /// # Errors
    /// As [`PdfDocument::pixels`].
    pub fn page(&self, page: usize, scale: Scale) -> Result<PageImage, PageError> {
        let (width, height) = self.pixels(page, scale)?;
        let mut rgba = Vec::with_capacity(usize::from(width) * usize::from(height) * 4);
        self.bands(page, scale, |rows| {
            rgba.extend_from_slice(rows);
            Ok::<(), PageError>(())
        })?;
        Ok(PageImage { width: width.into(), height: height.into(), rgba })
    }

    fn find(&self, page: usize) -> Result<&Page<'_>, PageError> {
        let pages = self.pdf.pages();
        pages.get(page).ok_or(PageError::NoSuchPage { page, pages: pages.len() })
    }
}

fn size(page: &Page<'_>) -> PageSize {
    let (width, height) = page.render_dimensions();
    PageSize { width, height }
}
