//! How an answer leaves the desk: JSON for views, bytes for pages.

use crate::Failure;
use crate::attachment::PagePixels;
use serde::Serialize;

/// The body of an answer as every transport sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A JSON text.
    Json(String),
    /// Bytes without an envelope: an `ArrayBuffer` in the window, `application/octet-stream` over HTTP.
    Bytes(Vec<u8>),
}

/// Everything a command may answer with.
pub trait Answer {
    /// Turns the answer into what is sent.
    ///
    /// # Errors
    /// [`Failure::StoreFailed`] when a view cannot be written as JSON, which no view of this crate can cause.
    fn into_body(self) -> Result<Body, Failure>;
}

impl<T: Serialize> Answer for T {
    fn into_body(self) -> Result<Body, Failure> {
        serde_json::to_string(&self)
            .map(Body::Json)
            .map_err(|_| Failure::StoreFailed { reference: "B-001".into() })
    }
}

impl Answer for PagePixels {
    fn into_body(self) -> Result<Body, Failure> {
        Ok(Body::Bytes(self.into_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Body};
    use crate::PagePixels;

    #[test]
    fn a_page_travels_as_width_height_and_pixels() {
        let page = PagePixels::new(2, 1, vec![1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
        let Ok(Body::Bytes(bytes)) = page.into_body() else {
            panic!("a page is bytes");
        };
        assert_eq!(bytes, [2, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn a_view_travels_as_json() {
        assert_eq!(vec!["a"].into_body(), Ok(Body::Json("[\"a\"]".into())));
    }
}
