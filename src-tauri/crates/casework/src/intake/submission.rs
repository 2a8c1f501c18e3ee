//! An accepted application: the envelope as types, the answers as they were given.

use super::Headline;
use crate::change::Attachment;
use crate::hash::Hash;
use crate::procedure::Procedure;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An accepted application. The bytes it was read from are kept beside it, unchanged; nothing here replaces them.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// Made by the sender once: the idempotency key.
    pub id: Uuid,
    /// SHA-256 over what the sender says (RFC 8785): same id and same hash are one application.
    pub content_hash: Hash,
    /// What is applied for.
    pub procedure: Procedure,
    /// Application, later proof, amendment or withdrawal.
    pub kind: SubmissionKind,
    /// Which application or file a later submission belongs to.
    pub reference: Option<Reference>,
    /// How and when it arrived.
    pub arrival: Arrival,
    /// `nutzdaten` as received.
    pub answers: Map<String, Value>,
    /// `erklaerungen` as received.
    pub declarations: Map<String, Value>,
    /// `korrespondenz` as received.
    pub correspondence: Map<String, Value>,
    /// The attachments in the order of the application.
    pub attachments: Vec<SubmittedAttachment>,
    /// Values under keys that this version does not know, by path.
    pub unknown: BTreeMap<String, Value>,
}

impl Submission {
    /// The facts that a list needs.
    #[must_use]
    pub fn headline(&self) -> Headline {
        super::headline(self)
    }
}

/// What a submission is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionKind {
    /// An application.
    Antrag,
    /// Later proofs.
    Nachreichung,
    /// The whole form again.
    Aenderung,
    /// A withdrawal.
    Ruecknahme,
}

/// What a later submission belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// An earlier submission.
    Submission(Uuid),
    /// A file by its number.
    FileNumber(String),
}

/// How and when an application arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// When it reached an authority, the first one if it was handed on (§ 16 Abs. 2 SGB I).
    pub received_at: Timestamp,
    /// The day of `received_at` in Europe/Berlin.
    pub received_day: Date,
    /// The channel as written, such as `sozialplattform`.
    pub channel: Option<String>,
    /// The sender's own number: with `channel` a second sign of a duplicate.
    pub sender_reference: Option<String>,
    /// The language it was written in (BCP 47), `de` if nothing is said.
    pub language: String,
    /// The authority that had it first.
    pub handed_on_by: Option<String>,
}

/// An attachment as announced, and where its bytes lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmittedAttachment {
    /// What goes into the file; digest, size and type are those of the bytes where these are there.
    pub attachment: Attachment,
    /// The path of the bytes in the folder; `None` if there are none, or they are not the announced ones.
    pub path: Option<String>,
}
