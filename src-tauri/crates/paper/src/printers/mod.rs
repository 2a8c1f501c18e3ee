//! Printers and print jobs, whoever does the spooling.
//!
//! [`Printers`] is the seam between CUPS and the Windows spooler. It knows nothing of letters and keeps no record: the
//! desk writes each step down **before** it takes the next one (planned → [`Printers::create_job`] → announced →
//! [`Printers::send_document`] → handed over → … → final → [`Printers::purge`]), so that after a crash
//! [`Printers::find_job`] can tell what came out, or that nobody knows.

mod error;
mod follow;
mod job;
mod order;
mod printer;
mod reason;
mod this_machine;

pub use error::PrintError;
pub use follow::follow;
pub use job::{JobRef, JobState, WaitReason};
pub use order::{BadToken, JobToken, OrderError, PrintOrder};
pub use printer::{ColorMode, Printer, PrinterState, Sides, Tray};
pub use reason::{Reason, ReasonKind, Severity};
pub use this_machine::of_this_machine;

use std::pin::Pin;

/// What a printer system answers, some time later.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, PrintError>> + Send + 'a>>;

/// A printer system. Every call is one question to it; none waits for paper.
pub trait Printers: Send + Sync {
    /// All printers with what they can do now, in the system's order.
    fn list(&self) -> Answer<'_, Vec<Printer>>;

    /// Checks the order against the printer's own lists and announces a job without a document: nothing can come out
    /// of it yet. The title says nothing about anybody.
    fn create_job<'a>(&'a self, order: &'a PrintOrder) -> Answer<'a, JobRef>;

    /// Gives the announced job its only document, a PDF, unchanged.
    ///
    /// Refuses a job that has one already ([`PrintError::AlreadySent`]): CUPS would take the second, print nothing
    /// and keep the file.
    fn send_document<'a>(&'a self, job: &'a JobRef, document: &'a [u8]) -> Answer<'a, ()>;

    /// Where the job stands. `None`: the system knows no such job (any more), so nobody can say what came out.
    fn find_job<'a>(&'a self, job: &'a JobRef) -> Answer<'a, Option<JobState>>;

    /// Stops a job that is not final. Pages that have left are not undone. A job that is final stays as it is.
    fn cancel<'a>(&'a self, job: &'a JobRef) -> Answer<'a, ()>;

    /// Makes the system forget a **final** job with its document and title. A job that is gone already is no error;
    /// one that is not final is left alone ([`PrintError::NotFinal`]).
    fn purge<'a>(&'a self, job: &'a JobRef) -> Answer<'a, ()>;
}
