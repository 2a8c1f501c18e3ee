//! Where a file stands, in the words of the queue.

use super::Case;
use crate::decision::DecisionState;
use crate::procedure::Procedure;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The word in the queue's column „Stand“.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// „Neu“: nothing was established yet.
    New,
    /// „In Prüfung“.
    InReview,
    /// „Wartet auf Belege“: papers were asked for and their day has not come.
    AwaitingPapers,
    /// „Entwurf“: a decision is being drafted on this desk.
    Draft,
    /// „Zur Mitzeichnung“.
    ToCountersign,
    /// „Zurückgegeben“.
    Returned,
    /// „Erlassen, zu drucken“.
    ToPrint,
    /// „Gedruckt, zur Post“.
    ToPost,
    /// „Bei der Post“.
    Posted,
    /// „Antwort offen“: a contribution that wants an answer.
    AnswerOpen,
    /// „Ruht“: a follow-up in the future, and nothing else to do.
    Resting,
}

impl Standing {
    /// Where `case` stands on `today`; `has_draft` says whether this desk holds a draft of a decision.
    #[must_use]
    pub fn of(case: &Case, today: Date, has_draft: bool) -> Self {
        let newest = case
            .decisions
            .values()
            .filter_map(|decision| decision.letter())
            .max_by_key(|letter| letter.acted_at)
            .map(|letter| letter.state(case.letter_facts.get(&letter.change)));
        match newest {
            Some(DecisionState::Frozen) => return Self::ToCountersign,
            Some(DecisionState::Issued | DecisionState::Countersigned) => return Self::ToPrint,
            Some(DecisionState::Printed) => return Self::ToPost,
            _ if has_draft => return Self::Draft,
            Some(DecisionState::Returned) => return Self::Returned,
            Some(DecisionState::Dispatched) => return Self::Posted,
            _ => {}
        }
        if case.opened.as_ref().is_some_and(|open| open.procedure == Procedure::Beteiligung) {
            return Self::AnswerOpen;
        }
        if case.paper_requests.values().any(|request| request.until >= today) {
            return Self::AwaitingPapers;
        }
        if case.follow_ups.values().any(|(day, _)| *day > today) {
            return Self::Resting;
        }
        if case.facts.is_empty() { Self::New } else { Self::InReview }
    }
}
