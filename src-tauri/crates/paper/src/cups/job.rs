//! A job that exists: where it stands, stopping it, making it forgotten.

use ipp::{model::Operation, value::IppValue};

use super::{
    Cups,
    answer::{NOT_FOUND, NOT_POSSIBLE, Response, missing, number, text, texts},
    list,
    question::Question,
    state::job_state,
};
use crate::printers::{JobRef, JobState, PrintError};

const WANTED: [&str; 6] = [
    "job-id",
    "job-uuid",
    "job-state",
    "job-state-reasons",
    "job-state-message",
    "job-printer-state-message",
];

/// Where the job stands. The number must carry the same uuid: a server that lost its memory counts from 1 again.
pub(super) async fn find(cups: &Cups, job: &JobRef) -> Result<Option<JobState>, PrintError> {
    let Some(answer) = attributes(cups, &job.printer, job.id).await? else {
        return Ok(None);
    };
    let group = answer.job()?;
    if text(group, "job-uuid").as_ref() != Some(&job.uuid) {
        return Ok(None);
    }
    let number = number(group, "job-state").ok_or_else(|| missing("job-state"))?;
    let reasons = texts(group, "job-state-reasons");
    let text = ["job-printer-state-message", "job-state-message"]
        .into_iter()
        .filter_map(|name| text(group, name))
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    // A stopped queue or an empty tray is the printer's news, not the job's: look at both.
    let printer = match number {
        3..=6 => match list::printer(cups, &job.printer).await {
            Ok(printer) => Some(printer),
            Err(PrintError::UnknownPrinter { .. }) => None,
            Err(other) => return Err(other),
        },
        _ => None,
    };
    Ok(Some(job_state(number, &reasons, text, printer.as_ref())))
}

/// The job's attributes; `None` when the server knows no such job.
pub(super) async fn attributes(cups: &Cups, printer: &str, id: i32) -> Result<Option<Response>, PrintError> {
    let question = Question::new(Operation::GetJobAttributes)?
        .printer(printer)
        .job(id)
        .user(cups.user())
        .wanted(&WANTED);
    match cups.ask("/jobs/", question).await {
        Ok(answer) => Ok(Some(answer)),
        Err(PrintError::Refused { status: NOT_FOUND, .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Stops a job that is not final.
pub(super) async fn cancel(cups: &Cups, job: &JobRef) -> Result<(), PrintError> {
    match find(cups, job).await? {
        None => Err(PrintError::JobGone),
        Some(state) if state.is_final() => Ok(()),
        Some(_) => match end(cups, job, false).await {
            // It became final in between.
            Err(PrintError::Refused { status: NOT_POSSIBLE, .. }) => Ok(()),
            other => other,
        },
    }
}

/// Makes the server forget a final job: its document (`d…`), its title and user (`c…`).
pub(super) async fn purge(cups: &Cups, job: &JobRef) -> Result<(), PrintError> {
    match find(cups, job).await? {
        None => Ok(()),
        Some(state) if !state.is_final() => Err(PrintError::NotFinal),
        Some(_) => match end(cups, job, true).await {
            Err(PrintError::JobGone) => Ok(()),
            other => other,
        },
    }
}

async fn end(cups: &Cups, job: &JobRef, purge: bool) -> Result<(), PrintError> {
    let mut question =
        Question::new(Operation::CancelJob)?.printer(&job.printer).job(job.id).user(cups.user());
    if purge {
        question = question.operation("purge-job", Ok(IppValue::Boolean(true)));
    }
    match cups.ask("/jobs/", question).await {
        Ok(_) => Ok(()),
        Err(PrintError::Refused { status: NOT_FOUND, .. }) => Err(PrintError::JobGone),
        Err(other) => Err(other),
    }
}
