//! What a city decides, pure: no input or output, no clock, no randomness.
//!
//! Storage looks up what is known ([`FileBook`], the log's end, an answer given before), calls one rule, and writes down
//! the [`Taken`] changes that come back, all of it in one transaction under one lock. [`ledger`] is the same city over
//! maps in memory, for simulation and tests: storage and simulation cannot disagree, since they decide nothing.

pub mod access;
pub mod book;
pub mod deliver;
pub mod entitlement;
pub mod generation;
pub mod hello;
pub mod judge;
pub mod lease;
pub mod ledger;
pub mod offer;
pub mod pen;
pub mod receive;

use jiff::{SignedDuration, Timestamp};
use koffer_casework::DeviceNumber;
use koffer_casework::account::{AccountName, Department};
use koffer_casework::directory::Directory;
use std::collections::BTreeMap;

pub use book::{FileBook, LogEnd, Taken};
pub use pen::Pen;

/// Checks an Ed25519 signature under the domain of changes: public key (64 hexadecimal digits), header bytes, signature
/// (128 hexadecimal digits).
pub type Verify<'a> = dyn Fn(&str, &[u8], &str) -> bool + 'a;

/// Under which name a city signs what it does itself.
pub const CITY_ACCOUNT: &str = "stadt";

/// How long a lease runs where the pack says nothing: 14 days.
pub const DEFAULT_TERM: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Emergency mode (Notbetrieb) by department, each with its end.
pub type Emergencies = BTreeMap<Department, Timestamp>;

/// What the rules of this city read beside the file itself.
#[derive(Debug, Clone, Copy)]
pub struct Rulebook<'a> {
    /// Who works here.
    pub directory: &'a Directory,
    /// This city's generation.
    pub generation: u32,
    /// How long a lease runs.
    pub term: SignedDuration,
    /// Where leases do not run out at the moment.
    pub emergencies: &'a Emergencies,
}

/// Who talks to the city: the account and device of the session. Not necessarily the author of what it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// The person.
    pub account: AccountName,
    /// The device.
    pub device: DeviceNumber,
}

#[cfg(test)]
mod tests;
