//! Table `change`: every change that this desk has, byte for byte.

use crate::StoreError;
use crate::mapping::{hash, json, signed, to_json, unsigned, uuid};
use koffer_casework::change::SaltedBody;
use koffer_casework::{Change, ChangeId, DecisionId, DeviceNumber, Entry, FileId, Hash, Header, Place};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, SqliteConnection};

/// Whether the city counts a change, with its words as JSON of the protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityPlace {
    /// Place in the city's log.
    pub seq: u64,
    /// Place in the file.
    pub file_version: u64,
    /// The file's chain after it.
    pub file_chain: Hash,
    /// It counts; otherwise it is set aside.
    pub counts: bool,
    /// The protocol's verdict, JSON.
    pub verdict: String,
}

/// A change with where it stands.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The change.
    pub change: Change,
    /// The file.
    pub file: FileId,
    /// The city's place, once a pull brought it.
    pub place: Option<CityPlace>,
    /// Written on this desk.
    pub own: bool,
    /// The city's answer to a push, JSON of the protocol.
    pub answer: Option<String>,
}

#[derive(FromRow)]
struct ChangeRow {
    file_id: Vec<u8>,
    header: String,
    signature: String,
    salt: Option<String>,
    body: Option<String>,
    seq: Option<i64>,
    file_version: Option<i64>,
    file_chain: Option<Vec<u8>>,
    verdict: Option<String>,
    own: bool,
    answer: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct VerdictRow {
    counts: bool,
    words: String,
}

const COLUMNS: &str =
    "file_id, header, signature, salt, body, seq, file_version, file_chain, verdict, own, answer";

/// The head of an author's chain in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last author_seq.
    pub author_seq: u64,
    /// Digest of that header.
    pub header_hash: Hash,
}

/// Writes a change of this desk's own: it waits from here on.
///
/// # Errors
/// [`StoreError`].
pub async fn put_own(
    write: &mut SqliteConnection,
    change: &Change,
    header: &Header,
) -> Result<(), StoreError> {
    insert(write, change, header, true).await
}

/// Takes in a change that the city delivered. A change that is here already only gets its place.
///
/// # Errors
/// [`StoreError`].
pub async fn put_delivered(
    write: &mut SqliteConnection,
    change: &Change,
    header: &Header,
    place: &CityPlace,
) -> Result<(), StoreError> {
    let verdict = to_json(&VerdictRow { counts: place.counts, words: place.verdict.clone() })?;
    let placed = sqlx::query(
        "UPDATE change SET seq = $1, file_version = $2, file_chain = $3, verdict = $4 WHERE change_id = $5",
    )
    .bind(signed(place.seq))
    .bind(signed(place.file_version))
    .bind(place.file_chain.0.as_slice())
    .bind(&verdict)
    .bind(header.change_id.0.as_bytes().as_slice())
    .execute(&mut *write)
    .await?;
    if placed.rows_affected() == 0 {
        insert(&mut *write, change, header, false).await?;
        Box::pin(put_delivered(write, change, header, place)).await?;
    }
    Ok(())
}

async fn insert(
    write: &mut SqliteConnection,
    change: &Change,
    header: &Header,
    own: bool,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO change (change_id, file_id, kind, account, device, author_seq, acted_at, header, header_hash,
                             signature, salt, body, own, own_order)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                 CASE WHEN $13 THEN (SELECT coalesce(max(own_order), 0) + 1 FROM change) END)",
    )
    .bind(header.change_id.0.as_bytes().as_slice())
    .bind(header.file_id.0.as_bytes().as_slice())
    .bind(header.kind.name())
    .bind(&header.account.0)
    .bind(i64::from(header.device.0))
    .bind(signed(header.author_seq))
    .bind(header.acted_at.to_string())
    .bind(&change.header)
    .bind(change.header_hash().0.as_slice())
    .bind(&change.signature)
    .bind(change.body.as_ref().map(|body| &body.salt))
    .bind(change.body.as_ref().map(|body| &body.text))
    .bind(own)
    .execute(write)
    .await?;
    Ok(())
}

/// The head of the chain of `device` in `file`.
///
/// # Errors
/// [`StoreError`].
pub async fn head(
    read: &mut SqliteConnection,
    device: DeviceNumber,
    file: FileId,
) -> Result<Option<Head>, StoreError> {
    let row: Option<(i64, Vec<u8>)> = sqlx::query_as(
        "SELECT author_seq, header_hash FROM change WHERE device = $1 AND file_id = $2
         ORDER BY author_seq DESC LIMIT 1",
    )
    .bind(i64::from(device.0))
    .bind(file.0.as_bytes().as_slice())
    .fetch_optional(read)
    .await?;
    row.map(|(seq, digest)| Ok(Head { author_seq: unsigned(seq), header_hash: hash(&digest)? })).transpose()
}

/// How many changes `device` has written, over all files, as far as they are here.
///
/// # Errors
/// [`StoreError`].
pub async fn written_by(read: &mut SqliteConnection, device: DeviceNumber) -> Result<u64, StoreError> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE device = $1")
        .bind(i64::from(device.0))
        .fetch_one(read)
        .await?;
    Ok(unsigned(count))
}

/// All changes of a file in the order of the fold: the city's, then those of a log that it lost, then own pending ones.
///
/// # Errors
/// [`StoreError`].
pub async fn of_file(read: &mut SqliteConnection, file: FileId) -> Result<Vec<Stored>, StoreError> {
    let rows: Vec<ChangeRow> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM change WHERE file_id = $1 AND (replaced_by IS NULL OR seq IS NOT NULL)
         ORDER BY seq IS NULL, seq, former_seq IS NULL, former_seq, own_order"
    )))
    .bind(file.0.as_bytes().as_slice())
    .fetch_all(read)
    .await?;
    rows.into_iter().map(stored).collect()
}

