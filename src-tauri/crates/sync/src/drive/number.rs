//! A new device number: for a restored desk, and for one whose chain was continued elsewhere.

use super::send::is_forked;
use super::{Drive, StepError};
use crate::round::Came;
use koffer_protocol::{City, CityError, ENROL_DOMAIN, Succeed};
use koffer_store::identity::{self, Identity};
use koffer_store::{StoreError, author, outbox, trust};

/// Makes a key for a new number: the identity's with another key, not stored yet.
pub type NewKey = dyn Fn(&Identity) -> Result<Identity, StoreError> + Send + Sync;

impl<C: City + Sync> Drive<'_, C> {
    pub(super) async fn take_new_number(&mut self) -> Result<Came, StepError> {
        let next = (self.around.new_key)(&self.identity)?;
        let public_key = identity::public_key(&next);
        let proof = identity::sign(&next, ENROL_DOMAIN, public_key.as_bytes());
        let enrolled = self.city.succeed(&self.session, Succeed { public_key, proof }).await?;
        let Ok(directory) = trust::directory(&enrolled.directory, &self.identity.root_key) else {
            return Ok(Came::DirectoryRefused);
        };
        let mut former = self.identity.former_devices.clone();
        former.push(self.identity.device);
        let mut write = self.store.begin().await?;
        identity::put_device(&mut write, enrolled.device, &next.signing_key, &former).await?;
        identity::put_directory(&mut write, &enrolled.directory, directory.version).await?;
        write.commit().await?;
        self.reload_identity().await?;
        // Another city in the middle of a round ends it; the next round says which city it is.
        if !self.open_session().await? {
            return Err(CityError::LoginEnded.into());
        }
        Ok(Came::Done)
    }

    /// Own changes that were refused as forked, and those behind them in the same file, are said anew in their order.
    pub(super) async fn sign_anew(&mut self) -> Result<Came, StepError> {
        let mut read = self.store.reading().await?;
        let waiting = outbox::waiting(&mut read).await?;
        drop(read);
        let files: std::collections::BTreeSet<_> =
            waiting.iter().filter(|stored| is_forked(stored)).map(|stored| stored.file).collect();
        let mut write = self.store.begin().await?;
        for stored in waiting.iter().filter(|stored| {
            files.contains(&stored.file) && outbox::state(stored) != outbox::State::Delivered
        }) {
            author::write_anew(&mut write, &self.identity, &stored.change).await?;
        }
        write.commit().await?;
        Ok(Came::Done)
    }
}
