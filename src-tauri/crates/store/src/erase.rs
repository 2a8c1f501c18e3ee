//! Erasing what a file says of a person (§ 84 SGB X; taking a file off this desk): bodies, rows, search index, drafts, blobs.
//!
//! Headers, order and proof stay: each body is bound by a salted digest, and the salt goes with it. Nothing is erased
//! while work of this desk waits in the file. Two steps: the rows in one write, then [`finish`] removes the blob
//! files (unreadable from the first step on, since their key is gone) and shortens the write-ahead log, so that the
//! old pages are not kept there. `secure_delete` overwrites what the rows left behind in the database itself.

use crate::mapping::unsigned;
use crate::{Store, StoreError};
use koffer_casework::FileId;
use sqlx::SqliteConnection;

/// Why a file was not erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Work that the city does not have for certain.
    #[error("{changes} changes and {blobs} attachments still wait for the city")]
    WorkWaits {
        /// Own changes in the outbox.
        changes: u64,
        /// Blobs that were not delivered.
        blobs: u64,
    },
    /// The cache failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Rows are gone with the commit; these blob files are left to remove.
#[derive(Debug)]
#[must_use = "blob files and the write-ahead log are left: call `finish` after the commit"]
pub struct Erased {
    places: Vec<String>,
}

/// Erases `file` inside `write`.
///
/// # Errors
/// [`EraseError::WorkWaits`]; then nothing was touched.
pub async fn file(write: &mut SqliteConnection, file: FileId) -> Result<Erased, EraseError> {
    let id = file.0.as_bytes().as_slice();
    let (changes, blobs): (i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM change WHERE file_id = $1 AND own = 1 AND seq IS NULL AND replaced_by IS NULL),
                (SELECT count(*) FROM blob WHERE file_id = $1 AND delivered = 0)",
    )
    .bind(id)
    .fetch_one(&mut *write)
    .await
    .map_err(StoreError::from)?;
    if changes > 0 || blobs > 0 {
        return Err(EraseError::WorkWaits { changes: unsigned(changes), blobs: unsigned(blobs) });
    }
    Ok(rows(write, id).await?)
}

async fn rows(write: &mut SqliteConnection, id: &[u8]) -> Result<Erased, StoreError> {
    let places = sqlx::query_scalar("SELECT place FROM blob WHERE file_id = $1")
        .bind(id)
        .fetch_all(&mut *write)
        .await?;
    for statement in [
        "UPDATE change SET salt = NULL, body = NULL WHERE file_id = $1",
        "DELETE FROM file_text WHERE rowid = (SELECT row FROM file WHERE file_id = $1)",
        "DELETE FROM file WHERE file_id = $1",
        "DELETE FROM draft WHERE file_id = $1",
        "DELETE FROM blob WHERE file_id = $1",
        "DELETE FROM blob_wanted WHERE file_id = $1",
        "DELETE FROM blob_key WHERE file_id = $1",
    ] {
        sqlx::query(statement).bind(id).execute(&mut *write).await?;
    }
    // A deleted row of the index only gets a tombstone; its words go when the segments are merged into one.
    sqlx::query("INSERT INTO file_text (file_text) VALUES ('optimize')").execute(write).await?;
    Ok(Erased { places })
}

/// Removes the blob files and shortens the write-ahead log to nothing, after the commit. `false` while a read
/// elsewhere still holds the log: call it again, or close the store. Nothing readable is left in either case, since
/// all of it is encrypted; this takes the old pages from whoever has the key.
///
/// # Errors
/// [`StoreError`].
pub async fn finish(store: &Store, erased: &Erased) -> Result<bool, StoreError> {
    for place in &erased.places {
        let path = store.blob_folder().join(place);
        match std::fs::remove_file(&path) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::File { path, source });
            }
            _ => {}
        }
    }
    store.shorten_log().await
}