/// One change.
///
/// # Errors
/// [`StoreError`].
pub async fn get(read: &mut SqliteConnection, change: ChangeId) -> Result<Option<Stored>, StoreError> {
    let row: Option<ChangeRow> =
        sqlx::query_as(sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM change WHERE change_id = $1")))
            .bind(change.0.as_bytes().as_slice())
            .fetch_optional(read)
            .await?;
    row.map(stored).transpose()
}

/// The file in which a letter of this decision was frozen.
///
/// # Errors
/// [`StoreError`].
pub async fn file_of_decision(
    read: &mut SqliteConnection,
    decision: DecisionId,
) -> Result<Option<FileId>, StoreError> {
    let file: Option<Vec<u8>> = sqlx::query_scalar(
        "SELECT file_id FROM change WHERE kind = 'freeze' AND json_extract(body, '$.decision') = $1 LIMIT 1",
    )
    .bind(decision.to_string())
    .fetch_optional(read)
    .await?;
    file.map(|bytes| Ok(FileId(uuid(&bytes)?))).transpose()
}

/// Forgets every place that the city gave; the changes stay, in the order that they had.
///
/// # Errors
/// [`StoreError`].
pub async fn void_places(write: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE change SET former_seq = seq, seq = NULL, file_version = NULL, file_chain = NULL, answer = NULL
         WHERE seq IS NOT NULL",
    )
    .execute(&mut *write)
    .await?;
    sqlx::query("UPDATE change SET answer = NULL WHERE own = 1").execute(write).await?;
    Ok(())
}

/// A file's changes, to offer them to a city that lost some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedFile {
    /// The file.
    pub file: FileId,
    /// Ids in the order of the fold.
    pub changes: Vec<ChangeId>,
    /// Those of them that the former city had quarantined.
    pub quarantined: Vec<ChangeId>,
}

/// Files in the order of their ids, `limit` after `after`, each with the ids of its changes: to offer them.
///
/// # Errors
/// [`StoreError`].
pub async fn ids_by_file(
    read: &mut SqliteConnection,
    after: Option<FileId>,
    limit: u32,
) -> Result<Vec<OfferedFile>, StoreError> {
    let rows: Vec<(Vec<u8>, Vec<u8>, bool)> = sqlx::query_as(
        "SELECT file_id, change_id, coalesce(json_extract(verdict, '$.words'), '') LIKE '%\"quarantined\"%' FROM change
         WHERE file_id IN (SELECT DISTINCT file_id FROM change WHERE file_id > $1 ORDER BY file_id LIMIT $2)
         ORDER BY file_id, seq IS NULL, seq, former_seq IS NULL, former_seq, own_order",
    )
    .bind(after.map_or_else(Vec::new, |file| file.0.as_bytes().to_vec()))
    .bind(limit)
    .fetch_all(read)
    .await?;
    let mut files: Vec<OfferedFile> = Vec::new();
    for (file, change, was_quarantined) in rows {
        let (file, change) = (FileId(uuid(&file)?), ChangeId(uuid(&change)?));
        if files.last().is_none_or(|last| last.file != file) {
            files.push(OfferedFile { file, changes: Vec::new(), quarantined: Vec::new() });
        }
        if let Some(last) = files.last_mut() {
            last.changes.push(change);
            last.quarantined.extend(was_quarantined.then_some(change));
        }
    }
    Ok(files)
}

/// Marks `old`, refused as forked, as said anew by `new`; its bytes stay.
///
/// # Errors
/// [`StoreError`].
pub async fn replace(write: &mut SqliteConnection, old: ChangeId, new: ChangeId) -> Result<(), StoreError> {
    sqlx::query("UPDATE change SET replaced_by = $1 WHERE change_id = $2")
        .bind(new.0.as_bytes().as_slice())
        .bind(old.0.as_bytes().as_slice())
        .execute(write)
        .await?;
    Ok(())
}

/// What the fold reads of a stored change.
///
/// # Errors
/// [`StoreError::Damaged`] when header or body cannot be read although they once were.
pub fn entry(stored: &Stored) -> Result<Entry, StoreError> {
    let damaged = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("a change: {error}"));
    let header = stored.change.read_header().map_err(|error| damaged(&error))?;
    let body = stored.change.read_body(&header).map_err(|error| damaged(&error))?;
    let place = match &stored.place {
        Some(place) if place.counts => Place::Accepted,
        Some(_) => Place::SetAside,
        None => Place::Pending,
    };
    Ok(Entry { header, header_hash: stored.change.header_hash(), body, place })
}

fn stored(row: ChangeRow) -> Result<Stored, StoreError> {
    let verdict: Option<VerdictRow> = row.verdict.map(|text| json("verdict", &text)).transpose()?;
    let place = match (row.seq, row.file_version, row.file_chain, verdict) {
        (Some(seq), Some(version), Some(chain), Some(verdict)) => Some(CityPlace {
            seq: unsigned(seq),
            file_version: unsigned(version),
            file_chain: hash(&chain)?,
            counts: verdict.counts,
            verdict: verdict.words,
        }),
        _ => None,
    };
    let body = row.salt.zip(row.body).map(|(salt, text)| SaltedBody { salt, text });
    Ok(Stored {
        change: Change { header: row.header, signature: row.signature, body },
        file: FileId(uuid(&row.file_id)?),
        place,
        own: row.own,
        answer: row.answer,
    })
}
