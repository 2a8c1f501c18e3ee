//! The copy of the outbox for a second medium: what would be lost with this disk, sealed outside this crate.
//!
//! It holds every own change that the city does not have for certain, byte for byte and in the order of writing, wedged
//! ones too, and the blobs that were not delivered. Signatures hold wherever it is read, so any desk or city can
//! take the changes in. A blob that cannot be read does not hold up the rest: it is named as missing.

use crate::identity::Identity;
use crate::{Store, StoreError, blob, outbox};
use jiff::Timestamp;
use koffer_casework::account::AccountName;
use koffer_casework::{Change, CityId, DeviceNumber, FileId, Hash};
use koffer_vault::Sensitive;
use serde::{Deserialize, Serialize};

/// The format that this version writes, and the newest it reads.
pub const FORMAT: u32 = 1;

/// An outbox, copied. JSON; blobs in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OutboxCopy {
    /// [`FORMAT`].
    pub format: u32,
    /// The city that it is meant for.
    pub city_id: CityId,
    /// Whose outbox.
    pub account: AccountName,
    /// On which device.
    pub device: DeviceNumber,
    /// By this desk's clock.
    pub made_at: Timestamp,
    /// In the order of writing.
    pub changes: Vec<Change>,
    /// Bytes that the city lacks.
    pub blobs: Vec<CopiedBlob>,
    /// Blobs that should be here and could not be read.
    pub missing: Vec<Hash>,
}

/// A blob in a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CopiedBlob {
    /// The file that it belongs to.
    pub file: FileId,
    /// Digest of the bytes.
    pub sha256: Hash,
    /// The bytes.
    pub bytes: String,
}

/// Why bytes are no copy.
#[derive(Debug, thiserror::Error)]
pub enum NotACopy {
    /// Written by a newer version.
    #[error("the copy has format {0}, this version reads up to {FORMAT}")]
    NewerVersion(u32),
    /// Not a copy at all.
    #[error("this is no copy of an outbox: {0}")]
    Malformed(#[from] serde_json::Error),
}

impl OutboxCopy {
    /// Copies the outbox as it stands.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn of(store: &Store, identity: &Identity, now: Timestamp) -> Result<Self, StoreError> {
        let mut read = store.reading().await?;
        let changes = outbox::waiting(&mut read).await?.into_iter().map(|stored| stored.change).collect();
        let rows = blob::undelivered(&mut read).await?;
        drop(read);
        let (mut blobs, mut missing) = (Vec::new(), Vec::new());
        for row in rows {
            match blob::read(store, row.blob).await {
                Ok(Some(bytes)) => {
                    blobs.push(CopiedBlob { file: row.file, sha256: row.blob, bytes: hex::encode(bytes) });
                }
                Ok(None) | Err(_) => missing.push(row.blob),
            }
        }
        Ok(Self {
            format: FORMAT,
            city_id: identity.city_id,
            account: identity.account.clone(),
            device: identity.device,
            made_at: now,
            changes,
            blobs,
            missing,
        })
    }

    /// The bytes to seal.
    ///
    /// # Errors
    /// Only if serialisation itself fails.
    pub fn write(&self) -> Result<Sensitive<Vec<u8>>, StoreError> {
        let written = serde_json::to_vec(self).map_err(|error| StoreError::Damaged(error.to_string()))?;
        Ok(Sensitive::new(written))
    }

    /// Reads what [`OutboxCopy::write`] wrote, after it was unsealed.
    ///
    /// # Errors
    /// [`NotACopy`].
    pub fn read(bytes: &[u8]) -> Result<Self, NotACopy> {
        #[derive(Deserialize)]
        struct FormatOnly {
            format: u32,
        }
        let FormatOnly { format } = serde_json::from_slice(bytes)?;
        if format > FORMAT {
            return Err(NotACopy::NewerVersion(format));
        }
        Ok(serde_json::from_slice(bytes)?)
    }
}
