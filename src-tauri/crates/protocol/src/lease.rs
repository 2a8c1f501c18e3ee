//! Asking for a file's lease.

use crate::Delivered;
use koffer_casework::FileId;
use koffer_casework::account::AccountName;
use serde::{Deserialize, Serialize};

/// Asks for the lease of a file for this account and device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeLease {
    /// The file.
    pub file: FileId,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LeaseAnswer {
    /// Granted. The changes by which it was, so that the desk can go on before its next pull; they come again there.
    Granted {
        /// Signed by the city; in order.
        changes: Vec<Delivered>,
    },
    /// Someone else holds it.
    Held {
        /// The holder.
        holder: AccountName,
    },
}
