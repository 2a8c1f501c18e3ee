//! The lease: who holds a file, and what follows for what may be done.
//!
//! A desk lets only the holder establish facts and decide; everybody else with access reads and adds. Past its end a
//! lease lets nobody freeze or issue, while everything else goes on. A file that was taken from a holder early may be
//! worked on at once, but decided only when the old lease has run out for 24 hours, was released, or a lead overrode:
//! so no two desks issue on one file unless a person with that right signed for it.

use crate::account::AccountName;
use crate::id::{ChangeId, DeviceNumber};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Counts the holders of a file. Generations order before numbers: what a restored city grants is newer than
/// anything its predecessor granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Epoch {
    /// The generation of the city that granted it.
    pub generation: u32,
    /// From 1.
    pub n: u32,
}

impl fmt::Display for Epoch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.generation, self.n)
    }
}

/// The lease in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// Its epoch.
    pub epoch: Epoch,
    /// The holder.
    pub account: AccountName,
    /// The device that packed the file; `None` until one did.
    pub device: Option<DeviceNumber>,
    /// Its end as granted; renewals are rows beside the file.
    pub expires_at: Timestamp,
    /// See the grant.
    pub decides_from: Option<Timestamp>,
    /// The change that ended, recalled or released it.
    pub over: Option<ChangeId>,
}

/// Who acts, where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub account: AccountName,
    /// The device.
    pub device: DeviceNumber,
}

/// Why someone may not do what only the holder may.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotHeld {
    /// Nobody holds the file.
    #[error("nobody holds this file")]
    Free,
    /// Someone else does, or another device of the same person.
    #[error("{account} holds this file")]
    Elsewhere {
        /// The holder.
        account: AccountName,
        /// The holder's device, if one packed the file.
        device: Option<DeviceNumber>,
    },
    /// The lease has run out.
    #[error("the lease ran out at {at}")]
    RanOut {
        /// When.
        at: Timestamp,
    },
    /// The lease before it may still decide.
    #[error("may decide from {from}")]
    TooEarly {
        /// From when.
        from: Timestamp,
    },
}

impl Lease {
    /// Whether `actor` holds the file: same person, and the device that packed it (or none did yet).
    #[must_use]
    pub fn is_held_by(&self, actor: &Actor) -> bool {
        self.over.is_none()
            && self.account == actor.account
            && self.device.is_none_or(|device| device == actor.device)
    }
}

/// Whether `actor` may establish facts: the holder, also past the end of the lease.
///
/// # Errors
/// [`NotHeld::Free`] or [`NotHeld::Elsewhere`].
pub fn may_set(lease: Option<&Lease>, actor: &Actor) -> Result<(), NotHeld> {
    let lease = lease.filter(|lease| lease.over.is_none()).ok_or(NotHeld::Free)?;
    if lease.is_held_by(actor) {
        return Ok(());
    }
    Err(NotHeld::Elsewhere { account: lease.account.clone(), device: lease.device })
}

/// Whether `actor` may freeze and issue at `now`. `renewed_until` is the newest renewal that the desk knows;
/// `never_ends` holds in emergency mode.
///
/// # Errors
/// [`NotHeld`], the first reason found.
pub fn may_decide(
    lease: Option<&Lease>,
    actor: &Actor,
    now: Timestamp,
    renewed_until: Option<Timestamp>,
    never_ends: bool,
) -> Result<(), NotHeld> {
    may_set(lease, actor)?;
    let Some(lease) = lease else { return Err(NotHeld::Free) };
    let until = renewed_until.map_or(lease.expires_at, |renewed| renewed.max(lease.expires_at));
    if !never_ends && now >= until {
        return Err(NotHeld::RanOut { at: until });
    }
    match lease.decides_from {
        Some(from) if now < from => Err(NotHeld::TooEarly { from }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn lease() -> Lease {
        Lease {
            epoch: Epoch { generation: 1, n: 1 },
            account: "m.dornbusch".into(),
            device: Some(DeviceNumber(17)),
            expires_at: at("2026-12-08T00:00:00Z"),
            decides_from: None,
            over: None,
        }
    }

    fn actor(account: &str, device: u32) -> Actor {
        Actor { account: account.into(), device: DeviceNumber(device) }
    }

    #[test]
    fn only_the_device_that_packed_the_file_holds_it() {
        assert_eq!(may_set(Some(&lease()), &actor("m.dornbusch", 17)), Ok(()));
        assert!(matches!(may_set(Some(&lease()), &actor("m.dornbusch", 18)), Err(NotHeld::Elsewhere { .. })));
        assert!(matches!(
            may_set(Some(&lease()), &actor("t.wiesengrund", 17)),
            Err(NotHeld::Elsewhere { .. })
        ));
        assert_eq!(may_set(None, &actor("m.dornbusch", 17)), Err(NotHeld::Free));
    }

    #[test]
    fn past_its_end_facts_may_be_set_but_nothing_decided() {
        let (lease, holder, late) = (lease(), actor("m.dornbusch", 17), at("2026-12-08T00:00:00Z"));
        assert_eq!(may_set(Some(&lease), &holder), Ok(()));
        let ran_out = Err(NotHeld::RanOut { at: lease.expires_at });
        assert_eq!(may_decide(Some(&lease), &holder, late, None, false), ran_out);
        assert_eq!(may_decide(Some(&lease), &holder, late, Some(at("2026-12-20T00:00:00Z")), false), Ok(()));
        assert_eq!(may_decide(Some(&lease), &holder, late, None, true), Ok(()));
    }

    #[test]
    fn an_early_successor_waits_for_the_old_lease() {
        let mut lease = lease();
        lease.decides_from = Some(at("2026-12-01T00:00:00Z"));
        let holder = actor("m.dornbusch", 17);
        let early = may_decide(Some(&lease), &holder, at("2026-11-30T23:59:59Z"), None, false);
        assert_eq!(early, Err(NotHeld::TooEarly { from: at("2026-12-01T00:00:00Z") }));
        assert_eq!(may_decide(Some(&lease), &holder, at("2026-12-01T00:00:00Z"), None, false), Ok(()));
    }

    #[test]
    fn epochs_of_a_restored_city_are_newer_than_any_before() {
        assert!(Epoch { generation: 2, n: 1 } > Epoch { generation: 1, n: 900 });
    }
}
