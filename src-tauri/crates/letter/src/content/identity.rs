//! The identity of a letter: canonical form, content hash, and the code that stands on the paper.
//!
//! `content_hash` = SHA-256(canonical content ‖ pack hash ‖ renderer version). Canonical content is RFC 8785 JSON
//! without `code`, `draft` and `rendition`, so the large print of a letter is the same letter.

use super::Content;
use crate::code::Code;
use sha2::{Digest, Sha256};

/// Version of everything in this crate that decides what a letter looks like. Changes when bytes change.
pub const RENDERER_VERSION: &str = "koffer-letter/1";

/// What names a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// SHA-256 over content, pack and renderer.
    pub content_hash: [u8; 32],
    /// 60 bits of it, as printed.
    pub code: Code,
}

impl Content {
    /// RFC 8785 JSON of the content, without what does not change its meaning.
    ///
    /// # Errors
    /// Only if a number in an embedded calculation cannot be written as JSON.
    pub fn canonical(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut value = serde_json::to_value(self.normalized())?;
        if let Some(fields) = value.as_object_mut() {
            for key in ["code", "draft", "rendition"] {
                fields.remove(key);
            }
        }
        serde_json_canonicalizer::to_vec(&value)
    }

    /// Content hash and code under the pack with this hash.
    ///
    /// # Errors
    /// As [`Content::canonical`].
    pub fn identity(&self, pack_hash: &[u8; 32]) -> Result<Identity, serde_json::Error> {
        let mut hash = Sha256::new();
        hash.update(self.canonical()?);
        hash.update(pack_hash);
        hash.update(RENDERER_VERSION.as_bytes());
        let content_hash: [u8; 32] = hash.finalize().into();
        Ok(Identity { content_hash, code: Code::of(&content_hash) })
    }
}
