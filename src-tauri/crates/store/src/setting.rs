//! Table `setting`: choices of this person on this desk, JSON by name.

use crate::StoreError;
use crate::mapping::{json, to_json};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::SqliteConnection;

/// The choice of that name, if one was made.
///
/// # Errors
/// [`StoreError`].
pub async fn get<T: DeserializeOwned>(
    read: &mut SqliteConnection,
    name: &str,
) -> Result<Option<T>, StoreError> {
    let value: Option<String> = sqlx::query_scalar("SELECT value FROM setting WHERE name = $1")
        .bind(name)
        .fetch_optional(read)
        .await?;
    value.map(|value| json("setting", &value)).transpose()
}

/// Makes a choice.
///
/// # Errors
/// [`StoreError`].
pub async fn put(
    write: &mut SqliteConnection,
    name: &str,
    value: &(impl Serialize + Sync),
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2",
    )
    .bind(name)
    .bind(to_json(value)?)
    .execute(write)
    .await?;
    Ok(())
}
