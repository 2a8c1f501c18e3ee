//! Delivering changes.

use koffer_casework::Change;
use koffer_casework::case::Objection;
use koffer_casework::directory::Withdrawn;
use serde::{Deserialize, Serialize};

/// Changes in author order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Push {
    /// The author's bytes, verbatim.
    pub changes: Vec<Change>,
}

/// One answer for each change, in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PushAnswer {
    /// The answers.
    pub answers: Vec<Answer>,
}

/// What the city says to one change. The first three are delivered: they have a place in both chains. The same change
/// again gets the first answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Answer {
    /// It counts.
    Accepted {
        /// Place in the city's log.
        seq: u64,
        /// Place in the file.
        file_version: u64,
    },
    /// Stored and shown; whether it counts is a task for the lead.
    Disputed {
        /// Place in the city's log.
        seq: u64,
        /// Place in the file.
        file_version: u64,
        /// What the rules object to.
        objection: Objection,
    },
    /// Stored, not shown; a task for the lead.
    Quarantined {
        /// Place in the city's log.
        seq: u64,
        /// Place in the file.
        file_version: u64,
        /// Why.
        reason: Quarantine,
    },
    /// Not stored. The desk keeps it, visible; later changes of the same (device, file) wait for it.
    Refused {
        /// Why.
        reason: Refusal,
    },
    /// An earlier change of the same (device, file) is missing.
    NeedsEarlier {
        /// The first author_seq that the city lacks.
        from: u64,
    },
}

/// Why a change is quarantined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Quarantine {
    /// The account was disabled.
    #[error("the account is disabled")]
    AccountDisabled,
    /// The device was revoked.
    #[error("the device is revoked")]
    DeviceRevoked,
    /// The file is outside the account's access.
    #[error("the file is outside the account's access")]
    NoAccess,
    /// A lead's or a city's kind by someone who is neither.
    #[error("the account may not do this")]
    NotEntitled,
}

impl From<Withdrawn> for Quarantine {
    fn from(withdrawn: Withdrawn) -> Self {
        match withdrawn {
            Withdrawn::AccountDisabled => Self::AccountDisabled,
            Withdrawn::DeviceRevoked => Self::DeviceRevoked,
            Withdrawn::NoAccess => Self::NoAccess,
        }
    }
}

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Refusal {
    /// The signature does not hold, or the id is known with other content.
    #[error("the signature does not hold, or another change has this id")]
    Forged,
    /// The Directory does not know the device.
    #[error("the city does not know the device")]
    UnknownDevice,
    /// A newer format or kind.
    #[error("written by a newer version")]
    TooNew,
    /// Another change already has this author_seq, or `prev` is not its predecessor.
    #[error("the author's chain was continued elsewhere")]
    Forked,
    /// It is not a change at all, or of another city.
    #[error("not a change of this city")]
    Malformed,
}

impl Answer {
    /// Whether the change has a place in the city's log.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        matches!(self, Self::Accepted { .. } | Self::Disputed { .. } | Self::Quarantined { .. })
    }
}
