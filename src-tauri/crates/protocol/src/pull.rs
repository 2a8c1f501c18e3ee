//! Reading what the city took in.

use crate::push::Quarantine;
use koffer_casework::case::Objection;
use koffer_casework::{Change, Hash};
use serde::{Deserialize, Serialize};

/// Asks for a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pull {
    /// The last seq that the desk has applied.
    pub after: u64,
    /// At most so many changes.
    pub limit: u32,
}

/// A page, in the city's order. The desk applies it and moves its cursor in one write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// What this account may see of the log.
    pub changes: Vec<Delivered>,
    /// The new cursor: at least the seq of the last change, and beyond it where the rest is not for this account.
    pub seq: u64,
    /// The city's log head at that seq.
    pub log_head: Hash,
    /// The city's last seq: how much is still to come.
    pub last_seq: u64,
}

/// A change with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivered {
    /// The author's bytes, verbatim.
    pub change: Change,
    /// Place in the city's log.
    pub seq: u64,
    /// Place in the file, from 1.
    pub file_version: u64,
    /// The file's chain after this change: `H(file_chain, header)`.
    pub file_chain: Hash,
    /// Whether it counts.
    pub verdict: Verdict,
}

/// Whether a delivered change counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Verdict {
    /// It counts.
    Accepted,
    /// Shown, not folded.
    Disputed {
        /// What the rules object to.
        objection: Objection,
    },
    /// Not folded.
    Quarantined {
        /// Why.
        reason: Quarantine,
    },
}
