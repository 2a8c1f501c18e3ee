//! `outbox_retry`: a refused change is sent again by the next round. Nothing else about it changes.

use crate::{Desk, failure};
use koffer_casework::ChangeId;
use koffer_contract::{Failure, Nothing, RetryChange, Signal};
use koffer_store::{change, outbox};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownChange`] for what is not in the outbox.
    pub async fn outbox_retry(&self, request: RetryChange) -> Result<Nothing, Failure> {
        let opened = self.opened().await?;
        let unknown = || Failure::UnknownChange { change: request.change.clone() };
        let id: ChangeId = request.change.parse().map_err(|_| unknown())?;
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        let stored = change::get(&mut write, id).await.map_err(failure::store)?;
        if !stored.is_some_and(|stored| stored.own && stored.place.is_none()) {
            return Err(unknown());
        }
        outbox::note_answer(&mut write, id, None).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        self.signal(Signal::Sync);
        Ok(Nothing {})
    }
}
