//! The slots file, version 1: JSON, byte strings in lower-case hexadecimal.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The newest version that this program reads, and the one it writes.
pub(super) const VERSION: u32 = 1;

/// The slots and what they belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    /// Rises with each change: of two copies the higher one holds.
    pub(super) revision: u64,
    /// Random name of the cache; bound into each slot, and the entry's name in the keyring.
    pub(super) cache: String,
    /// [`crate::CacheKey::check`].
    pub(super) key_check: String,
    pub(super) passphrase: PassphraseSlot,
    pub(super) keyring: Option<Wrapped>,
    pub(super) recovery: Option<super::recovery::SealedHalves>,
}

/// The cache key under a passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PassphraseSlot {
    pub(super) argon2id: super::Cost,
    /// 16 bytes.
    pub(super) salt: String,
    pub(super) wrapped: Wrapped,
}

/// A key under another key: XChaCha20-Poly1305.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Wrapped {
    /// 24 bytes.
    pub(super) nonce: String,
    /// 32 bytes and the tag of 16.
    pub(super) sealed: String,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    version: u32,
    slots: Content,
    /// SHA-256 of the slots as written here: tells a bent byte from a wrong passphrase. It guards against accidents,
    /// the slots themselves against people.
    checksum: String,
}

/// Why bytes are no slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    Damaged,
    NewerVersion(u32),
}

pub(super) fn write(content: &Content) -> Result<Vec<u8>, serde_json::Error> {
    let checksum = checksum(content)?;
    serde_json::to_vec_pretty(&Envelope { version: VERSION, slots: content.clone(), checksum })
}

pub(super) fn read(bytes: &[u8]) -> Result<Content, Unreadable> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    // The version first: what a newer one looks like inside cannot be known here.
    let Version { version } = serde_json::from_slice(bytes).map_err(|_| Unreadable::Damaged)?;
    if version > VERSION {
        return Err(Unreadable::NewerVersion(version));
    }
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| Unreadable::Damaged)?;
    let expected = checksum(&envelope.slots).map_err(|_| Unreadable::Damaged)?;
    if envelope.checksum == expected { Ok(envelope.slots) } else { Err(Unreadable::Damaged) }
}

fn checksum(content: &Content) -> Result<String, serde_json::Error> {
    Ok(hex::encode(Sha256::digest(serde_json::to_vec(content)?)))
}
