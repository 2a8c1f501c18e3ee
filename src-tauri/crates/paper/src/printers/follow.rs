//! Watching a job until it is final.

use std::time::Duration;

use super::{JobRef, JobState, PrintError, Printers};

/// Asks for the job's state again and again, tells every change to `seen`, and returns the final state, which `seen`
/// was told too. A job that the system does not know (any more) is [`JobState::Unknown`].
///
/// It may take as long as somebody needs to bring paper. Dropping the future ends the watching, not the job.
///
/// # Errors
/// When the system stops answering. The job goes on; watch it again later.
pub async fn follow(
    printers: &dyn Printers,
    job: &JobRef,
    every: Duration,
    mut seen: impl FnMut(&JobState) + Send,
) -> Result<JobState, PrintError> {
    let mut last = None;
    loop {
        let state = printers.find_job(job).await?.unwrap_or(JobState::Unknown);
        if last.as_ref() != Some(&state) {
            seen(&state);
        }
        if state.is_final() {
            return Ok(state);
        }
        last = Some(state);
        tokio::time::sleep(every).await;
    }
}
