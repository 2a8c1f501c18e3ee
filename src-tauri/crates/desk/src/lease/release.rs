//! `lease_release`: the holder lets the file go. A change like any other: it works without a city.
//!
//! A former holder, from whom the file was recalled, may say so too: nothing will be decided under the old lease any
//! more, so the new holder need not wait for its end.

use crate::Desk;
use crate::act::Act;
use crate::loaded::Loaded;
use koffer_casework::change::{Body, Context, LeaseChange};
use koffer_casework::lease::{Actor, Epoch};
use koffer_contract::{Failure, LeaseAnswer, LeaseOfFile};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotHolder`].
    pub async fn lease_release(&self, request: LeaseOfFile) -> Result<LeaseAnswer, Failure> {
        let mut act = Act::begin(self, &request.file).await?;
        if let Err(not_held) = act.must_hold() {
            let former = former_epoch(&act.loaded, &act.me.actor()).ok_or(not_held)?;
            act.change_under(Some(former), &Body::Release, Context::default()).await?;
        } else {
            act.change(&Body::Release, Context::default()).await?;
        }
        act.finish().await?;
        self.lease_of(&request.file).await
    }
}

/// The last lease that `actor` held and has not released.
fn former_epoch(loaded: &Loaded, actor: &Actor) -> Option<Epoch> {
    let granted = loaded.entries.iter().rev().find_map(|entry| match &entry.body {
        Some(Body::Lease(LeaseChange::Grant { epoch, account, device, .. }))
            if *account == actor.account && *device == Some(actor.device) =>
        {
            Some(*epoch)
        }
        _ => None,
    })?;
    let released = loaded.entries.iter().any(|entry| {
        entry.body == Some(Body::Release)
            && entry.header.device == actor.device
            && entry.header.epoch == Some(granted)
    });
    (!released).then_some(granted)
}
