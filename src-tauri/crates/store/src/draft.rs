//! Table `draft`: drafts of decisions, one for each file, on this desk only. A frozen letter has no draft any more.

use crate::StoreError;
use crate::mapping::{hash, json, to_json, uuid};
use jiff::Timestamp;
use koffer_casework::{DecisionId, FileId, Hash};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::SqliteConnection;

/// A draft; what it says is the desk's.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft<T> {
    /// The decision.
    pub decision: DecisionId,
    /// The file.
    pub file: FileId,
    /// What it says.
    pub content: T,
    /// Digest of what its calculation read; `None` where nothing could be calculated.
    pub inputs_hash: Option<Hash>,
}

/// Writes a draft; the file's former one is replaced.
///
/// # Errors
/// [`StoreError`].
pub async fn put<T: Serialize + Sync>(
    write: &mut SqliteConnection,
    draft: &Draft<T>,
    now: Timestamp,
) -> Result<(), StoreError> {
    remove(&mut *write, draft.file).await?;
    sqlx::query("INSERT INTO draft (decision_id, file_id, content, inputs_hash, changed_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(draft.decision.0.as_bytes().as_slice())
        .bind(draft.file.0.as_bytes().as_slice())
        .bind(to_json(&draft.content)?)
        .bind(draft.inputs_hash.map(|hash| hash.0.to_vec()))
        .bind(now.to_string())
        .execute(write)
        .await?;
    Ok(())
}

/// The draft of a decision.
///
/// # Errors
/// [`StoreError`].
pub async fn get<T: DeserializeOwned>(
    read: &mut SqliteConnection,
    decision: DecisionId,
) -> Result<Option<Draft<T>>, StoreError> {
    one(read, "decision_id", decision.0.as_bytes()).await
}

/// The draft of a file.
///
/// # Errors
/// [`StoreError`].
pub async fn of_file<T: DeserializeOwned>(
    read: &mut SqliteConnection,
    file: FileId,
) -> Result<Option<Draft<T>>, StoreError> {
    one(read, "file_id", file.0.as_bytes()).await
}

/// Whether a file has a draft.
///
/// # Errors
/// [`StoreError`].
pub async fn is_there(read: &mut SqliteConnection, file: FileId) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM draft WHERE file_id = $1)")
        .bind(file.0.as_bytes().as_slice())
        .fetch_one(read)
        .await?)
}

/// Takes the file's draft away: it was frozen.
///
/// # Errors
/// [`StoreError`].
pub async fn remove(write: &mut SqliteConnection, file: FileId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM draft WHERE file_id = $1")
        .bind(file.0.as_bytes().as_slice())
        .execute(write)
        .await?;
    Ok(())
}

type Columns = (Vec<u8>, Vec<u8>, String, Option<Vec<u8>>);

async fn one<T: DeserializeOwned>(
    read: &mut SqliteConnection,
    column: &'static str,
    id: &[u8],
) -> Result<Option<Draft<T>>, StoreError> {
    let row: Option<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT decision_id, file_id, content, inputs_hash FROM draft WHERE {column} = $1"
    )))
    .bind(id)
    .fetch_optional(read)
    .await?;
    let Some((decision, file, content, inputs)) = row else { return Ok(None) };
    Ok(Some(Draft {
        decision: DecisionId(uuid(&decision)?),
        file: FileId(uuid(&file)?),
        content: json("draft", &content)?,
        inputs_hash: inputs.map(|bytes| hash(&bytes)).transpose()?,
    }))
}
