//! Pages to a PDF that is A-2a and UA-1 at once.
//!
//! printpdf makes the document, its pages and all vector graphics; the text streams are written here byte by byte, and
//! everything printpdf does not know (fonts with one text per code, structure, metadata, output intent) is completed
//! in the object tree with lopdf, the library printpdf builds on. Every object is added in a fixed order and nothing
//! depends on time or chance, so equal letters are equal bytes.

mod catalog;
mod codes;
mod deflate;
mod document;
mod fonts;
mod graphics;
mod icc;
mod metadata;
mod outline;
mod stream;
mod structure;

pub(crate) use document::write;
pub(crate) use fonts::Subsets;
pub(crate) use metadata::NAMESPACE;

/// Hashes that are written into the file.
pub(crate) struct Marks {
    pub(crate) content_hash: [u8; 32],
    pub(crate) pack_hash: [u8; 32],
}
