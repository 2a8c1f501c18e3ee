//! A print job: its name in the system, and where it stands.

use serde::{Deserialize, Serialize};

use super::ReasonKind;

/// A job that the system knows. Written down before the document is sent, so that a crash cannot lose it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct JobRef {
    /// The printer's id.
    pub printer: String,
    /// The system's number. Numbers begin again when a system loses its memory: never enough alone.
    pub id: i32,
    /// What no other job has ever had (RFC 4122 URN under CUPS).
    pub uuid: String,
}

/// Where a job stands.
///
/// `Done` means that the spooler gave all pages to the printer, not that paper lies in the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum JobState {
    /// The desk has written it down, the system knows nothing yet. No system reports it.
    Planned,
    /// The system has given it a number and waits for the document. After a crash: the document never came whole.
    Announced,
    /// The system has the document; the printer has not begun.
    HandedOver,
    /// The printer works on it.
    Printing,
    /// It stands still until somebody acts or the printer comes back.
    Waiting {
        /// What it waits for.
        reason: WaitReason,
        /// The system's own words; may be empty.
        text: String,
    },
    /// All pages were given to the printer.
    Done,
    /// The system gave it up.
    Failed {
        /// The system's own words; may be empty.
        text: String,
    },
    /// Somebody cancelled it; pages may have come out.
    Cancelled,
    /// Nobody knows what came out.
    Unknown,
}

impl JobState {
    /// Whether this state stays.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Done | Self::Failed { .. } | Self::Cancelled | Self::Unknown)
    }
}

/// What a job waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitReason {
    /// The printer is stopped.
    PrinterStopped,
    /// The printer is switched off or not to be found.
    Unreachable,
    /// Somebody holds the job.
    Held,
    /// The last try failed, the system tries again by itself.
    Retrying,
    /// A condition of the printer.
    Condition(ReasonKind),
}
