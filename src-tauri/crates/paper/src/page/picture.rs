//! Photos and scans: PNG and JPEG as one page.
//!
//! A picture has pixels, not paper. It is shown as if its long side were that of A4, so that "150 dpi" means the same
//! sharpness for a photographed receipt and for a page of a letter; it is never scaled up. A photo is turned upright
//! by what its camera noted (Exif orientation).

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, imageops::FilterType, metadata::Orientation};

use super::{Format, Limits, PageError, PageImage, PageSize, Scale};

/// The long side of A4 in points.
const LONG_SIDE: f32 = 841.89;

/// A picture that was opened within limits. Only its head was read so far.
pub struct Picture {
    bytes: Vec<u8>,
    format: image::ImageFormat,
    width: u32,
    height: u32,
    limits: Limits,
}

impl Picture {
    /// Reads the head of a picture: its size, and how it is to be turned.
    ///
    /// # Errors
    /// [`PageError::Damaged`], [`PageError::TooManyPixels`].
    pub fn open(bytes: Vec<u8>, format: Format, limits: &Limits) -> Result<Self, PageError> {
        let format = match format {
            Format::Png => image::ImageFormat::Png,
            Format::Jpeg => image::ImageFormat::Jpeg,
            Format::Pdf => return Err(PageError::Damaged),
        };
        let (width, height, orientation) = {
            let mut decoder = decoder(&bytes, format)?;
            let (width, height) = decoder.dimensions();
            (width, height, decoder.orientation())
        };
        if u64::from(width) * u64::from(height) > limits.pixels {
            return Err(PageError::TooManyPixels { limit: limits.pixels });
        }
        let turned = matches!(
            orientation,
            Ok(Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH)
        );
        let (width, height) = if turned { (height, width) } else { (width, height) };
        Ok(Self { bytes, format, width, height, limits: *limits })
    }

    /// Its size when its long side is that of A4, in points.
    #[must_use]
    pub fn size(&self) -> PageSize {
        let scale = LONG_SIDE / self.width.max(self.height).max(1) as f32;
        PageSize { width: self.width as f32 * scale, height: self.height as f32 * scale }
    }

    /// The picture with the pixels that A4 has at `scale`, or its own if those are fewer.
    ///
    /// # Errors
    /// [`PageError::NoSuchPage`] for any page but 0, [`PageError::Resolution`], [`PageError::TooManyPixels`],
    /// [`PageError::Damaged`].
    pub fn page(&self, page: usize, scale: Scale) -> Result<PageImage, PageError> {
        if page != 0 {
            return Err(PageError::NoSuchPage { page, pages: 1 });
        }
        let (width, height) = self.size().pixels(scale.dpi(self.size()), &self.limits)?;
        let mut decoder = decoder(&self.bytes, self.format)?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PageError::Damaged)?;
        picture.apply_orientation(orientation);
        if picture.width() > width.into() {
            picture = picture.resize_exact(width.into(), height.into(), FilterType::Triangle);
        }
        let picture = picture.into_rgba8();
        Ok(PageImage { width: picture.width(), height: picture.height(), rgba: picture.into_raw() })
    }
}

fn decoder(bytes: &[u8], format: image::ImageFormat) -> Result<impl ImageDecoder, PageError> {
    ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(|_| PageError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        PageImage { width, height, rgba: [200, 100, 50, 255].repeat((width * height) as usize) }
            .png()
            .unwrap()
    }

    #[test]
    fn a_small_picture_is_not_scaled_up() {
        let picture = Picture::open(png(30, 20), Format::Png, &Limits::default()).unwrap();
        let page = picture.page(0, Scale::Dpi(96.0)).unwrap();
        assert_eq!((page.width, page.height), (30, 20));
        assert_eq!(&page.rgba[..4], &[200, 100, 50, 255]);
    }

    #[test]
    fn a_large_picture_is_scaled_to_the_resolution() {
        let picture = Picture::open(png(2000, 1000), Format::Png, &Limits::default()).unwrap();
        let page = picture.page(0, Scale::Dpi(72.0)).unwrap();
        assert_eq!((page.width, page.height), (841, 420));
        assert_eq!(page.rgba.len(), 841 * 420 * 4);
    }

    #[test]
    fn the_pixel_limit_holds_before_decoding() {
        let limits = Limits { pixels: 100, ..Limits::default() };
        let refused = Picture::open(png(11, 10), Format::Png, &limits).err();
        assert_eq!(refused, Some(PageError::TooManyPixels { limit: 100 }));
    }

    #[test]
    fn half_a_picture_is_damaged() {
        let mut bytes = png(300, 200);
        bytes.truncate(bytes.len() / 2);
        let picture = Picture::open(bytes, Format::Png, &Limits::default()).unwrap();
        assert_eq!(picture.page(0, Scale::Dpi(96.0)).err(), Some(PageError::Damaged));
    }
}
