//! Jobs as the window shows them, and the words of their states in the cache.

use crate::clock::instant;
use crate::desk::Me;
use crate::failure;
use crate::letters::of_case;
use crate::loaded::Loaded;
use koffer_casework::account::AccountName;
use koffer_contract::{Failure, JobState, PrintJobView};
use koffer_paper::printers as paper;
use koffer_store::print_job::PrintJob;
use koffer_store::{Connection, file};

/// The word of a state in the cache.
pub(super) fn word(state: &paper::JobState) -> &'static str {
    match state {
        paper::JobState::Planned => "planned",
        paper::JobState::Announced => "announced",
        paper::JobState::HandedOver => "handedOver",
        paper::JobState::Printing => "printing",
        paper::JobState::Waiting { .. } => "waiting",
        paper::JobState::Done => "done",
        paper::JobState::Failed { .. } => "failed",
        paper::JobState::Cancelled => "cancelled",
        paper::JobState::Unknown => "unknown",
    }
}

/// The state of that word.
pub(super) fn state(word: &str) -> JobState {
    serde_json::from_value(serde_json::json!(word)).unwrap_or(JobState::Unknown)
}

/// Jobs with the names that people know them by.
pub(super) async fn views(
    read: &mut Connection,
    me: &Me,
    jobs: Vec<PrintJob>,
) -> Result<Vec<PrintJobView>, Failure> {
    let mut views = Vec::with_capacity(jobs.len());
    for job in jobs {
        let row = file::get(read, job.file).await.map_err(failure::store)?;
        let loaded = Loaded::read_in(read, &job.file.to_string()).await?;
        let letter = of_case(&loaded.case).into_iter().find(|letter| letter.letter == job.letter);
        views.push(PrintJobView {
            job: job.job.to_string(),
            letter: job.letter.to_string(),
            file: job.file.to_string(),
            name: row.map_or_else(String::new, |row| row.name),
            title: letter.as_ref().map_or_else(String::new, |letter| letter.title.clone()),
            number: letter.and_then(|letter| letter.number),
            printer: job.printer,
            pages: job.pages,
            copies: job.copies,
            account: me.full_name(&AccountName(job.account)),
            started_at: instant(job.started_at),
            state: state(&job.state),
            reason: job.reason,
            came_out: job.came_out.as_deref().and_then(|word| serde_json::from_str(word).ok()),
            ask: job.ask,
            file_hash: job.file_hash.to_string(),
        });
    }
    Ok(views)
}
