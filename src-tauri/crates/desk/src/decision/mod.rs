//! Decisions: drafting, freezing, counter-signing, issuing, voiding, and what follows for announcement and remedy.

pub(crate) mod brief;
mod countersign;
pub(crate) mod draft;
pub(crate) mod facts;
mod freeze;
mod issue;
pub(crate) mod letter;
mod open;
mod preview;
mod remedy;
mod review;
mod void;

pub(crate) use remedy::{announced, remedy, remedy_ends};

use crate::act::Act;
use crate::desk::Me;
use crate::facts::tree::Tree;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use jiff::civil::Date;
use koffer_casework::case::Objection;
use koffer_casework::change::{Freeze, Outcome};
use koffer_casework::decision::{Decision, DecisionState, Frozen};
use koffer_casework::{DecisionId, FileId, Hash};
use koffer_contract as contract;
use koffer_store::Connection;

/// Whether a field decides about the benefit: while it is contested, nothing is frozen.
pub(crate) fn is_decisive(path: &str) -> bool {
    const PARTS: [&str; 8] = [
        "unterkunft",
        "einkommen",
        "vermoegen",
        "absetzungen",
        "geburtsdatum",
        "erwerb",
        "festgestellt",
        "bank",
    ];
    PARTS.iter().any(|part| path.contains(part))
        || path.starts_with("personen[") && (path.ends_with(".rolle") || path.ends_with(".beantragt"))
}

/// The outcome as the bridge names it.
pub(crate) fn outcome_view(outcome: Outcome) -> contract::Outcome {
    match outcome {
        Outcome::Grant => contract::Outcome::Grant,
        Outcome::Refuse => contract::Outcome::Refuse,
        Outcome::Change => contract::Outcome::Change,
        Outcome::End => contract::Outcome::End,
    }
}

/// The outcome as the field names it.
pub(crate) fn outcome(outcome: contract::Outcome) -> Outcome {
    match outcome {
        contract::Outcome::Grant => Outcome::Grant,
        contract::Outcome::Refuse => Outcome::Refuse,
        contract::Outcome::Change => Outcome::Change,
        contract::Outcome::End => Outcome::End,
    }
}

/// The state as the bridge names it.
pub(crate) fn state_view(state: DecisionState) -> contract::DecisionState {
    match state {
        DecisionState::Draft => contract::DecisionState::Draft,
        DecisionState::Frozen => contract::DecisionState::Frozen,
        DecisionState::Countersigned => contract::DecisionState::Countersigned,
        DecisionState::Returned => contract::DecisionState::Returned,
        DecisionState::Issued => contract::DecisionState::Issued,
        DecisionState::Printed => contract::DecisionState::Printed,
        DecisionState::Dispatched => contract::DecisionState::Dispatched,
        DecisionState::Announced => contract::DecisionState::Announced,
        DecisionState::Final => contract::DecisionState::Final,
        DecisionState::Disputed => contract::DecisionState::Disputed,
        DecisionState::Void => contract::DecisionState::Void,
    }
}

/// A word of the state for a failure.
pub(crate) fn state_word(state: DecisionState) -> String {
    serde_json::to_value(state_view(state))
        .ok()
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// A failure of a step that the state does not allow.
pub(crate) fn wrong_state(state: DecisionState, allowed: &[DecisionState]) -> contract::Failure {
    let allowed = allowed.iter().map(|state| state_word(*state)).collect();
    contract::Failure::WrongState { state: state_word(state), allowed }
}

/// The digest of what a decision rests on: the established facts with their keys in order, the law and the pack.
pub(crate) fn inputs_hash(me: &Me, tree: &Tree) -> Result<Hash, contract::Failure> {
    let text = serde_json::to_vec(tree.value()).map_err(|error| failure::defect("C-101", &error))?;
    Ok(Hash::of_parts(&[&text, &me.directory.law.0, &me.directory.pack.0]))
}

/// A use case on the newest letter of a decision.
///
/// # Errors
/// [`contract::Failure::UnknownDecision`]; a draft has no letter yet: wrong state.
pub(crate) async fn on_letter(desk: &Desk, decision: &str) -> Result<(Act, Frozen), contract::Failure> {
    let unknown = || contract::Failure::UnknownDecision { decision: decision.to_owned() };
    let id: DecisionId = decision.parse().map_err(|_| unknown())?;
    let opened = desk.opened().await?;
    let mut read = opened.store.reading().await.map_err(failure::store)?;
    let drafted: Option<draft::Drafted> =
        koffer_store::draft::get(&mut read, id).await.map_err(failure::store)?;
    if drafted.is_some() {
        return Err(wrong_state(DecisionState::Draft, &[DecisionState::Frozen]));
    }
    let file = file_of(&mut read, id).await?.ok_or_else(unknown)?;
    drop(read);
    let act = Act::begin(desk, &file.to_string()).await?;
    let letter = act.case().decisions.get(&id).and_then(Decision::letter).cloned().ok_or_else(unknown)?;
    Ok((act, letter))
}

/// The file in which a letter of the decision was frozen.
pub(crate) async fn file_of(
    read: &mut Connection,
    id: DecisionId,
) -> Result<Option<FileId>, contract::Failure> {
    koffer_store::change::file_of_decision(read, id).await.map_err(failure::store)
}

/// What was decided before.
pub(crate) struct Previous {
    /// EUR per month.
    pub(crate) monthly: Option<String>,
    /// Its date.
    pub(crate) day: Date,
}

/// The newest decision that was issued and granted something.
pub(crate) fn previous(loaded: &Loaded) -> Option<Previous> {
    let letters = loaded.case.decisions.values().filter_map(Decision::letter);
    let issued = letters.filter(|letter| letter.is_alive() && letter.issued.is_some());
    let newest = issued.max_by_key(|letter| letter.acted_at)?;
    matches!(newest.freeze.outcome, Outcome::Grant | Outcome::Change)
        .then(|| Previous { monthly: monthly(&newest.freeze), day: newest.freeze.day })
}

/// EUR per month of the first sheet of a frozen calculation.
pub(crate) fn monthly(freeze: &Freeze) -> Option<String> {
    let calculation = freeze.calculation.as_ref()?;
    let sum = calculation.get("summe").or_else(|| calculation.get("monate")?.get(0)?.get("summe"))?;
    sum.as_str().map(str::to_owned)
}

/// Nobody fixes a day with a clock that is behind what the city has already said, unless a lead confirmed it.
pub(crate) fn clock_is_good(act: &Act) -> Result<(), contract::Failure> {
    let Some(city_time) = act.me.identity.city_time.filter(|_| act.clock_runs()) else { return Ok(()) };
    if act.moment.now >= city_time {
        return Ok(());
    }
    Err(contract::Failure::ClockBehind { city_time: crate::clock::instant(city_time) })
}

/// The failure for what the rules object to.
pub(crate) fn objected(objection: Objection, act: &Act) -> contract::Failure {
    match objection {
        Objection::OwnDecision => contract::Failure::OwnDecision { deputy: None },
        Objection::NotCountersigned => contract::Failure::NeedsCountersign {},
        Objection::AlreadyDispatched => {
            contract::Failure::AlreadyDispatched { day: act.moment.today.to_string() }
        }
        Objection::MayHaveLeft => contract::Failure::NeverLeftMissing {},
        Objection::AlreadyFrozen => wrong_state(DecisionState::Frozen, &[DecisionState::Draft]),
        Objection::AlreadyIssued => wrong_state(DecisionState::Issued, &[DecisionState::Frozen]),
        _ => wrong_state(DecisionState::Void, &[DecisionState::Frozen]),
    }
}
