//! Tables `file` and `file_text`: one row for each file, what lists show and search finds. A cache of the fold.

use crate::StoreError;
use crate::mapping::{parsed, uuid};
use crate::text::{indexed, sort_key};
use jiff::{Timestamp, civil::Date};
use koffer_casework::FileId;
use koffer_casework::case::Standing;
use koffer_casework::procedure::Procedure;
use sqlx::{FromRow, SqliteConnection};

/// A file as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRow {
    /// The file.
    pub file: FileId,
    /// Its number.
    pub number: String,
    /// `Quittenbaum, Hedwig`, or the title of a contribution.
    pub name: String,
    /// Persons beside the first for whom something is asked.
    pub others: u32,
    /// Year of birth of the first person.
    pub born: Option<i16>,
    /// What is applied for.
    pub procedure: Procedure,
    /// Anliegen, such as `Erstantrag`.
    pub matter: String,
    /// Where it stands.
    pub standing: Standing,
    /// By when the next step is due.
    pub due_day: Option<Date>,
    /// The earliest follow-up.
    pub follow_up_day: Option<Date>,
    /// To whom it is assigned.
    pub assignee: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// The day of receipt.
    pub received_day: Date,
    /// Means of subsistence are gone.
    pub urgent: bool,
    /// Only for named persons.
    pub restricted: bool,
    /// Has attachments.
    pub papers: bool,
    /// Has notes.
    pub notes: bool,
    /// Fields in contest.
    pub contested: u32,
    /// Changes that the city set aside.
    pub set_aside: u32,
    /// Own changes that wait.
    pub pending: bool,
    /// Nothing to do any more: announced and final.
    pub closed: bool,
}

/// What search finds of a file beside name and number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileText {
    /// Texts of notes.
    pub notes: String,
    /// All names, addresses, names of attachments.
    pub other: String,
}

#[derive(FromRow)]
pub(crate) struct Columns {
    file_id: Vec<u8>,
    number: String,
    name: String,
    others: u32,
    born: Option<i16>,
    procedure: String,
    matter: String,
    standing: String,
    due_day: Option<String>,
    follow_up_day: Option<String>,
    assignee: Option<String>,
    holder: Option<String>,
    received_day: String,
    urgent: bool,
    restricted: bool,
    papers: bool,
    notes: bool,
    contested: u32,
    set_aside: u32,
    pending: bool,
    closed: bool,
}

pub(crate) const COLUMNS: &str = "file_id, number, name, others, born, procedure, matter, standing, due_day, \
    follow_up_day, assignee, holder, received_day, urgent, restricted, papers, notes, contested, set_aside, pending, closed";

/// Writes the row of a file, and what search finds of it.
///
/// # Errors
/// [`StoreError`].
pub async fn put(write: &mut SqliteConnection, file: &FileRow, text: &FileText) -> Result<(), StoreError> {
    let row: i64 = sqlx::query_scalar(
        "INSERT INTO file (file_id, number, name, name_key, others, born, procedure, matter, standing, due_day,
                           follow_up_day, assignee, holder, received_day, urgent, restricted, papers, notes, contested,
                           set_aside, pending, closed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
         ON CONFLICT (file_id) DO UPDATE SET
             number = $2, name = $3, name_key = $4, others = $5, born = $6, procedure = $7, matter = $8, standing = $9,
             due_day = $10, follow_up_day = $11, assignee = $12, holder = $13, received_day = $14, urgent = $15,
             restricted = $16, papers = $17, notes = $18, contested = $19, set_aside = $20, pending = $21, closed = $22
         RETURNING row",
    )
    .bind(file.file.0.as_bytes().as_slice())
    .bind(&file.number)
    .bind(&file.name)
    .bind(sort_key(&file.name))
    .bind(file.others)
    .bind(file.born)
    .bind(file.procedure.name())
    .bind(&file.matter)
    .bind(word(file.standing))
    .bind(file.due_day.map(|day| day.to_string()))
    .bind(file.follow_up_day.map(|day| day.to_string()))
    .bind(&file.assignee)
    .bind(&file.holder)
    .bind(file.received_day.to_string())
    .bind(file.urgent)
    .bind(file.restricted)
    .bind(file.papers)
    .bind(file.notes)
    .bind(file.contested)
    .bind(file.set_aside)
    .bind(file.pending)
    .bind(file.closed)
    .fetch_one(&mut *write)
    .await?;
    sqlx::query("DELETE FROM file_text WHERE rowid = $1").bind(row).execute(&mut *write).await?;
    sqlx::query("INSERT INTO file_text (rowid, name, number, note, other) VALUES ($1, $2, $3, $4, $5)")
        .bind(row)
        .bind(indexed(&file.name))
        .bind(indexed(&file.number))
        .bind(indexed(&text.notes))
        .bind(indexed(&text.other))
        .execute(write)
        .await?;
    Ok(())
}

