//! The keyring of the system, as comfort: off unless the person chose it, asked once when the program starts, and never
//! in the way. After that, unlocking asks for the passphrase. Whatever it does not do ends in asking for the passphrase.

use crate::Desk;
use crate::desk::Opened;
use crate::profile::{self, Home};
use koffer_contract::{Failure, KeyringState, LockReason};
use koffer_store::Store;
use koffer_vault::{CacheKey, Slots};
use std::path::Path;

impl Desk {
    /// Lets the keyring open a new cache; if it does not take the entry, it stays off.
    pub(super) async fn allow_keyring(&self, folder: &Path, key: &CacheKey) {
        if let Ok(mut slots) = Slots::load(&profile::slots(folder))
            && let Err(error) = slots.allow_keyring(key, &self.0.keyring).await
        {
            tracing::warn!(%error, "the keyring stays off");
        }
    }

    /// What the keyring does for `home`; at the start of the program it opens it.
    ///
    /// # Errors
    /// Failures of a cache that the keyring's key opens and that cannot be read.
    pub(super) async fn ask_keyring(&self, home: &Home) -> Result<KeyringState, Failure> {
        let Ok(slots) = Slots::load(&profile::slots(&home.folder)) else { return Ok(KeyringState::Off) };
        if !slots.keyring_is_on() {
            return Ok(KeyringState::Off);
        }
        let asked = self.lock_state(|state| state.keyring);
        let is_start = self.lock_state(|state| state.why) == LockReason::Start;
        if self.is_open().await || asked.is_some() || !is_start {
            return Ok(asked.unwrap_or(KeyringState::Answers));
        }
        let answer = match slots.unlock_by_keyring(&self.0.keyring).await {
            Ok(key) => {
                let opened = Store::open(&home.folder, &key).await;
                let store = opened.map_err(|error| crate::failure::open(error, home.plate.pending))?;
                self.take(Opened::new(home.folder.clone(), store).await?).await;
                KeyringState::Answers
            }
            Err(_) => KeyringState::Silent,
        };
        self.lock_state(|state| state.keyring = Some(answer));
        Ok(answer)
    }
}
