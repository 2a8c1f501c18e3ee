//! `outbox_save`: everything unsent in one sealed file on a second medium: one disk is not a promise. Whoever holds the
//! city's recovery keys can open it; nobody else.

use crate::{Desk, failure};
use koffer_contract::{Failure, SaveOutbox, SavedView};
use koffer_store::outbox;
use koffer_vault::sealed::{self, Recipient};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`] while the city has no recovery keys, [`Failure::CannotWrite`].
    pub async fn outbox_save(&self, request: SaveOutbox) -> Result<SavedView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let recipients: Vec<Recipient> =
            me.directory.recovery.iter().filter_map(|recipient| recipient.parse().ok()).collect();
        if recipients.is_empty() {
            return Err(Failure::NotAllowed { needs: "recoveryKey".to_owned() });
        }
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let waiting = outbox::waiting(&mut read).await.map_err(failure::store)?;
        drop(read);
        let changes: Vec<_> = waiting.into_iter().map(|stored| stored.change).collect();
        let text = serde_json::to_vec(&changes).map_err(|error| failure::defect("O-103", &error))?;
        let bytes = sealed::seal(&recipients, &text).map_err(|error| failure::defect("O-104", &error))?;
        let cannot = |_| Failure::CannotWrite { path: request.save_to.clone() };
        tokio::fs::write(&request.save_to, &bytes).await.map_err(cannot)?;
        Ok(SavedView { path: request.save_to, bytes: bytes.len() as u64 })
    }
}
