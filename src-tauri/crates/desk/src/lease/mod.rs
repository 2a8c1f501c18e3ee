//! Who holds a file: taking, letting go, assigning.

mod adopt;
mod assign;
mod overrule;
mod release;
mod take;

use crate::clock::instant;
use crate::desk::Me;
use jiff::Timestamp;
use koffer_casework::lease::Lease;
use koffer_contract::LeaseView;

/// The lease as the window shows it; `None` once it is over.
pub(crate) fn view(me: &Me, lease: Option<&Lease>, renewed: Option<Timestamp>) -> Option<LeaseView> {
    let lease = lease.filter(|lease| lease.over.is_none())?;
    Some(LeaseView {
        epoch: lease.epoch.to_string(),
        account: lease.account.0.clone(),
        account_name: Some(me.full_name(&lease.account)),
        device: lease.device.map(|device| device.to_string()),
        expires_at: Some(instant(renewed.map_or(lease.expires_at, |renewed| renewed.max(lease.expires_at)))),
        mine: lease.is_held_by(&me.actor()),
    })
}
