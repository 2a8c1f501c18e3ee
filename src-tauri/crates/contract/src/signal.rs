//! What became stale. A signal carries no data: whoever shows something stale reads it anew.

use crate::Id;
use serde::{Deserialize, Serialize};

/// One kind of staleness.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "stale", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Signal {
    /// Lists and their counts.
    Queue,
    /// Everything shown of one file.
    Case {
        /// The file.
        file: Id,
    },
    /// The state of the connection, the outbox and the conflicts.
    Sync,
    /// Print jobs and the letters that wait for printer or post.
    Print,
    /// Locked, unlocked, enrolled, access withdrawn.
    Session,
    /// Settings of this desk.
    Settings,
}
