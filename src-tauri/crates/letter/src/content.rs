//! The frozen content of one letter: everything that decides its bytes, and nothing that does not.
//!
//! The JSON of this type is the contract between those who compose letters and the renderer. Unknown keys are
//! refused, so a mistyped field never silently disappears from a citizen's letter. Reading is in [`read`], what a
//! letter must have is in [`check`], its identity (canonical form and hash) is in [`identity`].

pub mod block;
pub mod check;
pub mod identity;
pub mod inline;
pub mod plain;
pub mod read;

pub use block::{Align, Block, CalculationBlock, Column, Heading, List, Paragraph, Signature, Table, Text};
pub use check::ContentError;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One letter, complete enough to be laid out on paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Content {
    /// The form of the paper: standard or large print. Does not change the content's identity.
    #[serde(default)]
    pub rendition: Rendition,
    /// Who writes.
    pub sender: Sender,
    /// To whom.
    pub recipient: Recipient,
    /// The information block of DIN 5008 (reference, contact); the date and the code are added by the renderer.
    #[serde(default)]
    pub information: Vec<Information>,
    /// The date of the letter, ISO 8601.
    #[schemars(with = "String")]
    pub date: jiff::civil::Date,
    /// The subject line. It is the title of the PDF, so it names neither a person nor a file number.
    pub subject: String,
    /// The code on the paper. Left out, it is computed; given, it must be the computed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A draft lets missing values through and shows them as red boxes. A draft is never frozen.
    #[serde(default)]
    pub draft: bool,
    /// The letter itself, in reading order.
    pub body: Vec<Block>,
}

/// The form of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Rendition {
    /// DIN 5008 form B.
    #[default]
    Standard,
    /// At least 16 pt, reflowed, for blind and visually impaired people (VBD NRW).
    Grossdruck,
}

/// Who writes. Arms and the name of the authority come from the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sender {
    /// Name of the municipality pack, e.g. `lindbrueck`.
    pub pack: String,
    /// The office below the authority's name; author of the PDF.
    pub office: String,
    /// The small line above the address, seen through the window of the envelope.
    pub return_line: String,
    /// Further facts (office hours, bank), at the foot of the first page.
    #[serde(default)]
    pub lines: Vec<String>,
}

/// To whom: the lines in the window, at most six (DIN 5008).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// The address, top down.
    pub lines: Vec<String>,
}

/// One line of the information block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Information {
    /// What it is, e.g. `Aktenzeichen`.
    pub label: String,
    /// The value.
    pub value: String,
}
