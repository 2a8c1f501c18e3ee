//! How a change comes into being: header and body are written once, bound to each other, and signed.

use super::{Body, Change, FORMAT, Header, SaltedBody};
use crate::account::AccountName;
use crate::chain;
use crate::hash::Hash;
use crate::id::{ChangeId, CityId, DeviceNumber, FileId};
use crate::lease::Epoch;
use jiff::{Timestamp, civil::Date};

/// Who writes, and where in their chain of this file they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The city they belong to.
    pub city_id: CityId,
    /// The person.
    pub account: AccountName,
    /// The device.
    pub device: DeviceNumber,
    /// The next place in the chain of (device, file), from 1.
    pub author_seq: u64,
    /// Header hash of the predecessor in that chain.
    pub prev: Option<Hash>,
    /// Now, by the device's clock.
    pub acted_at: Timestamp,
    /// Today in Europe/Berlin.
    pub local_day: Date,
    /// The lease it is done under, where the author holds the file.
    pub epoch: Option<Epoch>,
}

/// What a header says beside its author and its body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// The changes whose effect the author judged.
    pub saw: Vec<ChangeId>,
    /// Digests of the blobs that the body names.
    pub blobs: Vec<Hash>,
    /// The change whose effect it replaces.
    pub supersedes: Option<ChangeId>,
}

/// Serialisation failed: a value inside the body that JSON cannot hold.
#[derive(Debug, thiserror::Error)]
#[error("the change cannot be written: {0}")]
pub struct ComposeError(#[from] serde_json::Error);

/// A change without its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsigned {
    header: String,
    body: SaltedBody,
}

/// Writes header and body of a change.
///
/// # Errors
/// [`ComposeError`] if a value cannot be written as JSON.
pub fn compose(
    change_id: ChangeId,
    file_id: FileId,
    author: &Author,
    body: &Body,
    context: Context,
    salt: [u8; 16],
) -> Result<Unsigned, ComposeError> {
    let text = body.write()?;
    let header = Header {
        format: FORMAT,
        city_id: author.city_id,
        change_id,
        file_id,
        kind: body.kind(),
        account: author.account.clone(),
        device: author.device,
        author_seq: author.author_seq,
        prev: author.prev,
        acted_at: author.acted_at,
        local_day: author.local_day,
        epoch: author.epoch,
        saw: context.saw,
        blobs: context.blobs,
        supersedes: context.supersedes,
        body_hash: chain::body_hash(&salt, text.as_bytes()),
    };
    Ok(Unsigned { header: header.write()?, body: SaltedBody { salt: hex::encode(salt), text } })
}

impl Unsigned {
    /// What is signed, under [`super::SIGNING_DOMAIN`]: the header's bytes.
    #[must_use]
    pub fn header(&self) -> &str {
        &self.header
    }

    /// The change, with the author's Ed25519 signature over its header.
    #[must_use]
    pub fn signed(self, signature: [u8; 64]) -> Change {
        Change { header: self.header, signature: hex::encode(signature), body: Some(self.body) }
    }
}
