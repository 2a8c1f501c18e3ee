//! The size of a page on paper and on the screen.

use serde::{Deserialize, Serialize};

use super::{Limits, PageError};

/// A page's size in points (1/72 inch), turned as it is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PageSize {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

impl PageSize {
    /// Pixels at a resolution, rounded down as `hayro` does, at least one each way.
    ///
    /// # Errors
    /// [`PageError::Resolution`] for a resolution that is none, [`PageError::TooManyPixels`] beyond the limits.
    pub fn pixels(self, dpi: f32, limits: &Limits) -> Result<(u16, u16), PageError> {
        if !dpi.is_finite() || dpi <= 0.0 || dpi > 2400.0 {
            return Err(PageError::Resolution);
        }
        let scale = f64::from(dpi) / 72.0;
        let side = |points: f32| {
            let pixels = (f64::from(points) * scale).floor();
            // A size that is not a number compares false and is refused too.
            (pixels <= f64::from(u16::MAX)).then_some(pixels.max(1.0) as u16)
        };
        match (side(self.width), side(self.height)) {
            (Some(width), Some(height)) if u64::from(width) * u64::from(height) <= limits.pixels => {
                Ok((width, height))
            }
            _ => Err(PageError::TooManyPixels { limit: limits.pixels }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: PageSize = PageSize { width: 595.276, height: 841.89 };

    #[test]
    fn a4_at_96_dpi_has_793_by_1122_pixels() {
        assert_eq!(A4.pixels(96.0, &Limits::default()), Ok((793, 1122)));
    }

    #[test]
    fn a_page_of_a_million_points_is_refused() {
        let wall = PageSize { width: 1e6, height: 1e6 };
        let limit = Limits::default().pixels;
        assert_eq!(wall.pixels(150.0, &Limits::default()), Err(PageError::TooManyPixels { limit }));
    }

    #[test]
    fn a_page_without_a_size_is_refused() {
        let nowhere = PageSize { width: f32::NAN, height: 10.0 };
        assert!(nowhere.pixels(72.0, &Limits::default()).is_err());
    }

    #[test]
    fn a_resolution_that_is_none_is_refused() {
        for dpi in [0.0, -96.0, f32::NAN, f32::INFINITY, 2401.0] {
            assert_eq!(A4.pixels(dpi, &Limits::default()), Err(PageError::Resolution));
        }
    }
}
