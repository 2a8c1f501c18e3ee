//! The first words of a round: where both stand, before anything is applied.

use jiff::Timestamp;
use koffer_casework::directory::SignedDirectory;
use koffer_casework::lease::Epoch;
use koffer_casework::{CityId, FileId, Hash};
use serde::{Deserialize, Serialize};

/// Where the desk stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Hello {
    /// The city it belongs to.
    pub city_id: CityId,
    /// The generation it last spoke to; 0 before the first pull.
    pub generation: u32,
    /// The last seq it has applied; 0 before the first pull.
    pub seq: u64,
    /// The city's log head at that seq, as the city said it; zeros before the first pull.
    pub log_head: Hash,
    /// The version of the Directory it has.
    pub directory_version: u64,
}

/// What the city says to a desk's stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// The city's log has this head at this seq: what the desk has is a beginning of what the city has.
    Same,
    /// The city's log ends before the desk's stand: it was restored from an older copy, or founded empty.
    Older,
    /// The city's log has another head at this seq: its history is not the one the desk knows.
    Unknown,
    /// Another city altogether.
    OtherCity,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HelloAnswer {
    /// The city that answers.
    pub city_id: CityId,
    /// Its generation.
    pub generation: u32,
    /// What it says to the desk's stand.
    pub standing: Standing,
    /// Its last seq.
    pub seq: u64,
    /// Its log head.
    pub log_head: Hash,
    /// How many changes of this device it has taken in, over all files. More than the desk ever wrote: the desk was
    /// restored from an older copy of itself.
    pub known_from_device: u64,
    /// A newer Directory, where there is one. Adopted, once its signatures hold, before any change is judged.
    pub directory: Option<SignedDirectory>,
    /// Leases of this account that this contact renewed.
    pub renewed: Vec<RenewedLease>,
    /// The city's clock.
    pub now: Timestamp,
}

/// A renewal: a row, no change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewedLease {
    /// The file.
    pub file: FileId,
    /// The lease that was renewed.
    pub epoch: Epoch,
    /// Its new end.
    pub expires_at: Timestamp,
}
