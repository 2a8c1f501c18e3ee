//! What a city keeps: SQLite in its folder by default, PostgreSQL where it is asked for. One set of statements runs on
//! both, and one suite proves it.
//!
//! Everything that gives out a seq runs in one transaction that first takes the write lock of the one row of `city`:
//! the gate. SQLite runs with WAL and `synchronous = FULL`: what was answered survives a power cut.

pub mod applications;
pub mod blobs;
pub mod codes;
pub mod directory;
pub mod files;
pub mod log;
pub mod readers;
pub mod sessions;
pub mod sitting;
pub mod tables;

use sqlx::any::AnyPoolOptions;
use sqlx::{Any, AnyConnection, AnyPool, Executor as _, Transaction};
use std::path::Path;

pub use sitting::Sitting;

/// Why storage did not do it.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The database said no.
    #[error("the database does not do it: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables cannot be brought up to date.
    #[error("the tables cannot be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A row that this city did not write.
    #[error("`{0}` holds what this city did not write")]
    Damaged(&'static str),
    /// No city was founded here.
    #[error("no city was founded here")]
    NotFounded,
}

/// An open database.
#[derive(Debug, Clone)]
pub struct Shelf {
    pool: AnyPool,
}

impl Shelf {
    /// Opens `url` (`sqlite://…` or `postgres://…`) and brings its tables up to date.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn open(url: &str) -> Result<Self, ShelfError> {
        sqlx::any::install_default_drivers();
        let pool = AnyPoolOptions::new()
            .max_connections(8)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    if connection.backend_name() == "SQLite" {
                        let manners = "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; \
                                       PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
                        connection.execute(manners).await?;
                    }
                    Ok(())
                })
            })
            .connect(url)
            .await?;
        sqlx::migrate!("../../../migrations/city").run(&pool).await?;
        Ok(Self { pool })
    }

    /// A transaction that holds the gate: nobody else gives out a seq until it ends.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn gate(&self) -> Result<Transaction<'static, Any>, ShelfError> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("UPDATE city SET one = 1 WHERE one = 1").execute(&mut *transaction).await?;
        Ok(transaction)
    }

    /// A transaction that only reads.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn read(&self) -> Result<Transaction<'static, Any>, ShelfError> {
        Ok(self.pool.begin().await?)
    }

    /// Ends all connections.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// The address of the SQLite file at `path`.
#[must_use]
pub fn sqlite_url(path: &Path) -> String {
    let escaped: String = path
        .to_string_lossy()
        .chars()
        .map(|one| match one {
            '%' => "%25".into(),
            '?' => "%3F".into(),
            '#' => "%23".into(),
            ' ' => "%20".into(),
            one => one.to_string(),
        })
        .collect();
    format!("sqlite://{escaped}?mode=rwc")
}

/// A row's number as the rules count it.
pub(crate) fn count(number: i64, table: &'static str) -> Result<u64, ShelfError> {
    u64::try_from(number).map_err(|_| ShelfError::Damaged(table))
}

/// A count as a row keeps it.
pub(crate) fn number(count: u64) -> Result<i64, ShelfError> {
    i64::try_from(count).map_err(|_| ShelfError::Damaged("a number"))
}

/// A text of a row, read.
pub(crate) fn parsed<T: std::str::FromStr>(text: &str, table: &'static str) -> Result<T, ShelfError> {
    text.parse().map_err(|_| ShelfError::Damaged(table))
}

/// What statements run on.
pub type Connection = AnyConnection;
