//! What is printed for each file.

use koffer_casework::FileId;
use koffer_casework::change::Clarification;
use koffer_casework::intake::OpenPoint;
use serde::Serialize;

/// One line of JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Name of the file in the folder.
    pub name: String,
    /// `angenommen`, `angenommen_mit_klaerung`, `zurueckgestellt`, or `wartet` (attachments may still come).
    pub verdict: String,
    /// The case file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileId>,
    /// Its Aktenzeichen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_number: Option<String>,
    /// It was here before: nothing was done again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
    /// What could not be read, or is in doubt: a person clears it up.
    pub klaerung: Vec<Clarification>,
    /// What is still to be asked for.
    pub open_points: Vec<OpenPoint>,
    /// Why it was set aside: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The same as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Line {
    pub(super) fn new(name: &str, verdict: &str) -> Self {
        Self {
            name: name.to_owned(),
            verdict: verdict.to_owned(),
            file: None,
            file_number: None,
            again: false,
            klaerung: Vec::new(),
            open_points: Vec::new(),
            code: None,
            reason: None,
        }
    }

    pub(super) fn aside(name: &str, code: &str, reason: &str) -> Self {
        Self {
            code: Some(code.to_owned()),
            reason: Some(reason.to_owned()),
            ..Self::new(name, "zurueckgestellt")
        }
    }

    pub(super) fn waiting(name: &str) -> Self {
        Self::new(name, "wartet")
    }
}