/// The row of one file.
///
/// # Errors
/// [`StoreError`].
pub async fn get(read: &mut SqliteConnection, file: FileId) -> Result<Option<FileRow>, StoreError> {
    let row: Option<Columns> =
        sqlx::query_as(sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM file WHERE file_id = $1")))
            .bind(file.0.as_bytes().as_slice())
            .fetch_optional(read)
            .await?;
    row.map(file_row).transpose()
}

/// Files with contested fields or changes that the city set aside.
///
/// # Errors
/// [`StoreError`].
pub async fn needing_decision(read: &mut SqliteConnection) -> Result<Vec<FileRow>, StoreError> {
    let rows: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM file WHERE contested > 0 OR set_aside > 0 ORDER BY due_day, row"
    )))
    .fetch_all(read)
    .await?;
    rows.into_iter().map(file_row).collect()
}

/// Files that stand as `standing` says.
///
/// # Errors
/// [`StoreError`].
pub async fn standing_as(
    read: &mut SqliteConnection,
    standing: &[Standing],
) -> Result<Vec<FileRow>, StoreError> {
    let words: Vec<_> = standing.iter().map(|standing| format!("'{}'", word(*standing))).collect();
    let rows: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM file WHERE standing IN ({}) ORDER BY due_day IS NULL, due_day, name_key, row",
        words.join(", ")
    )))
    .fetch_all(read)
    .await?;
    rows.into_iter().map(file_row).collect()
}

/// Files with a frozen letter, in the order of the queue.
///
/// # Errors
/// [`StoreError`].
pub async fn with_letters(read: &mut SqliteConnection) -> Result<Vec<FileRow>, StoreError> {
    let rows: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM file WHERE closed = 0 AND file_id IN (
             SELECT file_id FROM change WHERE kind = 'freeze'
             UNION SELECT file_id FROM change WHERE kind = 'add' AND json_extract(body, '$.what') = 'paper_request'
         ) ORDER BY due_day IS NULL, due_day, name_key, row"
    )))
    .fetch_all(read)
    .await?;
    rows.into_iter().map(file_row).collect()
}

/// Notes until when a lease was renewed: a row, no change.
///
/// # Errors
/// [`StoreError`].
pub async fn put_renewal(
    write: &mut SqliteConnection,
    file: FileId,
    until: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE file SET renewed_until = $1 WHERE file_id = $2")
        .bind(until.to_string())
        .bind(file.0.as_bytes().as_slice())
        .execute(write)
        .await?;
    Ok(())
}

/// Until when the lease of a file was renewed.
///
/// # Errors
/// [`StoreError`].
pub async fn renewed_until(
    read: &mut SqliteConnection,
    file: FileId,
) -> Result<Option<Timestamp>, StoreError> {
    let text: Option<Option<String>> =
        sqlx::query_scalar("SELECT renewed_until FROM file WHERE file_id = $1")
            .bind(file.0.as_bytes().as_slice())
            .fetch_optional(read)
            .await?;
    text.flatten().map(|text| parsed("renewed_until", &text)).transpose()
}

pub(crate) fn file_row(row: Columns) -> Result<FileRow, StoreError> {
    let day = |name, text: Option<String>| text.map(|text| parsed::<Date>(name, &text)).transpose();
    Ok(FileRow {
        file: FileId(uuid(&row.file_id)?),
        number: row.number,
        name: row.name,
        others: row.others,
        born: row.born,
        procedure: Procedure::from_name(&row.procedure)
            .ok_or_else(|| StoreError::Damaged("`procedure` cannot be read".to_owned()))?,
        matter: row.matter,
        standing: crate::mapping::json("standing", &format!("\"{}\"", row.standing))?,
        due_day: day("due_day", row.due_day)?,
        follow_up_day: day("follow_up_day", row.follow_up_day)?,
        assignee: row.assignee,
        holder: row.holder,
        received_day: parsed("received_day", &row.received_day)?,
        urgent: row.urgent,
        restricted: row.restricted,
        papers: row.papers,
        notes: row.notes,
        contested: row.contested,
        set_aside: row.set_aside,
        pending: row.pending,
        closed: row.closed,
    })
}

/// The word of a standing, as it is stored and filtered by.
pub(crate) fn word(standing: Standing) -> String {
    // A unit variant is written as its quoted name.
    serde_json::to_string(&standing).unwrap_or_default().trim_matches('"').to_owned()
}
