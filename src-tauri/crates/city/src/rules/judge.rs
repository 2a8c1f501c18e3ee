//! What the city says to one change. The order of the questions is the law here: an answer given once stands; then
//! whose change it is; then whether its author's chain is whole; then whether its author may work; then what the rules
//! of the file object to. The city checks; it never calculates anew, and it never refuses an issued decision.

use super::book::FileBook;
use super::entitlement;
use super::{Rulebook, Verify};
use koffer_casework::change::{Body, BodyError, Header, HeaderError, Kind};
use koffer_casework::{Change, Hash};
use koffer_protocol::{Answer, Refusal, Verdict};

/// What storage looked up for a change.
#[derive(Debug)]
pub struct Known<'a> {
    /// The answer that this id already got, and the header hash that it was for.
    pub answered: Option<(Hash, Answer)>,
    /// The file, as far as it is known.
    pub book: &'a FileBook,
    /// The city asked for it in a re-seed and a desk in good standing brings it: the former city had let its author
    /// work, whatever the Directory says of them today.
    pub vouched: bool,
}

/// The outcome.
#[derive(Debug, Clone, PartialEq)]
pub enum Judgement {
    /// It was here before; this was the answer.
    Again(Answer),
    /// Not stored.
    Refused(Refusal),
    /// An earlier change of the same (device, file) is missing.
    NeedsEarlier(u64),
    /// It gets a place.
    TakeIn {
        /// What it says; `None` once erased.
        body: Option<Body>,
        /// Whether it counts.
        verdict: Verdict,
    },
}

/// Reads the header, which says what to look up.
///
/// # Errors
/// [`Refusal::TooNew`] or [`Refusal::Malformed`].
pub fn read(change: &Change) -> Result<Header, Refusal> {
    change.read_header().map_err(|error| match error {
        HeaderError::TooNew(_) => Refusal::TooNew,
        HeaderError::Malformed(_) | HeaderError::Contradiction(_) => Refusal::Malformed,
    })
}

/// Judges `change`, whose header is `header`.
#[must_use]
pub fn judge(
    known: &Known<'_>,
    rules: &Rulebook<'_>,
    change: &Change,
    header: &Header,
    verify: &Verify<'_>,
) -> Judgement {
    if let Some((hash, answer)) = &known.answered {
        let same = *hash == change.header_hash();
        return if same { Judgement::Again(answer.clone()) } else { Judgement::Refused(Refusal::Forged) };
    }
    let body = match authenticate(rules, change, header, verify) {
        Ok(body) => body,
        Err(refusal) => return Judgement::Refused(refusal),
    };
    if let Some(stop) = break_of_chain(known.book, header) {
        return stop;
    }
    let verdict = verdict(known, rules, header, body.as_ref());
    Judgement::TakeIn { body, verdict }
}

/// Whether the change is its author's, and one that this version can read.
fn authenticate(
    rules: &Rulebook<'_>,
    change: &Change,
    header: &Header,
    verify: &Verify<'_>,
) -> Result<Option<Body>, Refusal> {
    let directory = rules.directory;
    if header.city_id != directory.city_id {
        return Err(Refusal::Malformed);
    }
    let key = directory.public_key(header.device).ok_or(Refusal::UnknownDevice)?;
    if !verify(key, change.header.as_bytes(), &change.signature) {
        return Err(Refusal::Forged);
    }
    // A device signs for the person it was enrolled for and for nobody else.
    if directory.device(header.device).is_some_and(|device| device.account != header.account) {
        return Err(Refusal::Forged);
    }
    if matches!(header.kind, Kind::Unknown(_)) {
        return Err(Refusal::TooNew);
    }
    change.read_body(header).map_err(|error| match error {
        BodyError::NotTheOne => Refusal::Forged,
        BodyError::Malformed { .. } => Refusal::Malformed,
    })
}

/// What keeps the change from being the next of its author in this file.
fn break_of_chain(book: &FileBook, header: &Header) -> Option<Judgement> {
    let (seq, hash) = book.head(header.device).unzip();
    let next = seq.unwrap_or(0) + 1;
    if header.author_seq > next {
        return Some(Judgement::NeedsEarlier(next));
    }
    if header.author_seq < next || header.prev != hash {
        return Some(Judgement::Refused(Refusal::Forked));
    }
    None
}

fn verdict(known: &Known<'_>, rules: &Rulebook<'_>, header: &Header, body: Option<&Body>) -> Verdict {
    if !known.vouched
        && let Err(reason) = entitlement::check(known.book, rules.directory, header, body)
    {
        return Verdict::Quarantined { reason };
    }
    match body.and_then(|body| entitlement::objection(known.book, header, body)) {
        Some(objection) => Verdict::Disputed { objection },
        None => Verdict::Accepted,
    }
}
