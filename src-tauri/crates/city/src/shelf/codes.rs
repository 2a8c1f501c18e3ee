//! One-time codes, under Argon2id. A code is good once, for a week, and for five wrong tries.

use super::{Connection, ShelfError, parsed};
use jiff::Timestamp;

/// How many wrong tries a code outlives.
pub const TRIES: i64 = 5;

/// A code that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeRow {
    /// Its hash, in PHC format.
    pub hash: String,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Wrong tries so far.
    pub failed: i64,
}

/// The code that waits for `account`.
///
/// # Errors
/// [`ShelfError`].
pub async fn waiting(connection: &mut Connection, account: &str) -> Result<Option<CodeRow>, ShelfError> {
    let row: Option<(String, String, i64)> =
        sqlx::query_as("SELECT hash, ends_at, failed FROM code WHERE account = $1")
            .bind(account)
            .fetch_optional(connection)
            .await?;
    row.map(|(hash, ends_at, failed)| Ok(CodeRow { hash, ends_at: parsed(&ends_at, "code")?, failed }))
        .transpose()
}

/// Puts a new code in the place of an old one.
///
/// # Errors
/// [`ShelfError`].
pub async fn issue(
    connection: &mut Connection,
    account: &str,
    hash: &str,
    ends_at: Timestamp,
) -> Result<(), ShelfError> {
    spend(connection, account).await?;
    sqlx::query("INSERT INTO code (account, hash, ends_at, failed) VALUES ($1, $2, $3, 0)")
        .bind(account)
        .bind(hash)
        .bind(ends_at.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// The code is used, or void.
///
/// # Errors
/// [`ShelfError`].
pub async fn spend(connection: &mut Connection, account: &str) -> Result<(), ShelfError> {
    sqlx::query("DELETE FROM code WHERE account = $1").bind(account).execute(connection).await?;
    Ok(())
}

/// One more wrong try.
///
/// # Errors
/// [`ShelfError`].
pub async fn note_failure(connection: &mut Connection, account: &str) -> Result<(), ShelfError> {
    sqlx::query("UPDATE code SET failed = failed + 1 WHERE account = $1")
        .bind(account)
        .execute(connection)
        .await?;
    Ok(())
}
