//! What crosses the two pipes.
//!
//! To the child: one line of JSON ([`Request`]), then the document. Back: one line of JSON ([`Answer`]), and after
//! [`Answer::Page`] its pixels, `width * height * 4` bytes, in bands from the top. Both ends are the same program,
//! so there is no version.

use serde::{Deserialize, Serialize};

use crate::page::{Format, Limits, PageError, PageSize, Scale};

/// Longest line, in bytes: 200 page sizes fit several times.
pub(super) const LONGEST_LINE: u64 = 64 * 1024;

/// A question about one document.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Request {
    pub(super) format: Format,
    /// Length of the document that follows.
    pub(super) bytes: u64,
    pub(super) ask: Ask,
    pub(super) limits: Limits,
}

/// What is asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Ask {
    /// The size of every page.
    Sizes,
    /// One page (from 0) as pixels.
    Page { page: usize, scale: Scale },
}

/// What comes back.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    Sizes(Vec<PageSize>),
    /// The pixels follow.
    Page {
        width: u32,
        height: u32,
    },
    Refused(PageError),
}
