//! Changes about who holds a file, and what leads decide where the rules leave it to people.

use crate::account::{AccountName, Department};
use crate::id::{ChangeId, DeviceNumber};
use crate::lease::Epoch;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The lead gives the file to someone; the city grants the lease.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assign {
    /// To whom.
    pub account: AccountName,
    /// Why; stands in the file's history.
    pub reason: String,
}

/// City only. A renewal is no change, only a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LeaseChange {
    /// The file is held by someone from now on; a grant of the same epoch names the device.
    Grant {
        /// The new epoch.
        epoch: Epoch,
        /// The holder.
        account: AccountName,
        /// The device that packed it; `None` until the first of the holder's devices syncs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        device: Option<DeviceNumber>,
        /// Until when the holder may freeze and issue.
        expires_at: Timestamp,
        /// From when the holder may freeze and issue, where the lease before it had not run out: its (renewed) end
        /// plus 24 hours. A release of that lease, or an override, frees the holder earlier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decides_from: Option<Timestamp>,
    },
    /// The lead takes the file away before its time.
    Recall {
        /// The epoch that is recalled.
        epoch: Epoch,
        /// Why.
        reason: String,
    },
    /// The lease is over: released, or expired and granted anew.
    End {
        /// The epoch that ended.
        epoch: Epoch,
    },
}

/// A lead decides what no rule may decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Override {
    /// The holder of `epoch` may freeze and issue although the lease before it has not run out.
    EarlyDecision {
        /// The epoch that is freed.
        epoch: Epoch,
        /// Why.
        reason: String,
    },
    /// Disputed or quarantined changes stand: they are folded from here on.
    Stands {
        /// Which.
        changes: Vec<ChangeId>,
        /// Why.
        reason: String,
    },
    /// The day on a desk whose clock is behind is right.
    DayConfirmed {
        /// Why.
        reason: String,
    },
}

/// Emergency mode (Notbetrieb) of a department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    /// For whom.
    pub department: Department,
    /// Until when; `None` ends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// Why.
    pub reason: String,
}
