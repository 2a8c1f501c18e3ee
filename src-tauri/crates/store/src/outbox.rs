//! The outbox: own changes that the city does not have for certain. A view of table `change`, no table of its own, so a
//! change cannot be lost between two.
//!
//! A change leaves it only when it was delivered **and** a pull brought it back. A refused one is wedged and holds up
//! later changes of the same (device, file) only.

use crate::StoreError;
use crate::change::{self, Stored};
use crate::mapping::unsigned;
use koffer_casework::{ChangeId, FileId};
use sqlx::SqliteConnection;
use std::collections::HashSet;

/// The next changes to send, in the order of writing: without an answer that delivered them, and not behind a wedged one.
///
/// # Errors
/// [`StoreError`].
pub async fn to_send(read: &mut SqliteConnection, limit: usize) -> Result<Vec<Stored>, StoreError> {
    let mut held: HashSet<FileId> = HashSet::new();
    let mut sending = Vec::new();
    for stored in waiting(read).await? {
        match state(&stored) {
            State::Wedged => {
                held.insert(stored.file);
            }
            State::Waiting if !held.contains(&stored.file) => sending.push(stored),
            _ => {}
        }
        if sending.len() == limit {
            break;
        }
    }
    Ok(sending)
}

/// Everything in the outbox, in the order of writing.
///
/// # Errors
/// [`StoreError`].
pub async fn waiting(read: &mut SqliteConnection) -> Result<Vec<Stored>, StoreError> {
    let ids: Vec<Vec<u8>> =
        sqlx::query_scalar(
        "SELECT change_id FROM change WHERE own = 1 AND seq IS NULL AND replaced_by IS NULL ORDER BY own_order",
    )
    .fetch_all(&mut *read)
    .await?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(change::get(&mut *read, ChangeId(crate::mapping::uuid(&id)?)).await?);
    }
    Ok(all)
}

/// How many wait.
///
/// # Errors
/// [`StoreError`].
pub async fn count(read: &mut SqliteConnection) -> Result<u64, StoreError> {
    let count: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM change WHERE own = 1 AND seq IS NULL AND replaced_by IS NULL",
    )
    .fetch_one(read)
    .await?;
    Ok(unsigned(count))
}

/// The last own changes that a pull brought back, newest first.
///
/// # Errors
/// [`StoreError`].
pub async fn sent(read: &mut SqliteConnection, limit: u32) -> Result<Vec<Stored>, StoreError> {
    let ids: Vec<Vec<u8>> = sqlx::query_scalar(
        "SELECT change_id FROM change WHERE own = 1 AND seq IS NOT NULL ORDER BY own_order DESC LIMIT $1",
    )
    .bind(limit)
    .fetch_all(&mut *read)
    .await?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(change::get(&mut *read, ChangeId(crate::mapping::uuid(&id)?)).await?);
    }
    Ok(all)
}

/// Changes of anyone that the city set aside, newest first.
///
/// # Errors
/// [`StoreError`].
pub async fn set_aside(read: &mut SqliteConnection) -> Result<Vec<Stored>, StoreError> {
    let ids: Vec<Vec<u8>> = sqlx::query_scalar(
        "SELECT change_id FROM change
         WHERE file_id IN (SELECT file_id FROM file WHERE set_aside > 0) AND verdict LIKE '{\"counts\":false%'
         ORDER BY seq DESC",
    )
    .fetch_all(&mut *read)
    .await?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(change::get(&mut *read, ChangeId(crate::mapping::uuid(&id)?)).await?);
    }
    Ok(all)
}

/// Notes the city's answer to a push, as JSON of the protocol; `None` lets the change be sent again.
///
/// # Errors
/// [`StoreError`].
pub async fn note_answer(
    write: &mut SqliteConnection,
    change: ChangeId,
    answer: Option<&str>,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE change SET answer = $1 WHERE change_id = $2")
        .bind(answer)
        .bind(change.0.as_bytes().as_slice())
        .execute(write)
        .await?;
    Ok(())
}

/// Another generation answers: what its predecessor said to changes that no pull brought back may be lost with it, so
/// they are sent again. A change that did arrive gets its first answer again.
///
/// # Errors
/// [`StoreError`].
pub async fn void_answers(write: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("UPDATE change SET answer = NULL WHERE own = 1 AND seq IS NULL").execute(write).await?;
    Ok(())
}

/// Where a change in the outbox stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// To be sent.
    Waiting,
    /// Delivered, and not yet brought back by a pull.
    Delivered,
    /// Refused; kept, visible, with its reason.
    Wedged,
}

/// Where `stored` stands, by the answer that was noted.
#[must_use]
pub fn state(stored: &Stored) -> State {
    let word =
        stored.answer.as_deref().and_then(|answer| serde_json::from_str::<serde_json::Value>(answer).ok());
    match word.as_ref().and_then(|answer| answer["answer"].as_str()) {
        Some("refused") => State::Wedged,
        Some("accepted" | "disputed" | "quarantined") => State::Delivered,
        _ => State::Waiting,
    }
}
