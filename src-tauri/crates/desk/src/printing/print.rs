//! `letter_print`: letters go to a printer in the order given. A letter that cannot be printed says why; the others go on.

use super::{failed, system, words};
use crate::letters::{FoundLetter, find};
use crate::{Desk, failure, pages};
use koffer_contract::{Failure, JobState, PrintLetters, Sides, Signal, StartedJobView, StartedJobsView};
use koffer_paper::printers::{self as paper, JobToken, PrintError, PrintOrder, Printers};
use koffer_store::print_job::{self, PrintJob};
use uuid::Uuid;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NoPrintSystem`], [`Failure::UnknownPrinter`], [`Failure::OptionUnsupported`] before anything is
    /// printed; afterwards each job has its own reason.
    pub async fn letter_print(&self, request: PrintLetters) -> Result<StartedJobsView, Failure> {
        let opened = self.opened().await?;
        let system = system()?;
        let printers = system.list().await.map_err(failed)?;
        let unknown = || Failure::UnknownPrinter { printer: request.printer.clone() };
        let printer = printers.iter().find(|printer| printer.id == request.printer).ok_or_else(unknown)?;
        let order = order(&request);
        order.check(printer).map_err(|error| failed(PrintError::Order(error)))?;
        let mut jobs = Vec::with_capacity(request.letters.len());
        for id in &request.letters {
            let mut read = opened.store.reading().await.map_err(failure::store)?;
            let (loaded, letter) = find(&mut read, id).await?;
            drop(read);
            let pdf = letter.pdf(&opened).await?;
            let job = self.plan(&loaded.file, &letter, &pdf, &request).await?;
            jobs.push(self.hand_over(&*system, &order, job, &pdf).await?);
        }
        self.signal(Signal::Print);
        Ok(StartedJobsView { jobs })
    }

    async fn plan(
        &self,
        file: &koffer_casework::FileId,
        letter: &FoundLetter,
        pdf: &[u8],
        request: &PrintLetters,
    ) -> Result<PrintJob, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let job = PrintJob {
            job: Uuid::now_v7(),
            letter: letter.letter,
            file: *file,
            file_hash: letter.file_hash,
            pages: pages::count(pdf)?,
            printer: request.printer.clone(),
            copies: request.copies.unwrap_or(1),
            sides: request.sides.and_then(|sides| serde_json::to_string(&sides).ok()),
            tray: request.tray.clone(),
            account: me.identity.account.0.clone(),
            started_at: self.moment().now,
            state: "planned".to_owned(),
            spooler_job: None,
            reason: None,
            came_out: None,
            ask: false,
        };
        self.note(&job).await?;
        Ok(job)
    }

    async fn hand_over(
        &self,
        system: &dyn Printers,
        order: &PrintOrder,
        mut job: PrintJob,
        pdf: &[u8],
    ) -> Result<StartedJobView, Failure> {
        let mut order = order.clone();
        let token = job.job.simple().to_string().to_uppercase();
        order.token = JobToken::try_from(token[token.len() - 6..].to_owned()).ok();
        match system.create_job(&order).await {
            Ok(reference) => {
                job.state = "announced".to_owned();
                job.spooler_job = serde_json::to_string(&reference).ok();
                self.note(&job).await?;
                match system.send_document(&reference, pdf).await {
                    Ok(()) => job.state = "handedOver".to_owned(),
                    Err(error) => refuse(&mut job, &error),
                }
            }
            Err(error) => refuse(&mut job, &error),
        }
        self.note(&job).await?;
        let state = super::view::state(&job.state);
        Ok(StartedJobView {
            letter: job.letter.to_string(),
            job: Some(job.job.to_string()),
            state,
            reason: job.reason.filter(|_| state == JobState::Failed),
        })
    }

    /// Writes a job's row, at once.
    pub(super) async fn note(&self, job: &PrintJob) -> Result<(), Failure> {
        let opened = self.opened().await?;
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        print_job::put(&mut write, job).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)
    }
}

/// The document did not go over whole: nothing can come out, or a person must look.
fn refuse(job: &mut PrintJob, error: &PrintError) {
    let unclear = matches!(error, PrintError::Mute) && job.spooler_job.is_some();
    job.state = if unclear { "unknown" } else { "failed" }.to_owned();
    job.ask = unclear;
    job.reason = words::job(&paper::JobState::Failed { text: error.to_string() });
}

fn order(request: &PrintLetters) -> PrintOrder {
    let sides = request.sides.map(|sides| match sides {
        Sides::OneSided => paper::Sides::OneSided,
        Sides::LongEdge => paper::Sides::TwoSidedLongEdge,
        Sides::ShortEdge => paper::Sides::TwoSidedShortEdge,
    });
    PrintOrder {
        sides,
        tray: request.tray.clone(),
        copies: request.copies.unwrap_or(1),
        ..PrintOrder::plain(request.printer.clone())
    }
}
