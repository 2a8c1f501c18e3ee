//! What the rules object to in a change about a decision. The city answers *disputed* to such a change, and every
//! fold leaves it without effect; it is one function, so the two cannot differ.

use super::Case;
use crate::change::{Body, Header};
use crate::id::ChangeId;
use serde::{Deserialize, Serialize};

/// Why a change moves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Objection {
    /// It was decided under a lease that was not in force any more.
    #[error("decided under a lease that had ended")]
    StaleEpoch,
    /// It names a letter that this file does not have, or that is void.
    #[error("names a letter that is not in force")]
    NoSuchLetter,
    /// A letter of this decision is in force already.
    #[error("a letter of this decision is in force already")]
    AlreadyFrozen,
    /// Counter-signed or returned by the person who froze it.
    #[error("nobody counter-signs a decision of their own")]
    OwnDecision,
    /// Counter-signed another file than was frozen.
    #[error("counter-signed another letter than the frozen one")]
    OtherLetter,
    /// Issued without the counter-signature that it needs.
    #[error("issued without the counter-signature that it needs")]
    NotCountersigned,
    /// Issued twice.
    #[error("issued already")]
    AlreadyIssued,
    /// Taken back although it was handed to the post.
    #[error("handed to the post already")]
    AlreadyDispatched,
    /// Taken back after issue without the statement that it never left.
    #[error("issued, and nobody stated that it never left")]
    MayHaveLeft,
    /// The field is not contested, or a candidate was not seen.
    #[error("does not end the contest: a value was not seen")]
    CandidateUnseen,
    /// The file has begun already.
    #[error("the file has begun already")]
    AlreadyOpen,
}

/// The objection to `body`, if there is one, in the state that `case` is in. Epochs are judged for kinds that decide,
/// as far as the file has a lease.
#[must_use]
pub fn objection(case: &Case, header: &Header, body: &Body) -> Option<Objection> {
    if header.kind.decides() && is_stale(case, header) && !judges_a_disputed_letter(case, body) {
        return Some(Objection::StaleEpoch);
    }
    match body {
        Body::Open(_) if case.opened.is_some() => Some(Objection::AlreadyOpen),
        Body::Freeze(freeze) => {
            let decision = case.decisions.get(&freeze.decision);
            let alive =
                decision.and_then(|decision| decision.letter()).is_some_and(|letter| letter.is_alive());
            alive.then_some(Objection::AlreadyFrozen)
        }
        Body::Countersign(body) => judged(case, header, body.freeze).or_else(|| {
            let letter = case.frozen(body.freeze)?;
            (letter.freeze.file_hash != body.file_hash).then_some(Objection::OtherLetter)
        }),
        Body::Return(body) => judged(case, header, body.freeze),
        Body::Issue(body) => match case.frozen(body.freeze) {
            Some(letter) if letter.is_alive() => {
                if letter.issued.is_some() {
                    Some(Objection::AlreadyIssued)
                } else if letter.freeze.needs_countersign && letter.countersigned.is_none() {
                    Some(Objection::NotCountersigned)
                } else {
                    None
                }
            }
            _ => Some(Objection::NoSuchLetter),
        },
        Body::Void(body) => void(case, body.freeze, body.never_left),
        Body::Withdraw(body) => {
            let issued = case.frozen(body.freeze).is_some_and(|letter| letter.issued.is_some());
            (!issued).then_some(Objection::NoSuchLetter)
        }
        _ => None,
    }
}

/// Nobody decides under an epoch that is not the one in force. A file that was never leased has none to judge by.
fn is_stale(case: &Case, header: &Header) -> bool {
    case.lease.as_ref().is_some_and(|lease| header.epoch != Some(lease.epoch))
}

/// A disputed letter is the lead's to void, without the lease.
fn judges_a_disputed_letter(case: &Case, body: &Body) -> bool {
    matches!(body, Body::Void(void) if case.set_aside.iter().any(|entry| entry.header.change_id == void.freeze))
}

fn judged(case: &Case, header: &Header, freeze: ChangeId) -> Option<Objection> {
    match case.frozen(freeze) {
        Some(letter) if letter.account == header.account => Some(Objection::OwnDecision),
        Some(letter) if letter.is_alive() && letter.issued.is_none() => None,
        Some(letter) if letter.issued.is_some() => Some(Objection::AlreadyIssued),
        _ => Some(Objection::NoSuchLetter),
    }
}

fn void(case: &Case, freeze: ChangeId, never_left: bool) -> Option<Objection> {
    let dispatched = case.letter_facts.get(&freeze).is_some_and(|facts| facts.dispatched.is_some());
    // A disputed letter is void, too, by being named here: it is looked for among what was set aside.
    let set_aside = case.set_aside.iter().any(|entry| entry.header.change_id == freeze);
    match case.frozen(freeze) {
        _ if dispatched => Some(Objection::AlreadyDispatched),
        Some(letter) if !letter.is_alive() => Some(Objection::NoSuchLetter),
        Some(letter) if letter.issued.is_some() && !never_left => Some(Objection::MayHaveLeft),
        None if !set_aside => Some(Objection::NoSuchLetter),
        None if !never_left => Some(Objection::MayHaveLeft),
        _ => None,
    }
}
