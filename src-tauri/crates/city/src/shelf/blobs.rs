//! Which blobs a file names, and how much of each is here. The bytes lie elsewhere ([`crate::blobs`]); a row says
//! whole only after they do.

use super::{Connection, ShelfError, count, number};
use koffer_casework::{FileId, Hash};

/// A blob of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlobState {
    /// Its size, once a first piece said it.
    pub size: Option<u64>,
    /// How many bytes are here.
    pub have: u64,
}

impl BlobState {
    /// Whether all of it is here.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.size == Some(self.have)
    }
}

/// A change names the blob: from now on it may be delivered.
///
/// # Errors
/// [`ShelfError`].
pub async fn name(connection: &mut Connection, file: FileId, blob: Hash) -> Result<(), ShelfError> {
    sqlx::query(
        "INSERT INTO blob (file_id, hash, have) VALUES ($1, $2, 0) ON CONFLICT (file_id, hash) DO NOTHING",
    )
    .bind(file.to_string())
    .bind(blob.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// What is here of a blob; `None` where no change of the file names it.
///
/// # Errors
/// [`ShelfError`].
pub async fn state(
    connection: &mut Connection,
    file: FileId,
    blob: Hash,
) -> Result<Option<BlobState>, ShelfError> {
    let row: Option<(Option<i64>, i64)> =
        sqlx::query_as("SELECT size, have FROM blob WHERE file_id = $1 AND hash = $2")
            .bind(file.to_string())
            .bind(blob.to_string())
            .fetch_optional(connection)
            .await?;
    let Some((size, have)) = row else { return Ok(None) };
    let size = size.map(|size| count(size, "blob")).transpose()?;
    Ok(Some(BlobState { size, have: count(have, "blob")? }))
}

/// Notes how much is here.
///
/// # Errors
/// [`ShelfError`].
pub async fn note(
    connection: &mut Connection,
    file: FileId,
    blob: Hash,
    state: BlobState,
) -> Result<(), ShelfError> {
    sqlx::query("UPDATE blob SET size = $3, have = $4 WHERE file_id = $1 AND hash = $2")
        .bind(file.to_string())
        .bind(blob.to_string())
        .bind(state.size.map(number).transpose()?)
        .bind(number(state.have)?)
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether `device` wrote a change of the file that names the blob, whatever the verdict: who delivered the change
/// may deliver its bytes.
///
/// # Errors
/// [`ShelfError`].
pub async fn is_named_by(
    connection: &mut Connection,
    file: FileId,
    blob: Hash,
    device: u32,
) -> Result<bool, ShelfError> {
    let rows: Vec<(String,)> = sqlx::query_as("SELECT header FROM change WHERE file_id = $1 AND device = $2")
        .bind(file.to_string())
        .bind(i64::from(device))
        .fetch_all(connection)
        .await?;
    let text = blob.to_string();
    Ok(rows.iter().any(|(header,)| header.contains(&text)))
}

/// Every blob that is named, in order: for the check and the backup.
///
/// # Errors
/// [`ShelfError`].
pub async fn all(connection: &mut Connection) -> Result<Vec<(String, String, BlobState)>, ShelfError> {
    let rows: Vec<(String, String, Option<i64>, i64)> =
        sqlx::query_as("SELECT file_id, hash, size, have FROM blob ORDER BY file_id, hash")
            .fetch_all(connection)
            .await?;
    rows.into_iter()
        .map(|(file, hash, size, have)| {
            let size = size.map(|size| count(size, "blob")).transpose()?;
            Ok((file, hash, BlobState { size, have: count(have, "blob")? }))
        })
        .collect()
}
