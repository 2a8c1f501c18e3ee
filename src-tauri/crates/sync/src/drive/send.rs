//! Sending changes, and noting what the city says to each.

use super::{Drive, Progress, StepError};
use crate::round::Came;
use koffer_casework::ChangeId;
use koffer_protocol::{Answer, City, Push, Refusal};
use koffer_store::change::{self, Stored};
use koffer_store::{StoreError, outbox};

/// How many changes travel in one request.
const BATCH: usize = 200;

impl<C: City + Sync> Drive<'_, C> {
    pub(super) async fn push(&mut self) -> Result<Came, StepError> {
        let mut read = self.store.reading().await?;
        let batch = outbox::to_send(&mut read, BATCH).await?;
        let waiting = outbox::count(&mut read).await?;
        drop(read);
        if batch.is_empty() {
            // A fork that was noted in a round that broke off still waits for its new signature.
            let mut read = self.store.reading().await?;
            let forked = outbox::waiting(&mut read).await?.iter().any(is_forked);
            return Ok(Came::Pushed { more: false, forked });
        }
        let came = self.deliver(&batch, true).await?;
        (self.around.progress)(Progress::Sent { done: self.pushed, of: self.pushed.max(waiting) });
        Ok(came)
    }

    /// Changes of whoever wrote them, for a city that lost them. What it says to foreign ones is not noted: they come
    /// back by the pull, or are offered again.
    pub(super) async fn push_wanted(&mut self, wanted: &[ChangeId]) -> Result<Came, StepError> {
        for ids in wanted.chunks(BATCH) {
            let mut read = self.store.reading().await?;
            let mut batch = Vec::with_capacity(ids.len());
            for id in ids {
                batch.extend(change::get(&mut read, *id).await?);
            }
            drop(read);
            self.deliver(&batch, false).await?;
        }
        Ok(Came::Done)
    }

    async fn deliver(&mut self, batch: &[Stored], own: bool) -> Result<Came, StepError> {
        let changes = batch.iter().map(|stored| stored.change.clone()).collect();
        let answers = self.city.push(&self.session, Push { changes }).await?.answers;
        let (mut forked, mut delivered, mut wedged) = (false, 0_u64, 0_u64);
        let mut write = self.store.begin().await?;
        for (stored, answer) in batch.iter().zip(&answers) {
            let id = stored
                .change
                .read_header()
                .map_err(|error| StoreError::Damaged(error.to_string()))?
                .change_id;
            delivered += u64::from(answer.is_delivered());
            wedged += u64::from(matches!(answer, Answer::Refused { .. }));
            forked |= matches!(answer, Answer::Refused { reason: Refusal::Forked });
            if !own && !stored.own {
                continue;
            }
            // A gap is no verdict: the change is sent again behind what is missing.
            let text = match answer {
                Answer::NeedsEarlier { .. } => None,
                answer => {
                    Some(serde_json::to_string(answer).map_err(|e| StoreError::Damaged(e.to_string()))?)
                }
            };
            outbox::note_answer(&mut write, id, text.as_deref()).await?;
        }
        write.commit().await?;
        self.pushed += delivered;
        // Without progress the same batch would be sent for ever.
        Ok(Came::Pushed { more: delivered + wedged > 0, forked })
    }
}

/// Whether the city refused a change because its author's chain was continued elsewhere.
pub(super) fn is_forked(stored: &Stored) -> bool {
    let answer = stored.answer.as_deref().and_then(|answer| serde_json::from_str(answer).ok());
    matches!(answer, Some(Answer::Refused { reason: Refusal::Forked }))
}
