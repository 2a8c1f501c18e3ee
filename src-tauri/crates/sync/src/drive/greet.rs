//! After hello: a newer Directory, with the law and the pack that it names; renewed leases; both clocks.

use super::{Drive, StepError};
use crate::round::Came;
use jiff::Timestamp;
use koffer_casework::directory::SignedDirectory;
use koffer_protocol::{City, RenewedLease};
use koffer_store::{document, file, identity, outbox, trust};

impl<C: City + Sync> Drive<'_, C> {
    /// Law and pack are fetched first: a Directory is in force here only with the documents that it names.
    pub(super) async fn adopt(&mut self, signed: &SignedDirectory) -> Result<Came, StepError> {
        let Ok(directory) = trust::directory(signed, &self.identity.root_key) else {
            return Ok(Came::DirectoryRefused);
        };
        for hash in [directory.law, directory.pack] {
            let mut read = self.store.reading().await?;
            let known = document::get(&mut read, hash).await?.is_some();
            drop(read);
            if !known {
                let bytes = self.city.document(&self.session, hash).await?;
                let mut write = self.store.begin().await?;
                document::put(&mut write, &bytes).await?;
                write.commit().await?;
            }
        }
        let mut write = self.store.begin().await?;
        identity::put_directory(&mut write, signed, directory.version).await?;
        write.commit().await?;
        self.reload_identity().await?;
        Ok(Came::Done)
    }

    pub(super) async fn note_contact(
        &mut self,
        renewed: &[RenewedLease],
        city_now: Timestamp,
    ) -> Result<Came, StepError> {
        let here = (self.around.clock)().now;
        let mut write = self.store.begin().await?;
        identity::note_contact(&mut write, here, city_now).await?;
        if self.generation != self.identity.generation {
            outbox::void_answers(&mut write).await?;
        }
        for lease in renewed {
            file::put_renewal(&mut write, lease.file, lease.expires_at).await?;
        }
        write.commit().await?;
        Ok(Came::Done)
    }
}
