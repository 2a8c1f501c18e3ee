//! Who holds a file next. Grant, recall and end are changes that the city signs; a renewal is only a row.
//!
//! A lease that ran out 24 hours ago is granted freely; the lead may recall one before its time, but then the new
//! holder may freeze and issue only when the old one no longer can: its end, renewals counted, plus those 24 hours.

use super::book::FileBook;
use super::{Carrier, Rulebook};
use jiff::{SignedDuration, Timestamp};
use koffer_casework::account::AccountName;
use koffer_casework::change::{Header, LeaseChange};
use koffer_casework::lease::{Epoch, Lease};

/// How long after its end a lease may still be used by a clock that is behind.
pub const GRACE: SignedDuration = SignedDuration::from_hours(24);

/// The end of the lease in force, renewals counted.
#[must_use]
pub fn ends_at(book: &FileBook, lease: &Lease) -> Timestamp {
    book.renewed_until.map_or(lease.expires_at, |renewed| renewed.max(lease.expires_at))
}

/// What a desk that asks for the file gets: the changes to write, none when it holds the file already.
///
/// # Errors
/// The holder, if it is someone else, or another device of the same person.
pub fn take(
    book: &FileBook,
    rules: &Rulebook<'_>,
    carrier: &Carrier,
    now: Timestamp,
) -> Result<Vec<LeaseChange>, AccountName> {
    let Some(lease) = book.case.lease.as_ref() else {
        return Ok(vec![grant(book, rules, carrier.account.clone(), Some(carrier), now)]);
    };
    if lease.over.is_some() {
        return Ok(vec![grant(book, rules, carrier.account.clone(), Some(carrier), now)]);
    }
    if lease.account == carrier.account {
        return match lease.device {
            Some(device) if device == carrier.device => Ok(Vec::new()),
            None => Ok(vec![pack(lease, rules, carrier, now)]),
            Some(_) if !is_over(book, rules, lease, now) => Err(lease.account.clone()),
            Some(_) => Ok(anew(book, rules, carrier, lease, now)),
        };
    }
    if is_over(book, rules, lease, now) {
        return Ok(anew(book, rules, carrier, lease, now));
    }
    Err(lease.account.clone())
}

fn anew(
    book: &FileBook,
    rules: &Rulebook<'_>,
    carrier: &Carrier,
    lease: &Lease,
    now: Timestamp,
) -> Vec<LeaseChange> {
    let end = LeaseChange::End { epoch: lease.epoch };
    vec![end, grant(book, rules, carrier.account.clone(), Some(carrier), now)]
}

/// What follows when a lead gives the file to `account`.
#[must_use]
pub fn assigned(
    book: &FileBook,
    rules: &Rulebook<'_>,
    account: &AccountName,
    reason: &str,
    now: Timestamp,
) -> Vec<LeaseChange> {
    let in_force = book.case.lease.as_ref().filter(|lease| lease.over.is_none());
    let granted = || grant(book, rules, account.clone(), None, now);
    match in_force {
        Some(lease) if lease.account == *account => Vec::new(),
        Some(lease) if is_over(book, rules, lease, now) => {
            vec![LeaseChange::End { epoch: lease.epoch }, granted()]
        }
        Some(lease) => vec![LeaseChange::Recall { epoch: lease.epoch, reason: reason.to_owned() }, granted()],
        None => vec![granted()],
    }
}

/// What follows when a desk begins a file: its author holds it from the first moment, without a network, under the
/// epoch that its header names, or else the first of the generation that enrolled the device. That epoch does not
/// depend on when the city learns of the file, so giving it again after a re-seed changes nothing.
#[must_use]
pub fn opened(opener: &Header, rules: &Rulebook<'_>, now: Timestamp) -> LeaseChange {
    let enrolled_in = rules
        .directory
        .city_authors
        .iter()
        .filter(|author| author.device <= opener.device)
        .max_by_key(|author| author.device)
        .map_or(rules.generation, |author| author.generation);
    let named = opener.epoch.filter(|epoch| epoch.n == 1 && epoch.generation <= rules.generation);
    LeaseChange::Grant {
        epoch: named.unwrap_or(Epoch { generation: enrolled_in, n: 1 }),
        account: opener.account.clone(),
        device: Some(opener.device),
        expires_at: now + rules.term,
        decides_from: None,
    }
}

