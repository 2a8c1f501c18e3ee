//! What becomes of a file in the inbox.

use super::Submission;
use crate::change::Clarification;
use serde::Serialize;

/// The verdict on one file.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Taken as it is.
    Accepted {
        /// The application.
        submission: Box<Submission>,
    },
    /// Taken; a person must clear up some of it.
    AcceptedWithClarification {
        /// The application.
        submission: Box<Submission>,
        /// What is to be cleared up; at least one entry.
        klaerung: Vec<Clarification>,
    },
    /// Moved aside: nothing of it is stored in a case, the original stays as it is, a person gets a task.
    SetAside(SetAside),
}

impl Verdict {
    /// The word for the verdict in the printed line.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Accepted { .. } => "angenommen",
            Self::AcceptedWithClarification { .. } => "angenommen_mit_klaerung",
            Self::SetAside(_) => "zurueckgestellt",
        }
    }

    /// The application, unless it was set aside.
    #[must_use]
    pub fn submission(&self) -> Option<&Submission> {
        match self {
            Self::Accepted { submission } | Self::AcceptedWithClarification { submission, .. } => {
                Some(submission)
            }
            Self::SetAside(_) => None,
        }
    }

    /// What is to be cleared up.
    #[must_use]
    pub fn clarifications(&self) -> &[Clarification] {
        match self {
            Self::AcceptedWithClarification { klaerung, .. } => klaerung,
            Self::Accepted { .. } | Self::SetAside(_) => &[],
        }
    }
}

/// Why a file is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{sentence}")]
pub struct SetAside {
    /// Stable code.
    pub code: SetAsideCode,
    /// A German sentence for the note beside the file and for the sender.
    pub sentence: String,
}

/// The reasons to set a file aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SetAsideCode {
    /// Not UTF-8.
    KeinUtf8,
    /// Not JSON, or no object.
    KeinJson,
    /// A key twice in one object.
    SchluesselDoppelt,
    /// Larger than allowed.
    ZuGross,
    /// Nested deeper than allowed.
    ZuTief,
    /// `schema` is missing or unknown.
    SchemaUnbekannt,
    /// A higher major version, or no version that can be read.
    VersionUnbekannt,
    /// No `einreichung_id`, or it is no UUID.
    KennungFehlt,
    /// The path of an attachment leaves the folder.
    PfadVerlaesstOrdner,
    /// An attachment is a link.
    PfadIstVerweis,
}

impl SetAside {
    pub(super) fn new(code: SetAsideCode, sentence: impl Into<String>) -> Self {
        Self { code, sentence: sentence.into() }
    }
}
