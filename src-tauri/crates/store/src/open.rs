//! Opening and making a cache.
//!
//! The key is raw (32 bytes), so opening costs no key derivation; the passphrase opens the slot that holds it. A wrong
//! key, a plain file and rubbish look alike to SQLCipher ([`OpenError::NotThisKey`]): never a reason to delete.

use crate::StoreError;
use koffer_vault::CacheKey;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Sqlite, SqliteConnection};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../../migrations/cache");

/// An open cache.
#[derive(Debug, Clone)]
pub struct Store {
    write: SqlitePool,
    read: SqlitePool,
    folder: PathBuf,
}

/// Why a cache could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no cache in this folder.
    #[error("there is no cache here")]
    Absent,
    /// There is one already.
    #[error("there is a cache here already")]
    Present,
    /// The file does not open with this key: another key, damage to its head, or no cache at all.
    #[error("the cache does not open with this key")]
    NotThisKey,
    /// A newer version wrote it.
    #[error("the cache has schema {have}, this version knows up to {can}")]
    NewerVersion {
        /// The newest migration in the file.
        have: i64,
        /// The newest that this version knows.
        can: i64,
    },
    /// It opens, but is damaged.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A migration failed; the file stands as it was before it.
    #[error("the cache could not be brought up to date: {0}")]
    Migration(sqlx::migrate::MigrateError),
}

impl Store {
    /// Makes a cache in `folder`, which must not hold one.
    ///
    /// # Errors
    /// [`OpenError::Present`], or what the file system says.
    pub async fn create(folder: &Path, key: &CacheKey) -> Result<Self, OpenError> {
        if database(folder).exists() {
            return Err(OpenError::Present);
        }
        std::fs::create_dir_all(folder.join("blobs"))
            .map_err(|source| StoreError::File { path: folder.join("blobs"), source })?;
        Self::connect(folder, key, true).await
    }

    /// Opens the cache in `folder`.
    ///
    /// # Errors
    /// [`OpenError`]; the file is never changed by a failed opening.
    pub async fn open(folder: &Path, key: &CacheKey) -> Result<Self, OpenError> {
        if !database(folder).exists() {
            return Err(OpenError::Absent);
        }
        Self::connect(folder, key, false).await
    }

    async fn connect(folder: &Path, key: &CacheKey, create: bool) -> Result<Self, OpenError> {
        let options = options(folder, key, create);
        let mut first = SqliteConnection::connect_with(&options).await.map_err(not_this_key)?;
        not_newer(&mut first).await?;
        MIGRATIONS.run(&mut first).await.map_err(OpenError::Migration)?;
        first.close().await.map_err(StoreError::from)?;
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options.clone())
            .await
            .map_err(StoreError::from)?;
        let read = SqlitePoolOptions::new()
            .max_connections(3)
            .connect_with(options.pragma("query_only", "ON"))
            .await
            .map_err(StoreError::from)?;
        Ok(Self { write, read, folder: folder.to_owned() })
    }

    /// The folder of sealed blobs.
    pub(crate) fn blob_folder(&self) -> PathBuf {
        self.folder.join("blobs")
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn reading(&self) -> Result<sqlx::pool::PoolConnection<Sqlite>, StoreError> {
        Ok(self.read.acquire().await?)
    }

    /// The one write transaction there can be. Dropped without [`Write::commit`], it leaves nothing behind.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn begin(&self) -> Result<Write, StoreError> {
        Ok(Write(self.write.begin_with("BEGIN IMMEDIATE").await?))
    }

    /// Looks at every page: its HMAC, then the structure. Reads the whole file: some seconds for a large cache.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first finding.
    pub async fn check(&self) -> Result<(), StoreError> {
        let mut read = self.reading().await?;
        let sealed: Option<String> =
            sqlx::query_scalar("PRAGMA cipher_integrity_check").fetch_optional(&mut *read).await?;
        if let Some(finding) = sealed {
            return Err(StoreError::Damaged(finding));
        }
        let structure: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *read).await?;
        if structure == "ok" { Ok(()) } else { Err(StoreError::Damaged(structure)) }
    }

    /// Moves the write-ahead log into the database and empties it; `false` while a read holds it.
    pub(crate) async fn shorten_log(&self) -> Result<bool, StoreError> {
        let mut write = self.write.acquire().await?;
        let (busy, _, _): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *write).await?;
        Ok(busy == 0)
    }

    /// Closes every connection; the key leaves memory with them.
    pub async fn close(self) {
        self.read.close().await;
        self.write.close().await;
    }

    /// Bytes on disk: database, its log, and blobs.
    #[must_use]
    pub fn bytes_on_disk(&self) -> u64 {
        let of = |folder: PathBuf| {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            entries
                .filter_map(|entry| entry.metadata().ok())
                .filter(std::fs::Metadata::is_file)
                .map(|file| file.len())
        };
        of(self.folder.clone()).chain(of(self.blob_folder())).sum()
    }
}

/// A write transaction.
pub struct Write(sqlx::Transaction<'static, Sqlite>);

impl Write {
    /// Confirms: from here on, no power cut takes it back.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was written.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}

impl Deref for Write {
    type Target = SqliteConnection;
    fn deref(&self) -> &SqliteConnection {
        &self.0
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("cache.db")
}

/// The key stands in a pragma that sqlx would log: statement logging is off, and these options are never formatted.
fn options(folder: &Path, key: &CacheKey, create: bool) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database(folder))
        .create_if_missing(create)
        .pragma("key", key.literal().expose().clone())
        .pragma("cipher_log_level", "NONE")
        .pragma("temp_store", "MEMORY")
        .pragma("secure_delete", "ON")
        // KiB, per connection: a page is decrypted once, not for every list.
        .pragma("cache_size", "-16384")
        .pragma("trusted_schema", "OFF")
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(std::time::Duration::from_secs(10))
        .disable_statement_logging()
}

fn not_this_key(error: sqlx::Error) -> OpenError {
    match error.as_database_error().and_then(|error| error.code()).as_deref() {
        Some("26") => OpenError::NotThisKey,
        _ => OpenError::Store(error.into()),
    }
}

async fn not_newer(connection: &mut SqliteConnection) -> Result<(), OpenError> {
    let known = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
    let is_new: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut *connection)
            .await
            .map_err(not_this_key)?;
    if is_new == 0 {
        return Ok(());
    }
    let have: i64 = sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations")
        .fetch_one(connection)
        .await
        .map_err(StoreError::from)?;
    if have > known { Err(OpenError::NewerVersion { have, can: known }) } else { Ok(()) }
}
