//! Which submissions became which file, and the numbers that the city gives to files.

use super::{Connection, ShelfError, parsed};
use koffer_casework::number::Number;
use koffer_casework::{DeviceNumber, FileId, Hash};
use uuid::Uuid;

/// A submission that was taken in before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// Digest of what the sender said.
    pub content_hash: Hash,
    /// The file that it became, or was laid into.
    pub file: FileId,
}

/// The submission of this id, if it was taken in.
///
/// # Errors
/// [`ShelfError`].
pub async fn find(connection: &mut Connection, submission: Uuid) -> Result<Option<TakenIn>, ShelfError> {
    let row: Option<(String, String)> =
        sqlx::query_as("SELECT content_hash, file_id FROM submission WHERE submission_id = $1")
            .bind(submission.to_string())
            .fetch_optional(connection)
            .await?;
    row.map(|(hash, file)| {
        Ok(TakenIn { content_hash: parsed(&hash, "submission")?, file: parsed(&file, "submission")? })
    })
    .transpose()
}

/// The file that the same sender reference on the same channel belongs to: a possible duplicate.
///
/// # Errors
/// [`ShelfError`].
pub async fn by_sender(
    connection: &mut Connection,
    channel: &str,
    reference: &str,
) -> Result<Option<FileId>, ShelfError> {
    let row: Option<(String,)> = sqlx::query_as(
        "SELECT file_id FROM submission WHERE channel = $1 AND sender_reference = $2 ORDER BY received_at LIMIT 1",
    )
    .bind(channel)
    .bind(reference)
    .fetch_optional(connection)
    .await?;
    row.map(|(file,)| parsed(&file, "submission")).transpose()
}

/// The file of a number.
///
/// # Errors
/// [`ShelfError`].
pub async fn by_number(connection: &mut Connection, number: &str) -> Result<Option<FileId>, ShelfError> {
    let row: Option<(String,)> = sqlx::query_as("SELECT file_id FROM file_number WHERE number = $1")
        .bind(number)
        .fetch_optional(connection)
        .await?;
    row.map(|(file,)| parsed(&file, "file_number")).transpose()
}

/// Notes which file a submission became.
///
/// # Errors
/// [`ShelfError`].
pub async fn note(
    connection: &mut Connection,
    submission: Uuid,
    taken: &TakenIn,
    received_at: jiff::Timestamp,
    sender: (Option<&str>, Option<&str>),
) -> Result<(), ShelfError> {
    sqlx::query(
        "INSERT INTO submission (submission_id, content_hash, file_id, received_at, channel, sender_reference) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(submission.to_string())
    .bind(taken.content_hash.to_string())
    .bind(taken.file.to_string())
    .bind(received_at.to_string())
    .bind(sender.0)
    .bind(sender.1)
    .execute(connection)
    .await?;
    Ok(())
}

/// The next number of `prefix` and `year` that the city gives as author `device`.
///
/// # Errors
/// [`ShelfError`].
pub async fn next_number(
    connection: &mut Connection,
    prefix: &str,
    year: i16,
    device: DeviceNumber,
) -> Result<Number, ShelfError> {
    // The author is a part of the key: a new generation counts from one under its own number.
    let key = format!("{prefix}/{device}");
    let (last,): (i64,) = sqlx::query_as(
        "INSERT INTO counter (prefix, year, last) VALUES ($1, $2, 1) \
         ON CONFLICT (prefix, year) DO UPDATE SET last = counter.last + 1 RETURNING last",
    )
    .bind(key)
    .bind(i64::from(year))
    .fetch_one(connection)
    .await?;
    let counter = u32::try_from(last).map_err(|_| ShelfError::Damaged("counter"))?;
    Ok(Number::new(prefix, year, device, counter))
}

/// Notes which file bears a number.
///
/// # Errors
/// [`ShelfError`].
pub async fn note_number(
    connection: &mut Connection,
    number: &Number,
    file: FileId,
) -> Result<(), ShelfError> {
    sqlx::query("INSERT INTO file_number (number, file_id) VALUES ($1, $2) ON CONFLICT (number) DO NOTHING")
        .bind(number.as_str())
        .bind(file.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// One more look at a submission whose attachments are not all there: how many it were by now.
///
/// # Errors
/// [`ShelfError`].
pub async fn look_again(connection: &mut Connection, submission: Uuid) -> Result<i64, ShelfError> {
    let (runs,): (i64,) = sqlx::query_as(
        "INSERT INTO patience (submission_id, runs) VALUES ($1, 1) \
         ON CONFLICT (submission_id) DO UPDATE SET runs = patience.runs + 1 RETURNING runs",
    )
    .bind(submission.to_string())
    .fetch_one(connection)
    .await?;
    Ok(runs)
}
