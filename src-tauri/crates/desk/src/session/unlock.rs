//! `session_unlock`: the passphrase opens the slot, the slot the key, the key the cache. Works without a city.
//!
//! After five wrong ones it waits, since somebody else may be typing; it never deletes and never offers to.

use crate::desk::Opened;
use crate::{Desk, failure, profile};
use jiff::ToSpan;
use koffer_contract::{Failure, UnlockSession, UnlockedView};
use koffer_store::Store;
use koffer_vault::slots::UnlockError;
use koffer_vault::{CacheKey, Passphrase, Slots};
use std::path::Path;

/// Wrong passphrases before it waits.
const FREE_TRIES: u32 = 5;
/// Seconds to wait then.
const WAIT: i64 = 30;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`] and failures about the cache.
    pub async fn session_unlock(&self, request: UnlockSession) -> Result<UnlockedView, Failure> {
        let homes = profile::homes(self.profile());
        let named =
            |home: &&profile::Home| request.account.as_ref().is_none_or(|name| *name == home.plate.account);
        let Some(home) = homes.iter().find(named) else {
            return Err(match (&request.account, homes.is_empty()) {
                (Some(account), false) => Failure::UnknownAccount { account: account.clone() },
                _ => Failure::NotEnrolled {},
            });
        };
        if let Ok(opened) = self.opened().await
            && opened.folder != home.folder
        {
            self.close().await;
        }
        let wait = self.seconds_to_wait();
        if wait > 0 {
            return Err(Failure::WrongPassphrase { wait_seconds: wait });
        }
        let key = match open_slot(&home.folder, &request).await {
            Err(Failure::WrongPassphrase { .. }) => return Err(self.count_wrong()),
            key => key?,
        };
        if !self.is_open().await {
            let store =
                Store::open(&home.folder, &key).await.map_err(|e| failure::open(e, home.plate.pending))?;
            self.take(Opened::new(home.folder.clone(), store).await?).await;
        }
        self.lock_state(|state| state.wrong = 0);
        let opened = self.opened().await?;
        let pending_changes = opened.note_pending().await?;
        Ok(UnlockedView { account: home.plate.account.clone(), pending_changes })
    }

    pub(crate) fn seconds_to_wait(&self) -> u32 {
        let now = self.moment().now;
        let until = self.lock_state(|state| state.wait_until);
        until.map_or(0, |until| u32::try_from(until.as_second() - now.as_second()).unwrap_or(0))
    }

    fn count_wrong(&self) -> Failure {
        let now = self.moment().now;
        let wait_seconds = self.lock_state(|state| {
            state.wrong += 1;
            if state.wrong < FREE_TRIES {
                return 0;
            }
            state.wait_until = now.checked_add(WAIT.seconds()).ok();
            u32::try_from(WAIT).unwrap_or_default()
        });
        Failure::WrongPassphrase { wait_seconds }
    }
}

async fn open_slot(folder: &Path, request: &UnlockSession) -> Result<CacheKey, Failure> {
    let slots = Slots::load(&profile::slots(folder)).map_err(|error| failure::defect("V-107", &error))?;
    let passphrase = Passphrase::new(request.passphrase.expose());
    match tokio::task::spawn_blocking(move || slots.unlock(&passphrase)).await {
        Ok(Ok(key)) => Ok(key),
        Ok(Err(UnlockError::WrongPassphrase)) => Err(Failure::WrongPassphrase { wait_seconds: 0 }),
        Ok(Err(error)) => Err(failure::defect("V-108", &error)),
        Err(error) => Err(failure::defect("V-109", &error)),
    }
}
