//! Content to paper: the one call others make.

use crate::code::Code;
use crate::content::{Content, ContentError};
use crate::layout::lay_out;
use crate::pdf;
use crate::text::{MissingGlyph, Shaper};
use koffer_pack::Pack;
use sha2::{Digest, Sha256};
use std::cell::RefCell;

/// A letter as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF: A-2a and UA-1.
    pub pdf: Vec<u8>,
    /// SHA-256(canonical content ‖ pack hash ‖ renderer version).
    pub content_hash: [u8; 32],
    /// SHA-256 of the PDF.
    pub file_hash: [u8; 32],
    /// The code on the paper.
    pub code: Code,
    /// Number of pages.
    pub pages: usize,
}

/// Why a letter cannot be rendered. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The content is not fit to print.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// No face has a character.
    #[error("{path}: {glyph}")]
    MissingGlyph {
        /// Path of the text.
        path: String,
        /// The character.
        glyph: MissingGlyph,
    },
    /// The content was composed for another pack.
    #[error("sender.pack: Das Schreiben ist für das Paket „{wanted}“, geladen ist „{loaded}“.")]
    OtherPack {
        /// Named by the content.
        wanted: String,
        /// Handed in.
        loaded: String,
    },
    /// The content carries a code that is not its own.
    #[error("code: Das Prüfkürzel gehört nicht zu diesem Inhalt; richtig ist {computed}.")]
    OtherCode {
        /// The right one.
        computed: String,
    },
    /// The content cannot be written canonically.
    #[error("content: {0}")]
    Canonical(#[from] serde_json::Error),
    /// A font could not be cut down to the letter's glyphs.
    #[error("Schrift {face}: {reason}")]
    Font {
        /// PostScript name.
        face: &'static str,
        /// What the subsetter says.
        reason: String,
    },
    /// The PDF could not be put together.
    #[error("PDF: {0}")]
    Pdf(String),
}

/// Renders letters and keeps what letters share: shaped words, cut fonts. One per thread.
///
/// What is kept never changes a byte: the same content gives the same file from a fresh press and from a used one.
pub struct Press {
    shaper: Shaper,
    subsets: pdf::Subsets,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// An empty press.
    pub fn new() -> Self {
        Self { shaper: Shaper::new(), subsets: pdf::Subsets::default() }
    }

    /// Renders one letter.
    ///
    /// # Errors
    /// [`RenderError`] names the field; no part of a file is given back.
    pub fn render(&mut self, content: &Content, pack: &Pack) -> Result<Rendered, RenderError> {
        content.check()?;
        if content.sender.pack != pack.municipality.name {
            return Err(RenderError::OtherPack {
                wanted: content.sender.pack.clone(),
                loaded: pack.municipality.name.clone(),
            });
        }
        let content = &content.normalized();
        let identity = content.identity(&pack.hash())?;
        let code = identity.code.to_string();
        if content.code.as_ref().is_some_and(|given| Code::parse(given) != Ok(identity.code)) {
            return Err(RenderError::OtherCode { computed: code });
        }
        let layout = lay_out(&mut self.shaper, content, pack, &code)?;
        let pages = layout.pages.len();
        let marks = pdf::Marks { content_hash: identity.content_hash, pack_hash: pack.hash() };
        let pdf = pdf::write(&mut self.subsets, &layout, content, pack, &marks)?;
        let file_hash = Sha256::digest(&pdf).into();
        Ok(Rendered { pdf, content_hash: identity.content_hash, file_hash, code: identity.code, pages })
    }
}

thread_local! {
    static PRESS: RefCell<Press> = RefCell::new(Press::new());
}

/// Renders one letter with the press of this thread.
///
/// # Errors
/// As [`Press::render`].
pub fn render(content: &Content, pack: &Pack) -> Result<Rendered, RenderError> {
    PRESS.with_borrow_mut(|press| press.render(content, pack))
}
