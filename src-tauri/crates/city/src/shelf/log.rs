//! The city's log: what was taken in, in order, and what of it an account may see.

use super::{Connection, ShelfError, count, number, parsed, sitting};
use crate::rules::Taken;
use crate::rules::book::answer;
use koffer_casework::account::{AccountName, Department};
use koffer_casework::change::SaltedBody;
use koffer_casework::{Change, ChangeId, DeviceNumber, FileId, Hash};
use koffer_protocol::{Answer, Delivered, Verdict};

/// A row: seq, file_version, header, signature, salt, body, verdict, file_chain, log_head.
pub type ChangeRow = (i64, i64, String, String, Option<String>, Option<String>, String, String, String);

/// A row, read.
///
/// # Errors
/// [`ShelfError::Damaged`].
pub fn entry(row: ChangeRow) -> Result<Taken, ShelfError> {
    let (seq, file_version, header, signature, salt, body, verdict, file_chain, log_head) = row;
    let body = salt.zip(body).map(|(salt, text)| SaltedBody { salt, text });
    let change = Change { header, signature, body };
    let header = change.read_header().map_err(|_| ShelfError::Damaged("change"))?;
    Ok(Taken {
        header,
        change,
        seq: count(seq, "change")?,
        file_version: count(file_version, "change")?,
        verdict: read_verdict(&verdict)?,
        file_chain: parsed(&file_chain, "change")?,
        log_head: parsed(&log_head, "change")?,
    })
}

fn read_verdict(text: &str) -> Result<Verdict, ShelfError> {
    serde_json::from_str(text).map_err(|_| ShelfError::Damaged("change"))
}

/// Writes a change with its place, the blobs that it names, and what it declares.
///
/// # Errors
/// [`ShelfError`].
pub async fn append(connection: &mut Connection, taken: &Taken) -> Result<(), ShelfError> {
    let (header, change) = (&taken.header, &taken.change);
    let verdict = serde_json::to_string(&taken.verdict).map_err(|_| ShelfError::Damaged("change"))?;
    sqlx::query(
        "INSERT INTO change (seq, change_id, file_id, file_version, device, kind, header, signature, salt, body, \
         verdict, file_chain, log_head) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(number(taken.seq)?)
    .bind(header.change_id.to_string())
    .bind(header.file_id.to_string())
    .bind(number(taken.file_version)?)
    .bind(i64::from(header.device.0))
    .bind(header.kind.name())
    .bind(&change.header)
    .bind(&change.signature)
    .bind(change.body.as_ref().map(|body| body.salt.as_str()))
    .bind(change.body.as_ref().map(|body| body.text.as_str()))
    .bind(verdict)
    .bind(taken.file_chain.to_string())
    .bind(taken.log_head.to_string())
    .execute(&mut *connection)
    .await?;
    for blob in &header.blobs {
        super::blobs::name(connection, header.file_id, *blob).await?;
    }
    if let Some((department, until)) = crate::rules::ledger::emergency(taken) {
        sitting::note_emergency(connection, department, until).await?;
    }
    Ok(())
}

/// The answer that a change id already got, and the header hash that it was for.
///
/// # Errors
/// [`ShelfError`].
pub async fn answered(
    connection: &mut Connection,
    change: ChangeId,
) -> Result<Option<(Hash, Answer)>, ShelfError> {
    let row: Option<(i64, i64, String, String)> =
        sqlx::query_as("SELECT seq, file_version, header, verdict FROM change WHERE change_id = $1")
            .bind(change.to_string())
            .fetch_optional(connection)
            .await?;
    let Some((seq, version, header, verdict)) = row else { return Ok(None) };
    let verdict = read_verdict(&verdict)?;
    let answer = answer(count(seq, "change")?, count(version, "change")?, verdict);
    Ok(Some((Hash::of(header.as_bytes()), answer)))
}

/// The log's head at `seq`; `None` beyond its end.
///
/// # Errors
/// [`ShelfError`].
pub async fn head_at(connection: &mut Connection, seq: u64) -> Result<Option<Hash>, ShelfError> {
    if seq == 0 {
        return Ok(Some(Hash::ZERO));
    }
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let row: Option<(String,)> = sqlx::query_as("SELECT log_head FROM change WHERE seq = $1")
        .bind(seq)
        .fetch_optional(connection)
        .await?;
    row.map(|(head,)| parsed(&head, "change")).transpose()
}

/// How many changes of `device` the log holds.
///
/// # Errors
/// [`ShelfError`].
pub async fn known_from(connection: &mut Connection, device: DeviceNumber) -> Result<u64, ShelfError> {
    let (known,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM change WHERE device = $1")
        .bind(i64::from(device.0))
        .fetch_one(connection)
        .await?;
    count(known, "change")
}

/// At most `limit` changes after `after` and up to `last` of the files that `account` of `department` may see.
///
/// # Errors
/// [`ShelfError`].
pub async fn page(
    connection: &mut Connection,
    department: Department,
    account: &AccountName,
    after: u64,
    last: u64,
    limit: u32,
) -> Result<Vec<Taken>, ShelfError> {
    let rows: Vec<ChangeRow> = sqlx::query_as(
        "SELECT c.seq, c.file_version, c.header, c.signature, c.salt, c.body, c.verdict, c.file_chain, c.log_head \
         FROM change c JOIN file f ON f.file_id = c.file_id \
         WHERE c.seq > $1 AND c.seq <= $2 AND f.department = $3 AND (f.restricted = 0 OR EXISTS \
         (SELECT 1 FROM file_reader r WHERE r.file_id = f.file_id AND r.account = $4)) \
         ORDER BY c.seq LIMIT $5",
    )
    .bind(number(after)?)
    .bind(number(last)?)
    .bind(sitting::department_word(department))
    .bind(account.to_string())
    .bind(i64::from(limit))
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(entry).collect()
}

/// The last lease change of `file`, as a pull would deliver it.
///
/// # Errors
/// [`ShelfError`].
pub async fn last_lease(connection: &mut Connection, file: FileId) -> Result<Option<Delivered>, ShelfError> {
    let row: Option<ChangeRow> = sqlx::query_as(
        "SELECT seq, file_version, header, signature, salt, body, verdict, file_chain, log_head \
         FROM change WHERE file_id = $1 AND kind = 'lease' ORDER BY seq DESC LIMIT 1",
    )
    .bind(file.to_string())
    .fetch_optional(connection)
    .await?;
    row.map(|row| entry(row).map(|taken| taken.delivered())).transpose()
}
