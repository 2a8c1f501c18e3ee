//! Following jobs: asked whenever someone looks. A job that is done is written into the file's history, its document is
//! purged from the spooler, and the person is asked whether it came out right.
//!
//! After a crash: without a spooler id nothing was sent; a job that the spooler does not know any more is *unknown*,
//! and only a person can say what came out.

use super::{system, words};
use crate::act::Act;
use crate::{Desk, failure};
use koffer_casework::change::{Body, Context, Printed, PrintedOutcome};
use koffer_contract::{Failure, Signal};
use koffer_paper::printers::{JobRef, JobState, Printers};
use koffer_store::print_job::{self, PrintJob};

impl Desk {
    /// Brings all open jobs up to date.
    ///
    /// # Errors
    /// Failures of the cache; a silent print system leaves jobs as they are.
    pub(super) async fn follow_jobs(&self) -> Result<(), Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let open = print_job::open(&mut read).await.map_err(failure::store)?;
        drop(read);
        let running: Vec<_> = open.into_iter().filter(|job| !is_final(job)).collect();
        if running.is_empty() {
            return Ok(());
        }
        let system = system().ok();
        for job in running {
            self.follow_job(system.as_deref(), job).await?;
        }
        self.signal(Signal::Print);
        Ok(())
    }

    async fn follow_job(&self, system: Option<&dyn Printers>, mut job: PrintJob) -> Result<(), Failure> {
        let reference: Option<JobRef> =
            job.spooler_job.as_deref().and_then(|reference| serde_json::from_str(reference).ok());
        let Some(reference) = reference else {
            // Written down, and then the program ended: no page was sent.
            job.state = "failed".to_owned();
            job.reason = Some("nicht an den Drucker übergeben".to_owned());
            return self.note(&job).await;
        };
        let Some(system) = system else { return Ok(()) };
        match system.find_job(&reference).await {
            Ok(Some(state)) => {
                job.state = super::view::word(&state).to_owned();
                job.reason = words::job(&state);
                if state == JobState::Done {
                    job.ask = true;
                    self.printed(&job, PrintedOutcome::All, None).await?;
                }
                self.note(&job).await?;
                if state.is_final() {
                    // What stays in a spool after this is the system's; the README says what cannot be purged.
                    let _ = system.purge(&reference).await;
                }
                Ok(())
            }
            Ok(None) => {
                job.state = "unknown".to_owned();
                job.ask = true;
                self.note(&job).await
            }
            Err(error) => {
                tracing::warn!(%error, "the print system does not say where a job stands");
                Ok(())
            }
        }
    }

    /// Writes into the file's history what came out; a correction supersedes what was said before.
    pub(super) async fn printed(
        &self,
        job: &PrintJob,
        outcome: PrintedOutcome,
        supersedes: Option<koffer_casework::ChangeId>,
    ) -> Result<(), Failure> {
        let mut act = Act::begin(self, &job.file.to_string()).await?;
        let body = Body::Printed(Printed { letter: job.letter, outcome });
        act.change(&body, Context { supersedes, saw: vec![job.letter], ..Context::default() }).await?;
        act.finish().await.map(drop)
    }
}

pub(super) fn is_final(job: &PrintJob) -> bool {
    matches!(job.state.as_str(), "done" | "failed" | "cancelled" | "unknown")
}
