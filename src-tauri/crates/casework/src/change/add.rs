//! `add`: what is laid into a file beside its facts. Additions never conflict.

use super::Clarification;
use crate::hash::Hash;
use crate::id::ChangeId;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// One addition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Add {
    /// A note (Vermerk).
    Note {
        /// Plain text.
        text: String,
    },
    /// An attachment; its bytes are a blob.
    Attachment(Attachment),
    /// A follow-up (Wiedervorlage).
    FollowUp(FollowUp),
    /// A follow-up is done.
    FollowUpDone {
        /// The change that set it.
        follow_up: ChangeId,
    },
    /// Papers were asked for (§ 60 SGB I).
    PaperRequest(PaperRequest),
    /// An open point is closed: a person looked at the proof.
    PointClosed {
        /// Code of the point, such as `rentenbescheid`.
        point: String,
    },
    /// A later submission of the same applicant: proofs, an amended form, a withdrawal.
    Supplement(Supplement),
}

/// An attachment of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Identity within the file.
    pub id: String,
    /// For display only, never a path.
    pub file_name: String,
    /// `application/pdf`, `image/jpeg` or `image/png`, judged by content.
    pub mime: String,
    /// In bytes.
    pub size: u64,
    /// Digest of the bytes: the blob's name.
    pub sha256: Hash,
    /// `formular`, `nachweis`, `vollmacht`, `bild` or `sonstiges`.
    pub purpose: String,
    /// Which proof it is, such as `mietvertrag`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
    /// What it belongs to, such as `p1.e2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The day it arrived.
    pub received_day: Date,
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// When to look again.
    pub day: Date,
    /// Why.
    pub text: String,
}

/// A letter that asks for missing papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRequest {
    /// Codes of the proofs that are asked for.
    pub proofs: Vec<String>,
    /// Until when, as the letter says.
    pub until: Date,
    /// The letter's date.
    pub day: Date,
    /// Digest of the letter's content.
    pub content_hash: Hash,
    /// Digest of the letter's PDF: the blob's name.
    pub file_hash: Hash,
    /// Digest of the content's JSON, which is a blob too.
    pub content_blob: Hash,
    /// The municipality pack it was made with.
    pub pack_hash: Hash,
}

/// A later submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplement {
    /// `nachreichung`, `aenderung` or `ruecknahme`.
    pub kind: String,
    /// Its JSON text, byte for byte.
    pub application: String,
    /// The attachments that came with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// What intake could not read or doubts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clarifications: Vec<Clarification>,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The day it arrived in Europe/Berlin.
    pub received_day: Date,
}
