//! The life of a decision (Bescheid), from its freezing to the post.
//!
//! draft → frozen → counter-signed where the rule asks → issued → printed → handed to the post → announced → final.
//! A frozen letter never changes: a correction is void and a new draft, before the post; a new decision after it.
//! Drafts live on one desk only and are no part of this; days of announcement and remedy are the term rules'.

use crate::account::AccountName;
use crate::change::{Freeze, Outcome, PrintedOutcome, ReturnReason};
use crate::id::{ChangeId, DecisionId, DeviceNumber};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// Where a decision stands, as far as signed changes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words of the life of a decision")]
pub enum DecisionState {
    Draft,
    Frozen,
    Countersigned,
    Returned,
    Issued,
    Printed,
    Dispatched,
    Announced,
    Final,
    Disputed,
    Void,
}

/// A decision with every letter that was frozen for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The decision.
    pub id: DecisionId,
    /// Its letters in the order of the fold; at most the last one is alive.
    pub letters: Vec<Frozen>,
}

/// A frozen letter and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// The freeze: the letter's identity.
    pub change: ChangeId,
    /// Who froze it.
    pub account: AccountName,
    /// Where.
    pub device: DeviceNumber,
    /// When.
    pub acted_at: Timestamp,
    /// What was frozen.
    pub freeze: Freeze,
    /// The counter-signature.
    pub countersigned: Option<Signed>,
    /// The return.
    pub returned: Option<Returned>,
    /// The issue.
    pub issued: Option<Signed>,
    /// The change that made it void.
    pub voided: Option<ChangeId>,
    /// The change that withdrew it by law.
    pub withdrawn: Option<ChangeId>,
}

/// A change by a person on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The change.
    pub change: ChangeId,
    /// The person.
    pub account: AccountName,
    /// The day.
    pub day: Date,
}

/// Why a letter came back from the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// By whom.
    pub by: Signed,
    /// Why.
    pub reasons: Vec<ReturnReason>,
    /// What to mend.
    pub comment: String,
}

/// Facts about a letter, kept whatever the decision's fate: they are true even where a decision is disputed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LetterFacts {
    /// What came out of the printer, newest last; a correction is one more.
    pub printed: Vec<(ChangeId, PrintedOutcome)>,
    /// The day it left, unless that was taken back.
    pub dispatched: Option<Dispatch>,
    /// The day the post brought it back.
    pub undeliverable: Option<(ChangeId, Date)>,
}

/// That a letter left the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The statement.
    pub by: Signed,
    /// The day it left.
    pub day: Date,
    /// How, as the term rules name it.
    pub way: String,
    /// When the statement was made: it can be taken back for ten minutes.
    pub stated_at: Timestamp,
}

impl Frozen {
    /// Neither void nor returned.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.voided.is_none() && self.returned.is_none()
    }

    /// Where the letter stands, given the facts about it.
    #[must_use]
    pub fn state(&self, facts: Option<&LetterFacts>) -> DecisionState {
        let printed =
            facts.and_then(|facts| facts.printed.last()).is_some_and(|(_, out)| *out == PrintedOutcome::All);
        let dispatched = facts.is_some_and(|facts| facts.dispatched.is_some());
        if self.voided.is_some() {
            DecisionState::Void
        } else if self.returned.is_some() {
            DecisionState::Returned
        } else if self.issued.is_none() {
            if self.countersigned.is_some() { DecisionState::Countersigned } else { DecisionState::Frozen }
        } else if dispatched {
            DecisionState::Dispatched
        } else if printed {
            DecisionState::Printed
        } else {
            DecisionState::Issued
        }
    }
}

impl Decision {
    /// The letter that counts: the last one frozen.
    #[must_use]
    pub fn letter(&self) -> Option<&Frozen> {
        self.letters.last()
    }

    /// What the decision decides, by its last letter.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.letter().map(|letter| letter.freeze.outcome)
    }
}
