//! Kinds of change.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a change does. A kind that this version does not know is kept by its name: its file becomes read-only here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Kind {
    /// Begins a case file.
    Open,
    /// Adds a note, an attachment, a follow-up; never conflicts.
    Add,
    /// Establishes facts.
    Set,
    /// Ends a contested field.
    Resolve,
    /// Fixes a decision's number, date, content and PDF.
    Freeze,
    /// The lead's second signature on a freeze.
    Countersign,
    /// The lead's refusal to counter-sign; voids the frozen letter.
    Return,
    /// Issues a frozen decision.
    Issue,
    /// Takes back a frozen or disputed decision that never left.
    Void,
    /// Takes an announced decision back by law (§§ 45, 48 SGB X).
    Withdraw,
    /// A fact: the letter came out of a printer.
    Printed,
    /// A fact: the letter was handed to the post (or that statement was taken back).
    Dispatched,
    /// A fact: the post brought it back.
    Undeliverable,
    /// The lead gives the file to someone.
    Assign,
    /// The holder lets the file go.
    Release,
    /// City only: grant, recall or end of a lease.
    Lease,
    /// The lead decides what the rules leave to people.
    Override,
    /// The lead declares or ends emergency mode.
    Emergency,
    /// A kind of a newer version.
    Unknown(String),
}

impl Kind {
    /// Every kind this version knows.
    pub const KNOWN: [Self; 18] = [
        Self::Open,
        Self::Add,
        Self::Set,
        Self::Resolve,
        Self::Freeze,
        Self::Countersign,
        Self::Return,
        Self::Issue,
        Self::Void,
        Self::Withdraw,
        Self::Printed,
        Self::Dispatched,
        Self::Undeliverable,
        Self::Assign,
        Self::Release,
        Self::Lease,
        Self::Override,
        Self::Emergency,
    ];

    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Add => "add",
            Self::Set => "set",
            Self::Resolve => "resolve",
            Self::Freeze => "freeze",
            Self::Countersign => "countersign",
            Self::Return => "return",
            Self::Issue => "issue",
            Self::Void => "void",
            Self::Withdraw => "withdraw",
            Self::Printed => "printed",
            Self::Dispatched => "dispatched",
            Self::Undeliverable => "undeliverable",
            Self::Assign => "assign",
            Self::Release => "release",
            Self::Lease => "lease",
            Self::Override => "override",
            Self::Emergency => "emergency",
            Self::Unknown(name) => name,
        }
    }

    /// Whether it decides about a decision: accepted under the current epoch only, by the holder alone.
    #[must_use]
    pub fn decides(&self) -> bool {
        matches!(self, Self::Freeze | Self::Issue | Self::Void | Self::Withdraw)
    }

    /// Whether it is the lead's (or the deputy's), without the lease.
    #[must_use]
    pub fn is_leads(&self) -> bool {
        matches!(self, Self::Countersign | Self::Return | Self::Override | Self::Emergency | Self::Assign)
    }
}

impl From<String> for Kind {
    fn from(name: String) -> Self {
        Self::KNOWN.into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Unknown(name))
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> Self {
        kind.name().to_owned()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
