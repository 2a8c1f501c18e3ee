//! Taking in a pushed change: judged, given its place, and followed by what the city must do because of it. What
//! comes back is written in one transaction.

use super::book::{FileBook, LogEnd, Taken};
use super::judge::{Judgement, Known, judge};
use super::{Carrier, Pen, Rulebook, Verify, access, lease};
use koffer_casework::change::{Body, ComposeError, Context, Header, LeaseChange};
use koffer_casework::{Change, Hash};
use koffer_protocol::{Answer, Refusal, Verdict};

/// A change on its way in.
#[derive(Debug, Clone)]
pub struct Delivery<'a> {
    /// The change.
    pub change: &'a Change,
    /// Its header, by [`super::judge::read`].
    pub header: &'a Header,
    /// The answer that this id already got, and the header hash that it was for.
    pub answered: Option<(Hash, Answer)>,
    /// Who brings it.
    pub carrier: &'a Carrier,
}

/// Judges a change and takes it in; `book` and `log` move on.
///
/// # Errors
/// [`ComposeError`] if a change of the city's own cannot be written.
pub fn deliver(
    delivery: Delivery<'_>,
    book: &mut FileBook,
    log: &mut LogEnd,
    rules: &Rulebook<'_>,
    pen: &mut Pen<'_>,
    verify: &Verify<'_>,
) -> Result<(Answer, Vec<Taken>), ComposeError> {
    let Delivery { change, header, answered, carrier } = delivery;
    let id = header.change_id;
    let was_reseeding = book.is_reseeding(pen.now);
    let vouched = was_reseeding
        && book.awaited.changes.contains(&id)
        && !book.awaited.quarantined.contains(&id)
        && access::in_good_standing(rules.directory, carrier).is_ok();
    let known = Known { answered, book, vouched };
    let (answer, mut taken) = match judge(&known, rules, change, header, verify) {
        Judgement::NeedsEarlier(from) => return Ok((Answer::NeedsEarlier { from }, Vec::new())),
        Judgement::Again(answer) => (answer, Vec::new()),
        Judgement::Refused(reason) => (Answer::Refused { reason }, Vec::new()),
        Judgement::TakeIn { body, verdict } => {
            let taken = book.take_in(log, change.clone(), header.clone(), body.clone(), verdict);
            let answer = taken.answer();
            let mut all = vec![taken];
            if verdict == Verdict::Accepted && !was_reseeding {
                let due = consequences(book, rules, header, body.as_ref(), pen);
                write(due, book, log, rules, pen, &mut all)?;
            }
            (answer, all)
        }
    };
    // Whatever became of it, the re-seed does not wait for it any more; a forged one settles nothing.
    if answer != (Answer::Refused { reason: Refusal::Forged }) {
        book.awaited.changes.remove(&id);
    }
    if was_reseeding && book.awaited.changes.is_empty() {
        let due = lease::settled(book, rules, pen.now);
        write(due, book, log, rules, pen, &mut taken)?;
    }
    Ok((answer, taken))
}

/// What the city must do because of a change that counts.
fn consequences(
    book: &FileBook,
    rules: &Rulebook<'_>,
    header: &Header,
    body: Option<&Body>,
    pen: &Pen<'_>,
) -> Vec<LeaseChange> {
    match body {
        Some(Body::Open(_)) if !rules.directory.is_city(header.device) => {
            vec![lease::opened(header, rules, pen.now)]
        }
        Some(Body::Assign(assign))
            if access::may_see(rules.directory, &assign.account, book.access.as_ref()) =>
        {
            lease::assigned(book, rules, &assign.account, &assign.reason, pen.now)
        }
        _ => Vec::new(),
    }
}

/// Writes lease changes of the city's own and appends them to `taken`.
///
/// # Errors
/// [`ComposeError`] if one cannot be written.
pub fn write(
    due: Vec<LeaseChange>,
    book: &mut FileBook,
    log: &mut LogEnd,
    rules: &Rulebook<'_>,
    pen: &mut Pen<'_>,
    taken: &mut Vec<Taken>,
) -> Result<(), ComposeError> {
    for change in due {
        taken.push(pen.write(book, log, rules, Body::Lease(change), Context::default())?);
    }
    Ok(())
}