/// What is due once a re-seed of the file is complete: whatever the former city had not got round to.
#[must_use]
pub fn settled(book: &FileBook, rules: &Rulebook<'_>, now: Timestamp) -> Vec<LeaseChange> {
    match (&book.case.lease, &book.case.assignee, &book.opener) {
        (lease, Some(assignee), _) if lease.as_ref().is_none_or(|lease| lease.account != *assignee) => {
            assigned(book, rules, assignee, "", now)
        }
        (None, None, Some(opener)) if !rules.directory.is_city(opener.device) => {
            vec![opened(opener, rules, now)]
        }
        _ => Vec::new(),
    }
}

/// The first of the holder's devices that syncs packs the file: a grant of the same epoch names it.
#[must_use]
pub fn packed(
    book: &FileBook,
    rules: &Rulebook<'_>,
    carrier: &Carrier,
    now: Timestamp,
) -> Option<LeaseChange> {
    let lease = book.case.lease.as_ref()?;
    let waits = lease.over.is_none() && lease.account == carrier.account && lease.device.is_none();
    waits.then(|| pack(lease, rules, carrier, now))
}

/// The holder carries on under another device number: the same lease, on the new device.
#[must_use]
pub fn moved(book: &FileBook, from: &Carrier, to: &Carrier) -> Option<LeaseChange> {
    let lease = book.case.lease.as_ref()?;
    let held = lease.over.is_none() && lease.account == from.account && lease.device == Some(from.device);
    held.then(|| LeaseChange::Grant {
        epoch: lease.epoch,
        account: to.account.clone(),
        device: Some(to.device),
        expires_at: ends_at(book, lease),
        decides_from: lease.decides_from,
    })
}

/// The end of a lease after this contact; `None` when the carrier does not hold the file. A contact within the hour of
/// the last one moves nothing: a desk that calls every minute costs no write every minute.
#[must_use]
pub fn renewed(
    lease: &Lease,
    renewed_until: Option<Timestamp>,
    rules: &Rulebook<'_>,
    carrier: &Carrier,
    now: Timestamp,
) -> Option<Timestamp> {
    let held =
        lease.over.is_none() && lease.account == carrier.account && lease.device == Some(carrier.device);
    let end = renewed_until.map_or(lease.expires_at, |renewed| renewed.max(lease.expires_at));
    let anew = now + rules.term;
    held.then(|| if anew >= end + SignedDuration::from_hours(1) { anew } else { end })
}

fn pack(lease: &Lease, rules: &Rulebook<'_>, carrier: &Carrier, now: Timestamp) -> LeaseChange {
    LeaseChange::Grant {
        epoch: lease.epoch,
        account: carrier.account.clone(),
        device: Some(carrier.device),
        expires_at: lease.expires_at.max(now + rules.term),
        decides_from: lease.decides_from,
    }
}

fn grant(
    book: &FileBook,
    rules: &Rulebook<'_>,
    account: AccountName,
    carrier: Option<&Carrier>,
    now: Timestamp,
) -> LeaseChange {
    LeaseChange::Grant {
        epoch: next_epoch(book.case.lease.as_ref(), rules.generation),
        account,
        device: carrier.map(|carrier| carrier.device),
        expires_at: now + rules.term,
        decides_from: decides_from(book, now),
    }
}

fn next_epoch(lease: Option<&Lease>, generation: u32) -> Epoch {
    let n = lease.filter(|lease| lease.epoch.generation == generation).map_or(0, |lease| lease.epoch.n);
    Epoch { generation, n: n + 1 }
}

/// From when the next holder may decide: nobody before them can any more.
fn decides_from(book: &FileBook, now: Timestamp) -> Option<Timestamp> {
    let lease = book.case.lease.as_ref()?;
    let own = (!book.is_released()).then(|| ends_at(book, lease) + GRACE);
    own.max(lease.decides_from).filter(|from| now < *from)
}

/// Run out for long enough to be granted anew; in emergency mode no lease runs out.
fn is_over(book: &FileBook, rules: &Rulebook<'_>, lease: &Lease, now: Timestamp) -> bool {
    let emergency = book
        .access
        .as_ref()
        .and_then(|access| rules.emergencies.get(&access.department()))
        .is_some_and(|until| now < *until);
    !emergency && now >= ends_at(book, lease) + GRACE
}
