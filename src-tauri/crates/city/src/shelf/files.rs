//! One file: its changes folded to a [`FileBook`], and the row that lists and borders are read from.

use super::log::{ChangeRow, entry};
use super::{Connection, ShelfError, number, parsed, readers};
use crate::rules::FileBook;
use crate::rules::book::Awaited;
use koffer_casework::FileId;
use koffer_casework::lease::Lease;

/// What is known of `file`: all its changes in their order. A file that nobody knows is an empty book.
///
/// # Errors
/// [`ShelfError`].
pub async fn load(connection: &mut Connection, file: FileId) -> Result<FileBook, ShelfError> {
    let mut book = FileBook::new(file);
    let rows: Vec<ChangeRow> = sqlx::query_as(
        "SELECT seq, file_version, header, signature, salt, body, verdict, file_chain, log_head \
         FROM change WHERE file_id = $1 ORDER BY file_version",
    )
    .bind(file.to_string())
    .fetch_all(&mut *connection)
    .await?;
    for row in rows {
        let taken = entry(row)?;
        let body = taken.change.read_body(&taken.header).map_err(|_| ShelfError::Damaged("change"))?;
        book.replay(&taken.change, &taken.header, body, taken.verdict);
    }
    if book.access.is_none() {
        book.access = readers::access(connection, file).await?;
    }
    let row: Option<(Option<String>, Option<String>)> =
        sqlx::query_as("SELECT renewed_until, awaited_until FROM file WHERE file_id = $1")
            .bind(file.to_string())
            .fetch_optional(&mut *connection)
            .await?;
    let (renewed_until, awaited_until) = row.unwrap_or_default();
    book.renewed_until = renewed_until.as_deref().map(|text| parsed(text, "file")).transpose()?;
    if awaited_until.is_some() {
        book.awaited = awaited(connection, file).await?;
        book.awaited.until = awaited_until.as_deref().map(|text| parsed(text, "file")).transpose()?;
    }
    Ok(book)
}

async fn awaited(connection: &mut Connection, file: FileId) -> Result<Awaited, ShelfError> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT change_id, quarantined FROM awaited WHERE file_id = $1")
            .bind(file.to_string())
            .fetch_all(connection)
            .await?;
    let mut awaited = Awaited::default();
    for (change, quarantined) in rows {
        let change = parsed(&change, "awaited")?;
        awaited.changes.insert(change);
        if quarantined == 1 {
            awaited.quarantined.insert(change);
        }
    }
    Ok(awaited)
}

/// Makes sure that the row is there which the file's changes refer to.
///
/// # Errors
/// [`ShelfError`].
pub async fn begin(connection: &mut Connection, book: &FileBook) -> Result<(), ShelfError> {
    sqlx::query(
        "INSERT INTO file (file_id, restricted, version, chain, lease_over) VALUES ($1, 0, 0, $2, 0) \
         ON CONFLICT (file_id) DO NOTHING",
    )
    .bind(book.file.to_string())
    .bind(koffer_casework::Hash::ZERO.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes the row of a file as its book says it, and what its re-seed still owes.
///
/// # Errors
/// [`ShelfError`].
pub async fn save(connection: &mut Connection, book: &FileBook) -> Result<(), ShelfError> {
    begin(connection, book).await?;
    let lease = book.case.lease.as_ref();
    let restricted = book.access.as_ref().is_some_and(|access| access.restricted_to.is_some());
    sqlx::query(
        "UPDATE file SET procedure_name = $2, department = $3, restricted = $4, version = $5, chain = $6, \
         lease_account = $7, lease_device = $8, lease_over = $9, renewed_until = $10, awaited_until = $11, \
         lease = $12 WHERE file_id = $1",
    )
    .bind(book.file.to_string())
    .bind(book.access.as_ref().map(|access| access.procedure.name()))
    .bind(book.access.as_ref().map(|access| super::sitting::department_word(access.department())))
    .bind(i64::from(restricted))
    .bind(number(book.version)?)
    .bind(book.chain.to_string())
    .bind(lease.map(|lease| lease.account.to_string()))
    .bind(lease.and_then(|lease| lease.device).map(|device| i64::from(device.0)))
    .bind(i64::from(lease.is_some_and(|lease| lease.over.is_some())))
    .bind(book.renewed_until.map(|until| until.to_string()))
    .bind(book.awaited.until.filter(|_| !book.awaited.changes.is_empty()).map(|until| until.to_string()))
    .bind(lease.map(serde_json::to_string).transpose().map_err(|_| ShelfError::Damaged("file"))?)
    .execute(&mut *connection)
    .await?;
    readers::save(connection, book).await?;
    sqlx::query("DELETE FROM awaited WHERE file_id = $1")
        .bind(book.file.to_string())
        .execute(&mut *connection)
        .await?;
    for change in &book.awaited.changes {
        sqlx::query("INSERT INTO awaited (file_id, change_id, quarantined) VALUES ($1, $2, $3)")
            .bind(book.file.to_string())
            .bind(change.to_string())
            .bind(i64::from(book.awaited.quarantined.contains(change)))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Files that `account` holds; with a `device`, those that this device packed, without one those that none did.
///
/// # Errors
/// [`ShelfError`].
pub async fn held(
    connection: &mut Connection,
    account: &str,
    device: Option<u32>,
) -> Result<Vec<FileId>, ShelfError> {
    let rows: Vec<(String,)> =
        match device {
            Some(device) => sqlx::query_as(
                "SELECT file_id FROM file WHERE lease_account = $1 AND lease_over = 0 AND lease_device = $2 \
                 ORDER BY file_id",
            )
            .bind(account)
            .bind(i64::from(device))
            .fetch_all(connection)
            .await?,
            None => {
                sqlx::query_as(
                    "SELECT file_id FROM file WHERE lease_account = $1 AND lease_over = 0 \
                 AND lease_device IS NULL ORDER BY file_id",
                )
                .bind(account)
                .fetch_all(connection)
                .await?
            }
        };
    rows.iter().map(|(file,)| parsed(file, "file")).collect()
}

/// The leases that `device` of `account` holds, with their renewals: read from the rows, since a desk calls often and
/// may hold hundreds of files.
///
/// # Errors
/// [`ShelfError`].
pub async fn leases(
    connection: &mut Connection,
    account: &str,
    device: u32,
) -> Result<Vec<(FileId, Lease, Option<jiff::Timestamp>)>, ShelfError> {
    let rows: Vec<(String, String, Option<String>)> = sqlx::query_as(
        "SELECT file_id, lease, renewed_until FROM file WHERE lease_account = $1 AND lease_over = 0 \
         AND lease_device = $2 AND lease IS NOT NULL ORDER BY file_id",
    )
    .bind(account)
    .bind(i64::from(device))
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|(file, lease, until)| {
            let lease = serde_json::from_str(&lease).map_err(|_| ShelfError::Damaged("file"))?;
            let until = until.as_deref().map(|text| parsed(text, "file")).transpose()?;
            Ok((parsed(&file, "file")?, lease, until))
        })
        .collect()
}

/// Notes a renewal.
///
/// # Errors
/// [`ShelfError`].
pub async fn renew(
    connection: &mut Connection,
    file: FileId,
    until: jiff::Timestamp,
) -> Result<(), ShelfError> {
    sqlx::query("UPDATE file SET renewed_until = $2 WHERE file_id = $1")
        .bind(file.to_string())
        .bind(until.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
