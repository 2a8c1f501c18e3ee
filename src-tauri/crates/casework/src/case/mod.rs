//! A case file as its changes make it: the fold.
//!
//! State = fold of the changes in the city's order, then the desk's own pending ones in author order. The fold is a
//! pure function of that list; rows and snapshots anywhere are caches of it. It is total: a change that the rules
//! object to (see [`objection()`]) is recorded as such and moves nothing.

mod apply;
mod letters;
mod objection;
mod standing;

pub use objection::{Objection, objection};
pub use standing::Standing;

use crate::account::AccountName;
use crate::change::{Attachment, Body, Header, Open, PaperRequest, Supplement};
use crate::decision::{Decision, LetterFacts};
use crate::field::Field;
use crate::hash::Hash;
use crate::id::{ChangeId, DecisionId, FileId};
use crate::lease::Lease;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where a change stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The city took it in and it counts.
    Accepted,
    /// The city took it in; people must say whether it counts.
    SetAside,
    /// The desk's own, not yet brought back by a pull.
    Pending,
}

/// One change, read for the fold.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its header.
    pub header: Header,
    /// Digest of the header's bytes.
    pub header_hash: Hash,
    /// Its body; `None` once erased.
    pub body: Option<Body>,
    /// Where it stands.
    pub place: Place,
}

/// A case file.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The file.
    pub file: FileId,
    /// How it began; `None` while the beginning is missing or erased.
    pub opened: Option<Open>,
    /// What is established, by the path of each field's unit.
    pub facts: BTreeMap<String, Field>,
    /// Notes in order.
    pub notes: Vec<Note>,
    /// All attachments, those of the application first.
    pub attachments: Vec<Attachment>,
    /// Follow-ups that are not done.
    pub follow_ups: BTreeMap<ChangeId, (Date, String)>,
    /// Letters that asked for papers.
    pub paper_requests: BTreeMap<ChangeId, PaperRequest>,
    /// Later submissions.
    pub supplements: Vec<Supplement>,
    /// Open points that a person closed.
    pub closed_points: BTreeSet<String>,
    /// Decisions with a frozen letter.
    pub decisions: BTreeMap<DecisionId, Decision>,
    /// Facts about letters, by the change that is the letter.
    pub letter_facts: BTreeMap<ChangeId, LetterFacts>,
    /// To whom it is assigned.
    pub assignee: Option<AccountName>,
    /// Who holds it.
    pub lease: Option<Lease>,
    /// Changes that the city set aside and nobody adopted yet, in order.
    pub set_aside: Vec<Entry>,
    /// Changes that moved nothing, with the reason.
    pub objections: Vec<(ChangeId, Objection)>,
    /// Name of a kind that this version does not know: the file is read-only here.
    pub newer_kind: Option<String>,
    /// How many changes were folded.
    pub length: u64,
}

/// A note (Vermerk).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The change.
    pub change: ChangeId,
    /// The person.
    pub account: AccountName,
    /// The day.
    pub day: Date,
    /// Plain text.
    pub text: String,
}

impl Case {
    /// The file before its first change.
    #[must_use]
    pub fn new(file: FileId) -> Self {
        Self {
            file,
            opened: None,
            facts: BTreeMap::new(),
            notes: Vec::new(),
            attachments: Vec::new(),
            follow_ups: BTreeMap::new(),
            paper_requests: BTreeMap::new(),
            supplements: Vec::new(),
            closed_points: BTreeSet::new(),
            decisions: BTreeMap::new(),
            letter_facts: BTreeMap::new(),
            assignee: None,
            lease: None,
            set_aside: Vec::new(),
            objections: Vec::new(),
            newer_kind: None,
            length: 0,
        }
    }

    /// Paths of fields that people must decide about, in order.
    pub fn contested(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().filter(|(_, field)| field.is_contested()).map(|(path, _)| path.as_str())
    }

    /// The letter that `change` froze, whatever became of it.
    #[must_use]
    pub fn frozen(&self, change: ChangeId) -> Option<&crate::decision::Frozen> {
        self.decisions.values().flat_map(|decision| &decision.letters).find(|letter| letter.change == change)
    }
}

/// Folds `entries` in the given order.
pub fn fold(file: FileId, entries: impl IntoIterator<Item = Entry>) -> Case {
    let mut case = Case::new(file);
    for entry in entries {
        case.apply(entry);
    }
    case
}

#[cfg(test)]
mod tests;
