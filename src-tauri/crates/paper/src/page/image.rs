//! One page as pixels.

use image::{
    ExtendedColorType, ImageEncoder,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};

/// A page as pixels, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageImage {
    /// Pixels per row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width * height * 4` bytes, row by row from the top: red, green, blue, alpha. PDF pages are opaque on white.
    pub rgba: Vec<u8>,
}

/// The pixels do not fill the size that the image claims to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the pixels do not fill the image")]
pub struct EncodeError;

impl PageImage {
    /// The page as a PNG file, compressed fast rather than small: it lives only until the window has painted it.
    ///
    /// # Errors
    /// When `rgba` does not have `width * height * 4` bytes, or a side is 0.
    pub fn png(&self) -> Result<Vec<u8>, EncodeError> {
        let needed = u64::from(self.width) * u64::from(self.height) * 4;
        if needed == 0 || needed != self.rgba.len() as u64 {
            return Err(EncodeError);
        }
        let mut out = Vec::new();
        PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Up)
            .write_image(&self.rgba, self.width, self.height, ExtendedColorType::Rgba8)
            .map_err(|_| EncodeError)?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_png_holds_the_same_pixels() {
        let page = PageImage { width: 2, height: 1, rgba: vec![1, 2, 3, 255, 250, 251, 252, 255] };
        let png = page.png().unwrap();
        let back = image::load_from_memory(&png).unwrap().into_rgba8();
        assert_eq!(back.dimensions(), (2, 1));
        assert_eq!(back.into_raw(), page.rgba);
    }

    #[test]
    fn pixels_that_do_not_fill_the_image_are_refused() {
        let torn = PageImage { width: 2, height: 2, rgba: vec![0; 4] };
        assert_eq!(torn.png(), Err(EncodeError));
    }
}
