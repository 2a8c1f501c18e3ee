//! The hash by which two submissions are the same: SHA-256 over the RFC 8785 form of what the sender says.
//!
//! `verfahren`, `art`, `bezug`, `nutzdaten`, `erklaerungen` and the sorted digests of the attachments; a part that is
//! absent counts as `null`. Receipt, channel and file names do not count: the same application through two channels is
//! the same application.

use crate::hash::Hash;
use serde_json::{Map, Value, json};

/// The hash of an application whose attachments have these digests, as written in it.
pub(super) fn content_hash(envelope: &Map<String, Value>, art: &str, mut attachments: Vec<&str>) -> Hash {
    attachments.sort_unstable();
    let part = |key: &str| envelope.get(key).unwrap_or(&Value::Null);
    let content = json!({
        "verfahren": part("verfahren"),
        "art": art,
        "bezug": part("bezug"),
        "nutzdaten": part("nutzdaten"),
        "erklaerungen": part("erklaerungen"),
        "anlagen": attachments,
    });
    // A value that was read from JSON always has a canonical form; should a number not, its plain form stands in.
    let bytes =
        serde_json_canonicalizer::to_vec(&content).unwrap_or_else(|_| content.to_string().into_bytes());
    Hash::of(&bytes)
}
