//! `print_confirm`, `print_cancel`: a person says what came out, or stops a job.

use super::{failed, system};
use crate::{Desk, failure};
use koffer_casework::change::PrintedOutcome;
use koffer_contract::{CameOut, CancelPrint, ConfirmPrint, Failure, Nothing, Signal};
use koffer_paper::printers::JobRef;
use koffer_store::print_job::{self, PrintJob};

impl Desk {
    /// What came out of a job. „Nicht alle“ supersedes what was written when the spooler was done.
    ///
    /// # Errors
    /// [`Failure::UnknownJob`].
    pub async fn print_confirm(&self, request: ConfirmPrint) -> Result<Nothing, Failure> {
        let mut job = self.job(&request.job).await?;
        let outcome = match request.came_out {
            CameOut::All => PrintedOutcome::All,
            CameOut::Some => PrintedOutcome::Some,
            CameOut::None => PrintedOutcome::None,
        };
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let (_, letter) = crate::letters::find(&mut read, &job.letter.to_string()).await?;
        drop(read);
        let said = letter.facts.printed.last().copied();
        if said.is_none_or(|(_, said)| said != outcome) {
            self.printed(&job, outcome, said.map(|(change, _)| change)).await?;
        }
        job.came_out = serde_json::to_string(&request.came_out).ok();
        job.ask = false;
        self.note(&job).await?;
        self.signal(Signal::Print);
        Ok(Nothing {})
    }

    /// Stops a job; pages that have left are not undone.
    ///
    /// # Errors
    /// [`Failure::UnknownJob`], and what the print system says.
    pub async fn print_cancel(&self, request: CancelPrint) -> Result<Nothing, Failure> {
        let job = self.job(&request.job).await?;
        let reference: Option<JobRef> =
            job.spooler_job.as_deref().and_then(|text| serde_json::from_str(text).ok());
        if let Some(reference) = reference {
            system()?.cancel(&reference).await.map_err(failed)?;
        }
        self.follow_jobs().await?;
        self.signal(Signal::Print);
        Ok(Nothing {})
    }

    async fn job(&self, id: &str) -> Result<PrintJob, Failure> {
        let unknown = || Failure::UnknownJob { job: id.to_owned() };
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let job =
            print_job::get(&mut read, id.parse().map_err(|_| unknown())?).await.map_err(failure::store)?;
        job.ok_or_else(unknown)
    }
}
