//! How much of a stranger's document is looked at.
//!
//! The figures are those of the measured attacks: at 40 million pixels a page costs 160 MB, and no office's scan has
//! 200 pages in one attachment that a clerk reads to the end.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Bounds for one document. The defaults are the product's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: u64,
    /// Most pages.
    pub pages: usize,
    /// Most pixels of one page.
    pub pixels: u64,
    /// Memory that decoding may take on top of the program itself, in bytes.
    pub memory: u64,
    /// Time to open a document.
    pub open: Duration,
    /// Time for each page asked for, on top of `open`.
    pub each_page: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 * 1024 * 1024,
            pages: 200,
            pixels: 40_000_000,
            memory: 1024 * 1024 * 1024,
            open: Duration::from_secs(10),
            each_page: Duration::from_secs(2),
        }
    }
}

impl Limits {
    /// The time that a question about `pages` pages may take in all.
    #[must_use]
    pub fn time(&self, pages: usize) -> Duration {
        self.open.saturating_add(self.each_page.saturating_mul(u32::try_from(pages).unwrap_or(u32::MAX)))
    }
}
