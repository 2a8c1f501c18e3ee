//! How large a page is to be shown.

use serde::{Deserialize, Serialize};

use super::PageSize;

/// The size of a page on the screen, by resolution or by one of its sides.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Pixels per inch of paper.
    Dpi(f32),
    /// So that the page is this many pixels wide.
    Width(u32),
    /// So that the longer side has this many pixels.
    LongSide(u32),
}

impl Scale {
    /// The resolution, in pixels per inch, at which a page of this size has the pixels wanted.
    #[must_use]
    pub fn dpi(self, size: PageSize) -> f32 {
        // Sizes are rounded down to whole pixels: without the hair, 800 could become 799.
        const HAIR: f32 = 0.01;
        match self {
            Self::Dpi(dpi) => dpi,
            Self::Width(pixels) => (pixels as f32 + HAIR) * 72.0 / size.width,
            Self::LongSide(pixels) => (pixels as f32 + HAIR) * 72.0 / size.width.max(size.height),
        }
    }
}

impl From<f32> for Scale {
    fn from(dpi: f32) -> Self {
        Self::Dpi(dpi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Limits;

    #[test]
    fn a_side_gets_the_pixels_that_were_asked_for() {
        let a4 = PageSize { width: 595.276, height: 841.89 };
        for pixels in 1..3000 {
            let (width, _) = a4.pixels(Scale::Width(pixels).dpi(a4), &Limits::default()).unwrap();
            let (_, height) = a4.pixels(Scale::LongSide(pixels).dpi(a4), &Limits::default()).unwrap();
            assert_eq!((u32::from(width), u32::from(height)), (pixels, pixels));
        }
    }
}
