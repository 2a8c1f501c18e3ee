//! Changes that carry a decision (Bescheid) from its freezing to the post and back.

use crate::hash::Hash;
use crate::id::{ChangeId, DecisionId};
use crate::number::Number;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a decision decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Bewilligung.
    Grant,
    /// Ablehnung.
    Refuse,
    /// Änderung of what was granted.
    Change,
    /// Aufhebung of what was granted.
    End,
}

/// A letter becomes unchangeable: number, date, content and PDF are fixed, before anyone counter-signs or issues it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Freeze {
    /// The decision.
    pub decision: DecisionId,
    /// The decision's number, on the paper.
    pub number: Number,
    /// What it decides.
    pub outcome: Outcome,
    /// First month (`YYYY-MM`), where it has a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last month (`YYYY-MM`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Provisional by § 44a SGB XII.
    #[serde(default)]
    pub provisional: bool,
    /// The date on the paper.
    pub day: Date,
    /// Digest of the canonical content, the pack hash and the renderer version.
    pub content_hash: Hash,
    /// Digest of the PDF: the blob's name.
    pub file_hash: Hash,
    /// Digest of the frozen content's JSON, which is a blob too: other renditions come from it.
    pub content_blob: Hash,
    /// Digest of what the calculation read: the established facts.
    pub inputs_hash: Hash,
    /// The municipality pack it was made with.
    pub pack_hash: Hash,
    /// The federal law document it was made with.
    pub law_hash: Hash,
    /// Whether a second person must counter-sign before it may be issued.
    #[serde(default)]
    pub needs_countersign: bool,
    /// The calculation as it stood, in the form of the calculation contract; `None` where nothing was calculated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<serde_json::Value>,
}

/// A lead's second signature, on the exact letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Countersign {
    /// The freeze that it judges.
    pub freeze: ChangeId,
    /// The PDF that was seen.
    pub file_hash: Hash,
}

/// Why a lead returns a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ReturnReason {
    /// Sachverhalt.
    Facts,
    /// Recht.
    Law,
    /// Berechnung.
    Calculation,
    /// Text.
    Text,
    /// Form.
    Form,
}

/// A lead returns a frozen letter: it is void, the decision is a draft again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    /// The freeze that it judges.
    pub freeze: ChangeId,
    /// At least one.
    pub reasons: Vec<ReturnReason>,
    /// What to mend.
    pub comment: String,
}

/// The decision is issued; nothing is added to the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// The freeze that is issued.
    pub freeze: ChangeId,
}

/// A frozen, issued or disputed decision is taken back before it was handed to the post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Void {
    /// The freeze that is void.
    pub freeze: ChangeId,
    /// Why.
    pub reason: String,
    /// The author states that it never left the house; without it an issued letter cannot be void.
    pub never_left: bool,
}

/// An announced decision is taken back by law; the letter that says so is a decision of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The freeze of the decision that is taken back.
    pub freeze: ChangeId,
    /// The norm, such as `§ 45 SGB X`.
    pub norm: String,
    /// Why.
    pub reason: String,
}

/// What came out of the printer, as the person says who looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PrintedOutcome {
    /// Everything.
    All,
    /// Not everything: to be printed again.
    Some,
    /// Nothing.
    None,
}

/// The print job of a letter is done. A correction supersedes it; an unknown outcome writes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The freeze, or the request for papers, whose letter it was.
    pub letter: ChangeId,
    /// What came out.
    pub outcome: PrintedOutcome,
}

/// The letter left the house, or that statement is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Dispatched {
    /// Handed to the post (Abgangsvermerk).
    HandedOver {
        /// The freeze, or the request for papers, whose letter it was.
        letter: ChangeId,
        /// The day it left, from which the announcement counts (§ 37 Abs. 2 SGB X).
        day: Date,
        /// `post_inland`, `elektronisch`, `post_ausland`, `persoenlich` … as the term rules name them.
        way: String,
    },
    /// It did not leave after all; the header's `supersedes` names the statement.
    TakenBack {
        /// Why.
        reason: String,
    },
}

/// The post brought the letter back: it is not announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undeliverable {
    /// The freeze whose letter it was.
    pub letter: ChangeId,
    /// The day it came back.
    pub day: Date,
    /// What the post says.
    pub reason: String,
}
