//! A folder of applications is taken in: the rules of reading are [`koffer_casework::intake`]'s; here is what surrounds
//! them: what lies in the folder, patience with attachments that are still being copied, the file that an application
//! becomes, and where its originals go. One bad file never stops the next.

mod folder;
mod line;
mod number;
mod receive;
mod restricted;

pub use line::Line;

use crate::admin::AdminError;
use crate::backend::{Backend, Fault};
use crate::shelf::applications;
use folder::{Inbox, Waiting};
use koffer_casework::intake::{Limits, SetAside, Verdict, read};
use std::path::Path;

/// How many runs an application waits for attachments that are announced and not there, or not whole.
const PATIENCE: i64 = 3;

/// What became of one file.
pub(crate) enum Fate {
    /// It is in a file now, or was before.
    Done(Line),
    /// Moved aside, with its reason.
    Aside(Line, String),
    /// Its attachments may still be on their way: looked at again in the next run.
    Waits(Line),
}

impl Backend {
    /// Takes in everything that lies in `folder`; `say` gets a line of JSON for each file.
    ///
    /// # Errors
    /// [`AdminError`] when the folder or the database fails as a whole.
    pub async fn take_in_folder(
        &self,
        folder: &Path,
        say: &mut dyn FnMut(&str) -> std::io::Result<()>,
    ) -> Result<(), AdminError> {
        let inbox = Inbox::open(folder)?;
        for waiting in inbox.waiting()? {
            let fate = self.take_in_one(&waiting).await?;
            let line = match &fate {
                Fate::Done(line) | Fate::Aside(line, _) | Fate::Waits(line) => serde_json::to_string(line)?,
            };
            // First the row, then the move: after a power cut between them the same submission is one file.
            match &fate {
                Fate::Done(_) => inbox.done(&waiting)?,
                Fate::Aside(_, reason) => inbox.set_aside(&waiting, reason)?,
                Fate::Waits(_) => {}
            }
            say(&line).map_err(crate::admin::file_error(folder))?;
        }
        Ok(())
    }

    async fn take_in_one(&self, waiting: &Waiting) -> Result<Fate, AdminError> {
        let name = waiting.name();
        let bytes = match waiting.read(Limits::default().file_bytes) {
            Ok(bytes) => bytes,
            Err(reason) => return Ok(Fate::Aside(Line::aside(name, "unlesbar", &reason), reason)),
        };
        let verdict = read(&bytes, &waiting.beside(), self.now(), &Limits::default());
        let Some(submission) = verdict.submission() else {
            let Verdict::SetAside(SetAside { code, sentence }) = &verdict else {
                return Ok(Fate::Waits(Line::waiting(name)));
            };
            let code = serde_json::to_value(code)?;
            let code = code.as_str().unwrap_or_default();
            return Ok(Fate::Aside(Line::aside(name, code, sentence), sentence.clone()));
        };
        let incomplete = submission.attachments.iter().any(|one| one.path.is_none());
        if incomplete && !self.is_known(submission.id).await? && self.looks(submission.id).await? < PATIENCE {
            return Ok(Fate::Waits(Line::waiting(name)));
        }
        self.receive(waiting, &bytes, submission, verdict.name(), verdict.clarifications()).await
    }

    async fn is_known(&self, submission: uuid::Uuid) -> Result<bool, Fault> {
        let mut transaction = self.shelf.read().await?;
        let known = applications::find(&mut transaction, submission).await?.is_some();
        transaction.commit().await?;
        Ok(known)
    }

    async fn looks(&self, submission: uuid::Uuid) -> Result<i64, Fault> {
        let mut transaction = self.shelf.gate().await?;
        let looks = applications::look_again(&mut transaction, submission).await?;
        transaction.commit().await?;
        Ok(looks)
    }
}
