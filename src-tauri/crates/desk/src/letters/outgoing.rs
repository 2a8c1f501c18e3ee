//! `letter_outgoing`: letters that wait for the printer or the post, and those posted within the last ten minutes.

use super::of_case;
use crate::clock::instant;
use crate::decision::announced;
use crate::loaded::Loaded;
use crate::{Desk, failure, pages};
use jiff::ToSpan;
use jiff::civil::Date;
use koffer_casework::change::PrintedOutcome;
use koffer_contract::{Failure, LetterStage, OutgoingLetterView, OutgoingLetters, OutgoingView};
use koffer_store::{file, print_job};

/// So long a statement of posting can be taken back.
pub(super) const UNDO_MINUTES: i64 = 10;

impl Desk {
    /// See the module. In the order of the queue.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a day that does not exist.
    pub async fn letter_outgoing(&self, request: OutgoingLetters) -> Result<OutgoingView, Failure> {
        let opened = self.opened().await?;
        let moment = self.moment();
        let bad = |_| Failure::BadRequest { field: "day".to_owned(), reason: "YYYY-MM-DD".to_owned() };
        let day: Date =
            request.day.as_deref().map(str::parse).transpose().map_err(bad)?.unwrap_or(moment.today);
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let rows = file::with_letters(&mut read).await.map_err(failure::store)?;
        let mut letters = Vec::new();
        for row in rows {
            let loaded = Loaded::read_in(&mut read, &row.file.to_string()).await?;
            for letter in
                of_case(&loaded.case).into_iter().filter(|letter| letter.may_leave && !letter.is_dead)
            {
                let posted = letter.facts.dispatched.as_ref();
                let undo_until = posted
                    .and_then(|dispatch| dispatch.stated_at.checked_add(UNDO_MINUTES.minutes()).ok())
                    .filter(|until| *until > moment.now);
                if posted.is_some() && undo_until.is_none() {
                    continue;
                }
                let jobs = print_job::of_letter(&mut read, letter.letter).await.map_err(failure::store)?;
                let printed =
                    letter.facts.printed.last().is_some_and(|(_, outcome)| *outcome == PrintedOutcome::All);
                let stage = match (posted, printed) {
                    (Some(_), _) => LetterStage::Posted,
                    (None, true) => LetterStage::ToPost,
                    (None, false) => LetterStage::ToPrint,
                };
                let pdf = letter.pdf(&opened).await.ok();
                letters.push(OutgoingLetterView {
                    letter: letter.letter.to_string(),
                    file: row.file.to_string(),
                    name: row.name.clone(),
                    number: letter.number.clone(),
                    title: letter.title.clone(),
                    stage,
                    pages: pdf.as_deref().map_or(Ok(0), pages::count)?,
                    code: Some(letter.code.clone()),
                    file_hash: letter.file_hash.to_string(),
                    printed_at: jobs.first().map(|job| instant(job.started_at)),
                    printer: jobs.first().map(|job| job.printer.clone()),
                    hindered: None,
                    announced_day: announced(day, "post_inland").map(|day| day.to_string()),
                    dispatched_day: posted.map(|dispatch| dispatch.day.to_string()),
                    undo_until: undo_until.map(instant),
                });
            }
        }
        Ok(OutgoingView { letters })
    }
}
