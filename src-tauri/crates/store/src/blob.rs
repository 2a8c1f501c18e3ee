//! Tables `blob`, `blob_wanted`, `blob_key`: attachments and letters, sealed on disk under a key of their file.
//!
//! The bytes are on disk, synced and checked against their digest, before the row that names them is written. File names
//! are random and say nothing. Erasing a file's key erases its blobs.

use crate::mapping::{hash, signed, unsigned, uuid};
use crate::{Store, StoreError};
use koffer_casework::{FileId, Hash};
use koffer_vault::blob::{BlobKey, BlobReader, BlobWriter};
use sqlx::SqliteConnection;
use std::fs::File;
use std::path::{Path, PathBuf};

/// A blob that is on disk and has no row yet; [`put`] gives it one.
#[derive(Debug)]
#[must_use = "a blob without a row is lost"]
pub struct Laid {
    blob: Hash,
    file: FileId,
    size: u64,
    place: String,
}

/// A blob's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobRow {
    /// Digest of the bytes.
    pub blob: Hash,
    /// The file that it belongs to.
    pub file: FileId,
    /// In bytes.
    pub size: u64,
}

/// Lays `bytes` on disk for `file`, synced. The row comes in the write of the use case.
///
/// # Errors
/// [`StoreError`]; then no file is left.
pub async fn lay(store: &Store, file: FileId, bytes: Vec<u8>) -> Result<Laid, StoreError> {
    let key = key_of(store, file).await?;
    let folder = store.blob_folder();
    let place = random_name()?;
    let path = folder.join(&place);
    let laid = path.clone();
    blocking(move || {
        let blob = Hash::of(&bytes);
        let written = write_file(&laid, &folder, key, blob, &bytes);
        if written.is_err() {
            // Whatever is left of it says nothing and is named nowhere.
            let _ = std::fs::remove_file(&laid);
        }
        let size = bytes.len() as u64;
        written.map(|()| Laid { blob, file, size, place }).map_err(|source| full_or(laid, source))
    })
    .await
}

fn write_file(path: &Path, folder: &Path, key: BlobKey, blob: Hash, bytes: &[u8]) -> std::io::Result<()> {
    let file = File::create_new(path)?;
    let mut writer = BlobWriter::start(key, blob.0, &file)?;
    writer.write(bytes)?;
    writer.finish()?;
    file.sync_all()?;
    // The name is durable, too, before any row says it.
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Gives a laid blob its row. `delivered` says that the city has it: it came from there.
///
/// # Errors
/// [`StoreError`].
pub async fn put(write: &mut SqliteConnection, laid: Laid, delivered: bool) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO blob (sha256, file_id, size, place, delivered) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    )
    .bind(laid.blob.0.as_slice())
    .bind(laid.file.0.as_bytes().as_slice())
    .bind(signed(laid.size))
    .bind(&laid.place)
    .bind(delivered)
    .execute(&mut *write)
    .await?;
    sqlx::query("DELETE FROM blob_wanted WHERE sha256 = $1")
        .bind(laid.blob.0.as_slice())
        .execute(write)
        .await?;
    Ok(())
}

/// The bytes of a blob, checked against their digest; `None` while they are not here.
///
/// # Errors
/// [`StoreError::Damaged`] when the bytes on disk are not those any more.
pub async fn read(store: &Store, blob: Hash) -> Result<Option<Vec<u8>>, StoreError> {
    let mut connection = store.reading().await?;
    let row: Option<(Vec<u8>, String)> = sqlx::query_as("SELECT file_id, place FROM blob WHERE sha256 = $1")
        .bind(blob.0.as_slice())
        .fetch_optional(&mut *connection)
        .await?;
    drop(connection);
    let Some((file, place)) = row else { return Ok(None) };
    let key = key_of(store, FileId(uuid(&file)?)).await?;
    let path = store.blob_folder().join(place);
    blocking(move || {
        let damaged = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("a blob: {error}"));
        let opened = File::open(&path).map_err(|source| StoreError::File { path: path.clone(), source })?;
        let mut reader =
            BlobReader::open(key, blob.0, std::io::BufReader::new(opened)).map_err(|e| damaged(&e))?;
        let mut bytes = Vec::new();
        while let Some(piece) = reader.piece().map_err(|e| damaged(&e))? {
            bytes.extend_from_slice(piece.expose());
        }
        if Hash::of(&bytes) != blob {
            return Err(damaged(&"its bytes are not those of its digest"));
        }
        Ok(Some(bytes))
    })
    .await
}

/// Whether a blob is here, and its size.
///
/// # Errors
/// [`StoreError`].
pub async fn size(read: &mut SqliteConnection, blob: Hash) -> Result<Option<u64>, StoreError> {
    let size: Option<i64> = sqlx::query_scalar("SELECT size FROM blob WHERE sha256 = $1")
        .bind(blob.0.as_slice())
        .fetch_optional(read)
        .await?;
    Ok(size.map(unsigned))
}

