//! Is this file the frozen letter?
//!
//! The file's own hash, compared with the one kept when it was frozen, answers yes or no. Without it, only
//! consistency can be said: the code printed on the paper is the one that belongs to the content hash in the file.
//! That is never the word "unchanged", since who changes a file can change both.

use crate::code::Code;
use crate::pdf::NAMESPACE;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What can be said about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Proof {
    /// The very bytes that were frozen.
    Unchanged(Facts),
    /// A letter of this program, but not those bytes.
    Changed(Facts),
    /// The code on the paper agrees with the content hash in the file. No statement about changes.
    Consistent(Facts),
}

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// SHA-256 of the file.
    pub file_hash: String,
    /// The content hash written in the file.
    pub content_hash: String,
    /// Hash of the pack it was set with.
    pub pack_hash: String,
    /// Renderer that set it.
    pub renderer_version: String,
    /// The code that belongs to the content hash.
    pub code: String,
}

/// Why nothing can be said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// Not a PDF, or damaged.
    #[error("Die Datei ist keine lesbare PDF-Datei.")]
    Unreadable,
    /// A PDF of somebody else.
    #[error("Die Datei trägt keine Prüfsumme eines Schreibens aus dem Aktenkoffer.")]
    Foreign,
    /// The expected hash is none.
    #[error("against: eine SHA-256-Prüfsumme hat 64 hexadezimale Ziffern")]
    Against,
    /// Paper and hash disagree.
    #[error("Das Prüfkürzel auf dem Papier gehört nicht zur Prüfsumme in der Datei ({0} erwartet).")]
    Inconsistent(String),
}

/// Examines a file, against the hash kept in its freeze if there is one.
///
/// # Errors
/// [`VerifyError`]; a changed file is not an error but [`Proof::Changed`].
pub fn verify(pdf: &[u8], against: Option<&str>) -> Result<Proof, VerifyError> {
    let against = match against {
        None => None,
        Some(text) => {
            let bytes = hex::decode(text.trim()).ok().filter(|bytes| bytes.len() == 32);
            Some(bytes.ok_or(VerifyError::Against)?)
        }
    };
    let file_hash: [u8; 32] = Sha256::digest(pdf).into();
    let doc = lopdf::Document::load_mem(pdf).map_err(|_| VerifyError::Unreadable)?;
    let facts = facts(&doc, &file_hash).ok_or(VerifyError::Foreign)?;
    if let Some(against) = against {
        return Ok(if against == file_hash { Proof::Unchanged(facts) } else { Proof::Changed(facts) });
    }
    let printed = doc.extract_text(&[1]).unwrap_or_default();
    let squeezed: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    if squeezed.contains(&facts.code) {
        Ok(Proof::Consistent(facts))
    } else {
        Err(VerifyError::Inconsistent(facts.code))
    }
}

fn facts(doc: &lopdf::Document, file_hash: &[u8; 32]) -> Option<Facts> {
    let stream = doc.catalog().ok()?.get(b"Metadata").ok()?.as_reference().ok()?;
    let stream = doc.get_object(stream).ok()?.as_stream().ok()?;
    let xmp = std::str::from_utf8(&stream.content).ok().filter(|xmp| xmp.contains(NAMESPACE))?;
    let value = |name: &str| {
        let (open, close) = (format!("<koffer:{name}>"), format!("</koffer:{name}>"));
        Some(xmp.split(&open).nth(1)?.split(&close).next()?.to_owned())
    };
    let content_hash = value("contentHash")?;
    let bytes: [u8; 32] = hex::decode(&content_hash).ok()?.try_into().ok()?;
    Some(Facts {
        file_hash: hex::encode(file_hash),
        content_hash,
        pack_hash: value("packHash")?,
        renderer_version: value("rendererVersion")?,
        code: Code::of(&bytes).to_string(),
    })
}
