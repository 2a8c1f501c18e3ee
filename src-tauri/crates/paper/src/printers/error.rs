//! Why a printer system did not do what was asked.

use serde::Serialize;

use super::OrderError;

/// One error for all questions to a printer system. Texts in it are the system's own words, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PrintError {
    /// There is no printer system: not installed, not running, or its address is not on this machine.
    #[error("no printer system: {text}")]
    NoSpooler {
        /// What the operating system said.
        text: String,
    },
    /// The printer system does not answer in time. What was asked may have been done all the same.
    #[error("the printer system does not answer")]
    Mute,
    /// The system has no printer of this id.
    #[error("no printer {printer}")]
    UnknownPrinter {
        /// The id asked for.
        printer: String,
    },
    /// The printer takes no jobs at present.
    #[error("the printer takes no jobs: {text}")]
    NotAccepting {
        /// The administrator's reason.
        text: String,
    },
    /// The order asks for what the printer cannot do.
    #[error(transparent)]
    Order(#[from] OrderError),
    /// The system knows no such job (any more).
    #[error("the job is gone")]
    JobGone,
    /// The job has its document already.
    #[error("the job has its document already")]
    AlreadySent,
    /// The job is not final and cannot be purged.
    #[error("the job is not final")]
    NotFinal,
    /// The system does not let this account do that.
    #[error("not allowed")]
    NotAllowed,
    /// The system refused for another reason.
    #[error("refused ({status:#06x}): {text}")]
    Refused {
        /// The IPP status code (RFC 8011, Appendix B), or the HTTP status.
        status: u16,
        /// The system's explanation.
        text: String,
    },
    /// The answer makes no sense, or the question could not be put.
    #[error("unintelligible: {text}")]
    Unintelligible {
        /// What was wrong.
        text: String,
    },
}
