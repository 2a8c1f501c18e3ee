//! The header of a change: who did what kind of thing to which file, and in which order of their own.

use super::Kind;
use crate::account::AccountName;
use crate::hash::Hash;
use crate::id::{ChangeId, CityId, DeviceNumber, FileId};
use crate::lease::Epoch;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The header format that this version writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// A header. Fields that this version does not know are ignored within one format: the bytes are kept anyway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`FORMAT`] at the time of writing.
    pub format: u32,
    /// The city that the author belongs to.
    pub city_id: CityId,
    /// Identity of this change.
    pub change_id: ChangeId,
    /// The file that it changes.
    pub file_id: FileId,
    /// What it does.
    pub kind: Kind,
    /// The person who did it.
    pub account: AccountName,
    /// The device it was done on; its key signed.
    pub device: DeviceNumber,
    /// Place in the chain of (device, file), from 1, without gaps.
    pub author_seq: u64,
    /// Header hash of the predecessor in that chain; `None` for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<Hash>,
    /// When it was done, by the device's clock.
    pub acted_at: Timestamp,
    /// The day it was done in Europe/Berlin: the day that terms count from.
    pub local_day: Date,
    /// The lease it was done under, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epoch: Option<Epoch>,
    /// The changes whose effect the author had before him and judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub saw: Vec<ChangeId>,
    /// Digests of the blobs that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blobs: Vec<Hash>,
    /// The change whose effect this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<ChangeId>,
    /// `SHA-256(salt ‖ body)`.
    pub body_hash: Hash,
}

/// Why a text is not a header that this version can judge.
#[derive(Debug, thiserror::Error)]
pub enum HeaderError {
    /// A newer format: kept, not judged.
    #[error("header format {0} is newer than {FORMAT}")]
    TooNew(u32),
    /// No header at all.
    #[error("not a header: {0}")]
    Malformed(#[from] serde_json::Error),
    /// A field that contradicts another.
    #[error("`{0}` contradicts the rest of the header")]
    Contradiction(&'static str),
}

impl Header {
    /// Reads a header's text.
    ///
    /// # Errors
    /// [`HeaderError`]: newer format, malformed, or `author_seq` and `prev` that contradict each other.
    pub fn read(text: &str) -> Result<Self, HeaderError> {
        #[derive(Deserialize)]
        struct FormatOnly {
            format: u32,
        }
        let FormatOnly { format } = serde_json::from_str(text)?;
        if format > FORMAT {
            return Err(HeaderError::TooNew(format));
        }
        let header: Self = serde_json::from_str(text)?;
        // The first of a chain has no predecessor, every other has one.
        if header.author_seq == 0 || (header.author_seq == 1) != header.prev.is_none() {
            return Err(HeaderError::Contradiction("prev"));
        }
        Ok(header)
    }

    /// The text to sign and to store: written once, by the author, never again.
    ///
    /// # Errors
    /// Only if serialisation itself fails.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}
