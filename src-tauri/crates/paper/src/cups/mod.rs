//! The printer system of Linux: CUPS 2.x, spoken to in IPP (RFC 8010, RFC 8011) over its own socket.
//!
//! The crate `ipp` writes and reads the messages, `reqwest` carries them: over the unix socket, or over loopback where
//! there is none; never to another machine. Each question has a time limit, and an answer at most 4 MiB.

mod answer;
mod call;
mod job;
mod list;
mod question;
mod server;
mod state;
mod submit;

pub use call::Cups;
pub use server::Server;

use crate::printers::{Answer, JobRef, JobState, PrintOrder, Printer, Printers};

impl Printers for Cups {
    fn list(&self) -> Answer<'_, Vec<Printer>> {
        Box::pin(list::list(self))
    }

    fn create_job<'a>(&'a self, order: &'a PrintOrder) -> Answer<'a, JobRef> {
        Box::pin(submit::create_job(self, order))
    }

    fn send_document<'a>(&'a self, job: &'a JobRef, document: &'a [u8]) -> Answer<'a, ()> {
        Box::pin(submit::send_document(self, job, document))
    }

    fn find_job<'a>(&'a self, job: &'a JobRef) -> Answer<'a, Option<JobState>> {
        Box::pin(job::find(self, job))
    }

    fn cancel<'a>(&'a self, job: &'a JobRef) -> Answer<'a, ()> {
        Box::pin(job::cancel(self, job))
    }

    fn purge<'a>(&'a self, job: &'a JobRef) -> Answer<'a, ()> {
        Box::pin(job::purge(self, job))
    }
}
