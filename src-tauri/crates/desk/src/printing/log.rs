//! `print_jobs`, `print_log`: what runs or must be asked about, and what was printed.

use super::view;
use crate::{Desk, failure};
use koffer_casework::account::AccountName;
use koffer_contract::{Failure, JobState, Nothing, PrintJobsView, PrintLogOf, PrintLogView};
use koffer_store::print_job;

/// So many rows of the log are shown.
const MOST: u32 = 500;

impl Desk {
    /// Jobs that run or wait for an answer, brought up to date.
    ///
    /// # Errors
    /// Failures of the cache.
    pub async fn print_jobs(&self, _request: Nothing) -> Result<PrintJobsView, Failure> {
        self.follow_jobs().await?;
        let opened = self.opened().await?;
        let me = opened.me().await;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let open = print_job::open(&mut read).await.map_err(failure::store)?;
        let jobs = view::views(&mut read, &me, open).await?;
        let interrupted = jobs.iter().filter(|job| job.ask && job.state == JobState::Unknown).count();
        Ok(PrintJobsView { jobs, interrupted: u32::try_from(interrupted).unwrap_or(u32::MAX) })
    }

    /// The log, newest first, by day and person.
    ///
    /// # Errors
    /// Failures of the cache.
    pub async fn print_log(&self, request: PrintLogOf) -> Result<PrintLogView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let all = print_job::log(&mut read, MOST).await.map_err(failure::store)?;
        let mut accounts: Vec<_> =
            all.iter().map(|job| me.full_name(&AccountName(job.account.clone()))).collect();
        accounts.sort();
        accounts.dedup();
        let mut jobs = view::views(&mut read, &me, all).await?;
        jobs.retain(|job| {
            request.day.as_ref().is_none_or(|day| job.started_at.starts_with(day))
                && request.account.as_ref().is_none_or(|account| *account == job.account)
        });
        Ok(PrintLogView { jobs, accounts })
    }
}
