//! The encrypted cache of one person on one device: SQLCipher through sqlx, and blobs as sealed files beside it.
//!
//! One module per table, its SQL beside it. A use case writes its change **and** its effect on local rows in one write
//! transaction ([`Store::begin`]); reads have their own connections. What a `COMMIT` confirmed is on disk
//! (`synchronous = FULL`); a blob's bytes are on disk before the row that names it.

pub mod author;
pub mod blob;
pub mod change;
pub mod document;
pub mod draft;
pub mod erase;
pub mod file;
pub mod identity;
pub mod index;
mod mapping;
pub mod number;
mod open;
pub mod outbox;
pub mod outbox_copy;
pub mod print_job;
pub mod queue;
pub mod setting;
pub mod text;
pub mod trust;

pub use open::{OpenError, Store, Write};

/// A connection to read with; a write transaction is one, too.
pub type Connection = sqlx::SqliteConnection;

/// Why the cache did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// A row or a page that cannot be read.
    #[error("the cache is damaged: {0}")]
    Damaged(String),
    /// A file beside the cache.
    #[error("{path}: {source}")]
    File {
        /// Which one.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Anything else the database says.
    #[error(transparent)]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code());
        // A page whose HMAC does not hold is answered with this code and these bare words.
        let bare = error.as_database_error().is_some_and(|error| error.message() == "SQL logic error");
        match code.as_deref() {
            // SQLITE_FULL
            Some("13") => Self::DiskFull,
            // SQLITE_CORRUPT, SQLITE_NOTADB
            Some("11" | "26") => Self::Damaged(error.to_string()),
            Some("1") if bare => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}
