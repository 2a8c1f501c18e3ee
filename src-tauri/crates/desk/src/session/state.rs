//! `session_state`: what the window shows first. Carries nothing of any citizen.

use crate::clock::instant;
use crate::{Desk, profile};
use koffer_contract::{Failure, KeyringState, Nothing, SessionStage, SessionView};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// Failures of a cache that the keyring opened and that cannot be read.
    pub async fn session_state(&self, _request: Nothing) -> Result<SessionView, Failure> {
        let homes = profile::homes(self.profile());
        let keyring = match homes.as_slice() {
            [only] => self.ask_keyring(only).await?,
            // With two people at one desk, the keyring cannot know who sits there.
            _ => KeyringState::Off,
        };
        let opened = self.opened().await.ok();
        let folder = opened.as_ref().map(|opened| opened.folder.clone());
        let home = homes.iter().find(|home| folder.as_ref().is_none_or(|folder| *folder == home.folder));
        let plate = home.map(|home| home.plate.clone());
        let stage = match (&plate, &opened) {
            (None, _) => SessionStage::NotEnrolled,
            (Some(plate), _) if plate.withdrawn => SessionStage::Withdrawn,
            (Some(_), Some(_)) => SessionStage::Unlocked,
            (Some(_), None) => SessionStage::Locked,
        };
        let (since, why) = self.lock_state(|state| (state.since, state.why));
        let locked = stage == SessionStage::Locked;
        let wait = self.seconds_to_wait();
        let moment = self.moment();
        let others = homes.iter().filter(|other| home.is_none_or(|home| home.folder != other.folder));
        Ok(SessionView {
            stage,
            city_name: plate.as_ref().map(|plate| plate.city_name.clone()),
            account: plate.as_ref().map(|plate| plate.account.clone()),
            account_name: plate.as_ref().map(|plate| plate.account_name.clone()),
            role: plate.as_ref().map(|plate| plate.role),
            department: plate.as_ref().map(|plate| plate.department.clone()),
            device: plate.as_ref().map(|plate| plate.device.clone()),
            device_name: plate.as_ref().map(|plate| plate.device_name.clone()),
            locked_since: since.filter(|_| locked).map(instant),
            locked_why: locked.then_some(why),
            idle_minutes: plate.as_ref().map_or(super::IDLE_MINUTES, |plate| plate.idle_minutes),
            pending_changes: plate.as_ref().map_or(0, |plate| plate.pending),
            keyring,
            wait_seconds: (wait > 0).then_some(wait),
            cache_version: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            other_accounts: others.map(|other| other.plate.account.clone()).collect(),
            today: moment.today.to_string(),
            now: instant(moment.now),
        })
    }
}
