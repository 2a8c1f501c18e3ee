//! Decisions of a file in brief: drafts and frozen letters, newest first.

use super::draft::Drafted;
use super::{announced, outcome_view, remedy_ends, state_view};
use crate::clock::instant;
use crate::failure;
use jiff::civil::Date;
use koffer_casework::Case;
use koffer_casework::decision::{DecisionState, Frozen};
use koffer_contract::{DecisionBriefView, Failure};
use koffer_letter::Code;
use koffer_store::{Connection, draft};

/// All decisions of `case`, the draft of this desk first.
pub(crate) async fn all(
    read: &mut Connection,
    case: &Case,
    today: Date,
) -> Result<Vec<DecisionBriefView>, Failure> {
    let drafted: Option<Drafted> = draft::of_file(read, case.file).await.map_err(failure::store)?;
    let mut letters: Vec<_> = case.decisions.values().filter_map(|decision| decision.letter()).collect();
    letters.sort_by_key(|letter| std::cmp::Reverse(letter.acted_at));
    let frozen = letters.into_iter().map(|letter| of_letter(case, letter, today));
    Ok(drafted.iter().map(of_draft).chain(frozen).collect())
}

/// A draft.
pub(crate) fn of_draft(drafted: &Drafted) -> DecisionBriefView {
    DecisionBriefView {
        decision: drafted.decision.to_string(),
        state: state_view(DecisionState::Draft),
        outcome: outcome_view(drafted.content.outcome),
        number: None,
        letter: None,
        content_hash: None,
        file_hash: None,
        code: None,
        from: drafted.content.from.clone(),
        to: drafted.content.to.clone(),
        frozen_at: None,
        issued_at: None,
        dispatched_day: None,
        announced_day: None,
        remedy_ends: None,
    }
}

/// A frozen letter, with what follows from its posting.
pub(crate) fn of_letter(case: &Case, letter: &Frozen, today: Date) -> DecisionBriefView {
    let freeze = &letter.freeze;
    let dispatch = case.letter_facts.get(&letter.change).and_then(|facts| facts.dispatched.as_ref());
    let announced_day = dispatch.and_then(|dispatch| announced(dispatch.day, &dispatch.way));
    let procedure = case.opened.as_ref().map(|open| open.procedure);
    let remedy = dispatch.zip(procedure).and_then(|(dispatch, procedure)| remedy_ends(dispatch, procedure));
    DecisionBriefView {
        decision: freeze.decision.to_string(),
        state: state_view(state(case, letter, today)),
        outcome: outcome_view(freeze.outcome),
        number: Some(freeze.number.to_string()),
        letter: Some(letter.change.to_string()),
        content_hash: Some(freeze.content_hash.to_string()),
        file_hash: Some(freeze.file_hash.to_string()),
        code: Some(Code::of(&freeze.content_hash.0).to_string()),
        from: freeze.from.clone(),
        to: freeze.to.clone(),
        frozen_at: Some(instant(letter.acted_at)),
        issued_at: letter.issued.as_ref().map(|issued| issued.day.to_string()),
        dispatched_day: dispatch.map(|dispatch| dispatch.day.to_string()),
        announced_day: announced_day.map(|day| day.to_string()),
        remedy_ends: remedy.map(|day| day.to_string()),
    }
}

/// Where a letter stands on `today`: what the changes say, and what the calendar adds.
pub(crate) fn state(case: &Case, letter: &Frozen, today: Date) -> DecisionState {
    let facts = case.letter_facts.get(&letter.change);
    let state = letter.state(facts);
    let Some(dispatch) = facts.and_then(|facts| facts.dispatched.as_ref()) else { return state };
    if state != DecisionState::Dispatched {
        return state;
    }
    let procedure = case.opened.as_ref().map(|open| open.procedure);
    let over =
        procedure.and_then(|procedure| remedy_ends(dispatch, procedure)).is_some_and(|end| end < today);
    if over {
        DecisionState::Final
    } else if announced(dispatch.day, &dispatch.way).is_some_and(|day| day <= today) {
        DecisionState::Announced
    } else {
        state
    }
}
