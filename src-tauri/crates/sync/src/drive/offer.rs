//! Giving back what an older or empty city lost. Nothing is deleted here, whatever the city says.

use super::{Drive, StepError};
use crate::round::Came;
use koffer_casework::Hash;
use koffer_protocol::{City, Offer, OfferedFile};
use koffer_store::{blob, change, identity};

/// How many files are offered in one request.
const FILES: u32 = 500;

impl<C: City + Sync> Drive<'_, C> {
    pub(super) async fn void_cursor(&mut self, generation: u32) -> Result<Came, StepError> {
        let mut write = self.store.begin().await?;
        change::void_places(&mut write).await?;
        blob::void_deliveries(&mut write).await?;
        // A head that no log has: if the city is lost once more before the first page, hello must not say *same*.
        identity::put_cursor(&mut write, generation, 0, Hash::of(b"void"), 0).await?;
        write.commit().await?;
        self.reload_identity().await?;
        self.offered_up_to = None;
        Ok(Came::Done)
    }

    pub(super) async fn offer(&mut self) -> Result<Came, StepError> {
        let mut read = self.store.reading().await?;
        let batch = change::ids_by_file(&mut read, self.offered_up_to, FILES).await?;
        drop(read);
        let Some(last) = batch.last().map(|offered| offered.file) else {
            return Ok(Came::Offered { wanted: Vec::new(), more: false });
        };
        let more = batch.len() as u64 == u64::from(FILES);
        let offered =
            |change::OfferedFile { file, changes, quarantined }| OfferedFile { file, changes, quarantined };
        let files = batch.into_iter().map(offered).collect();
        let wanted = self.city.offer(&self.session, Offer { files }).await?.wanted;
        self.offered_up_to = Some(last);
        Ok(Came::Offered { wanted, more })
    }
}
