//! `open`: a case file begins, with the application as it was received.

use super::Attachment;
use crate::account::{AccountName, Department};
use crate::number::Number;
use crate::procedure::Procedure;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The beginning of a case file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// What is applied for.
    pub procedure: Procedure,
    /// Whose file it is; from the procedure unless the city says otherwise.
    pub department: Department,
    /// The Aktenzeichen.
    pub file_number: Number,
    /// The Aktenzeichen of another system, where the file has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_number: Option<String>,
    /// The application's JSON text, byte for byte as it arrived (`kanal: papier` included). Never edited: what is
    /// established about it are facts. `None` for a file that begins without an application (§ 18 SGB XII).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<String>,
    /// What intake could not read or doubts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clarifications: Vec<Clarification>,
    /// The attachments that came with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// When it reached the authority: the earliest of several arrivals.
    pub received_at: Timestamp,
    /// The day of receipt in Europe/Berlin.
    pub received_day: Date,
    /// Only for the named persons (§ 35 Abs. 1 S. 3 SGB I, § 51 BMG): for all others the file does not exist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restricted_to: Option<Vec<AccountName>>,
}

/// A point of the application that a person must clear up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clarification {
    /// Stable code, such as `code_unbekannt`.
    pub code: String,
    /// Where in the application.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The sentence for the clerk, in German.
    pub text: String,
    /// What stood there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
}