/// Blobs that the city does not have for certain.
///
/// # Errors
/// [`StoreError`].
pub async fn undelivered(read: &mut SqliteConnection) -> Result<Vec<BlobRow>, StoreError> {
    let rows: Vec<(Vec<u8>, Vec<u8>, i64)> =
        sqlx::query_as("SELECT sha256, file_id, size FROM blob WHERE delivered = 0").fetch_all(read).await?;
    rows.into_iter()
        .map(|(blob, file, size)| {
            Ok(BlobRow { blob: hash(&blob)?, file: FileId(uuid(&file)?), size: unsigned(size) })
        })
        .collect()
}

/// The city has it.
///
/// # Errors
/// [`StoreError`].
pub async fn note_delivered(write: &mut SqliteConnection, blob: Hash) -> Result<(), StoreError> {
    sqlx::query("UPDATE blob SET delivered = 1 WHERE sha256 = $1")
        .bind(blob.0.as_slice())
        .execute(write)
        .await?;
    Ok(())
}

/// The city may have lost blobs: every one is offered again.
///
/// # Errors
/// [`StoreError`].
pub async fn void_deliveries(write: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("UPDATE blob SET delivered = 0").execute(write).await?;
    Ok(())
}

/// Notes blobs that a change names; those that are here are not wanted.
///
/// # Errors
/// [`StoreError`].
pub async fn want(write: &mut SqliteConnection, file: FileId, blobs: &[Hash]) -> Result<(), StoreError> {
    for blob in blobs {
        sqlx::query(
            "INSERT INTO blob_wanted (sha256, file_id)
             SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM blob WHERE sha256 = $1) ON CONFLICT DO NOTHING",
        )
        .bind(blob.0.as_slice())
        .bind(file.0.as_bytes().as_slice())
        .execute(&mut *write)
        .await?;
    }
    Ok(())
}

/// Blobs that are missing here, those of `account`'s own files first.
///
/// # Errors
/// [`StoreError`].
pub async fn wanted(
    read: &mut SqliteConnection,
    account: &str,
    limit: u32,
) -> Result<Vec<(Hash, FileId)>, StoreError> {
    let rows: Vec<(Vec<u8>, Vec<u8>)> = sqlx::query_as(
        "SELECT wanted.sha256, wanted.file_id FROM blob_wanted AS wanted
         LEFT JOIN file ON file.file_id = wanted.file_id
         ORDER BY coalesce(file.assignee = $1, 0) DESC, file.due_day IS NULL, file.due_day, wanted.file_id LIMIT $2",
    )
    .bind(account)
    .bind(limit)
    .fetch_all(read)
    .await?;
    rows.into_iter().map(|(blob, file)| Ok((hash(&blob)?, FileId(uuid(&file)?)))).collect()
}

/// How many are missing here.
///
/// # Errors
/// [`StoreError`].
pub async fn wanted_count(read: &mut SqliteConnection) -> Result<u64, StoreError> {
    Ok(unsigned(sqlx::query_scalar("SELECT count(*) FROM blob_wanted").fetch_one(read).await?))
}

/// The key of a file's blobs; made when the first one comes.
async fn key_of(store: &Store, file: FileId) -> Result<BlobKey, StoreError> {
    let mut read = store.reading().await?;
    let find = "SELECT key FROM blob_key WHERE file_id = $1";
    let known: Option<Vec<u8>> =
        sqlx::query_scalar(find).bind(file.0.as_bytes().as_slice()).fetch_optional(&mut *read).await?;
    drop(read);
    let bytes = match known {
        Some(bytes) => bytes,
        None => {
            let new = BlobKey::generate().map_err(|error| StoreError::Damaged(error.to_string()))?;
            let mut write = store.begin().await?;
            let key = sqlx::query_scalar(
                "INSERT INTO blob_key (file_id, key) VALUES ($1, $2)
                 ON CONFLICT (file_id) DO UPDATE SET key = key RETURNING key",
            )
            .bind(file.0.as_bytes().as_slice())
            .bind(new.expose().as_slice())
            .fetch_one(&mut *write)
            .await?;
            write.commit().await?;
            key
        }
    };
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| StoreError::Damaged("a blob key".to_owned()))?;
    Ok(BlobKey::from_bytes(bytes))
}

fn random_name() -> Result<String, StoreError> {
    let bytes: [u8; 16] = koffer_vault::random().map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(hex::encode(bytes))
}

fn full_or(path: PathBuf, source: std::io::Error) -> StoreError {
    if source.kind() == std::io::ErrorKind::StorageFull {
        StoreError::DiskFull
    } else {
        StoreError::File { path, source }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(StoreError::Damaged(format!("a thread ended: {error}"))),
    }
}
