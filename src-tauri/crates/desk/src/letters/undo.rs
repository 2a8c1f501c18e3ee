//! `letter_dispatch_undo`: within ten minutes, by the same person, with a reason: it did not leave after all.

use super::find;
use super::outgoing::UNDO_MINUTES;
use crate::act::Act;
use crate::{Desk, failure};
use jiff::ToSpan;
use koffer_casework::change::{Body, Context, Dispatched};
use koffer_contract::{Failure, Nothing, UndoDispatch};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UndoOver`], [`Failure::ReasonMissing`].
    pub async fn letter_dispatch_undo(&self, request: UndoDispatch) -> Result<Nothing, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        for id in &request.letters {
            let opened = self.opened().await?;
            let mut read = opened.store.reading().await.map_err(failure::store)?;
            let (loaded, letter) = find(&mut read, id).await?;
            drop(read);
            let dispatch = letter.facts.dispatched.clone().ok_or(Failure::UndoOver {})?;
            let mut act = Act::begin(self, &loaded.file.to_string()).await?;
            let until = dispatch.stated_at.checked_add(UNDO_MINUTES.minutes()).unwrap_or(dispatch.stated_at);
            if dispatch.by.account != act.me.identity.account || act.moment.now > until {
                return Err(Failure::UndoOver {});
            }
            let body = Body::Dispatched(Dispatched::TakenBack { reason: request.reason.clone() });
            let context = Context {
                supersedes: Some(dispatch.by.change),
                saw: vec![letter.letter],
                ..Context::default()
            };
            act.change(&body, context).await?;
            act.finish().await?;
        }
        Ok(Nothing {})
    }
}
