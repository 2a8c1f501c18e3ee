//! Table `document`: law and pack by their digest.

use crate::StoreError;
use koffer_casework::Hash;
use sqlx::SqliteConnection;

/// Keeps a document under its digest.
///
/// # Errors
/// [`StoreError`].
pub async fn put(write: &mut SqliteConnection, bytes: &[u8]) -> Result<Hash, StoreError> {
    let hash = Hash::of(bytes);
    sqlx::query("INSERT INTO document (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(hash.0.as_slice())
        .bind(bytes)
        .execute(write)
        .await?;
    Ok(hash)
}

/// The document under `hash`; `Damaged` when its bytes no longer have that digest.
///
/// # Errors
/// [`StoreError`].
pub async fn get(read: &mut SqliteConnection, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes: Option<Vec<u8>> = sqlx::query_scalar("SELECT bytes FROM document WHERE sha256 = $1")
        .bind(hash.0.as_slice())
        .fetch_optional(read)
        .await?;
    match bytes {
        Some(bytes) if Hash::of(&bytes) != hash => {
            Err(StoreError::Damaged("a document under another digest".to_owned()))
        }
        bytes => Ok(bytes),
    }
}
