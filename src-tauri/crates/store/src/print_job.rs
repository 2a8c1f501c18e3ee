//! Table `print_job`: the print log. A row stands here before the print system hears of the letter, so that after a
//! crash it is known what may have come out.

use crate::StoreError;
use crate::mapping::{hash, parsed, uuid};
use jiff::Timestamp;
use koffer_casework::{ChangeId, FileId, Hash};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

/// A print job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    /// Its id.
    pub job: Uuid,
    /// The change that is the letter.
    pub letter: ChangeId,
    /// The file.
    pub file: FileId,
    /// Digest of the printed bytes.
    pub file_hash: Hash,
    /// Pages of one copy.
    pub pages: u32,
    /// The printer.
    pub printer: String,
    /// How many.
    pub copies: u32,
    /// One or two sides, as asked for.
    pub sides: Option<String>,
    /// The tray, as asked for.
    pub tray: Option<String>,
    /// Who printed.
    pub account: String,
    /// When.
    pub started_at: Timestamp,
    /// The state's word.
    pub state: String,
    /// The spooler's id of it, JSON.
    pub spooler_job: Option<String>,
    /// The spooler's reason.
    pub reason: Option<String>,
    /// What a person said came out.
    pub came_out: Option<String>,
    /// Whether that must still be asked.
    pub ask: bool,
}

#[derive(FromRow)]
struct Columns {
    job_id: Vec<u8>,
    letter: Vec<u8>,
    file_id: Vec<u8>,
    file_hash: Vec<u8>,
    pages: u32,
    printer: String,
    copies: u32,
    sides: Option<String>,
    tray: Option<String>,
    account: String,
    started_at: String,
    state: String,
    spooler_job: Option<String>,
    reason: Option<String>,
    came_out: Option<String>,
    ask: bool,
}

/// Writes a job, or what became of it.
///
/// # Errors
/// [`StoreError`].
pub async fn put(write: &mut SqliteConnection, job: &PrintJob) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO print_job (job_id, letter, file_id, file_hash, pages, printer, copies, sides, tray, account,
                                started_at, state, spooler_job, reason, came_out, ask)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (job_id) DO UPDATE SET state = $12, spooler_job = $13, reason = $14, came_out = $15, ask = $16",
    )
    .bind(job.job.as_bytes().as_slice())
    .bind(job.letter.0.as_bytes().as_slice())
    .bind(job.file.0.as_bytes().as_slice())
    .bind(job.file_hash.0.as_slice())
    .bind(job.pages)
    .bind(&job.printer)
    .bind(job.copies)
    .bind(&job.sides)
    .bind(&job.tray)
    .bind(&job.account)
    .bind(job.started_at.to_string())
    .bind(&job.state)
    .bind(&job.spooler_job)
    .bind(&job.reason)
    .bind(&job.came_out)
    .bind(job.ask)
    .execute(write)
    .await?;
    Ok(())
}

/// One job.
///
/// # Errors
/// [`StoreError`].
pub async fn get(read: &mut SqliteConnection, job: Uuid) -> Result<Option<PrintJob>, StoreError> {
    let row: Option<Columns> = sqlx::query_as("SELECT * FROM print_job WHERE job_id = $1")
        .bind(job.as_bytes().as_slice())
        .fetch_optional(read)
        .await?;
    row.map(print_job).transpose()
}

/// Jobs that run, or about which must be asked, in the order of printing.
///
/// # Errors
/// [`StoreError`].
pub async fn open(read: &mut SqliteConnection) -> Result<Vec<PrintJob>, StoreError> {
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT * FROM print_job WHERE ask = 1 OR state NOT IN ('done', 'failed', 'cancelled') ORDER BY started_at, job_id",
    )
    .fetch_all(read)
    .await?;
    rows.into_iter().map(print_job).collect()
}

/// The log, newest first, at most `limit`.
///
/// # Errors
/// [`StoreError`].
pub async fn log(read: &mut SqliteConnection, limit: u32) -> Result<Vec<PrintJob>, StoreError> {
    let rows: Vec<Columns> =
        sqlx::query_as("SELECT * FROM print_job ORDER BY started_at DESC, job_id DESC LIMIT $1")
            .bind(limit)
            .fetch_all(read)
            .await?;
    rows.into_iter().map(print_job).collect()
}

/// Jobs of a letter, newest first.
///
/// # Errors
/// [`StoreError`].
pub async fn of_letter(read: &mut SqliteConnection, letter: ChangeId) -> Result<Vec<PrintJob>, StoreError> {
    let rows: Vec<Columns> =
        sqlx::query_as("SELECT * FROM print_job WHERE letter = $1 ORDER BY started_at DESC, job_id DESC")
            .bind(letter.0.as_bytes().as_slice())
            .fetch_all(read)
            .await?;
    rows.into_iter().map(print_job).collect()
}

fn print_job(row: Columns) -> Result<PrintJob, StoreError> {
    Ok(PrintJob {
        job: uuid(&row.job_id)?,
        letter: ChangeId(uuid(&row.letter)?),
        file: FileId(uuid(&row.file_id)?),
        file_hash: hash(&row.file_hash)?,
        pages: row.pages,
        printer: row.printer,
        copies: row.copies,
        sides: row.sides,
        tray: row.tray,
        account: row.account,
        started_at: parsed("started_at", &row.started_at)?,
        state: row.state,
        spooler_job: row.spooler_job,
        reason: row.reason,
        came_out: row.came_out,
        ask: row.ask,
    })
}
