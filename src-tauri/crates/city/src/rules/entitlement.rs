//! Whether the author of a change may work at all (else it is quarantined), and what the file's rules object to (then
//! it is disputed). Objections are `casework`'s own; the city adds those that only it can see: whether the author of a
//! decision holds the file, and that nobody adopts or voids a disputed decision of their own.

use super::Carrier;
use super::access::{self, Access};
use super::book::FileBook;
use koffer_casework::account::Department;
use koffer_casework::case::{self, Objection};
use koffer_casework::change::{Body, Header, Kind, Override};
use koffer_casework::directory::Directory;
use koffer_casework::{ChangeId, case::Entry};
use koffer_protocol::Quarantine;

/// Whether the author may do this to this file.
///
/// # Errors
/// [`Quarantine`]: the first reason found.
pub fn check(
    book: &FileBook,
    directory: &Directory,
    header: &Header,
    body: Option<&Body>,
) -> Result<(), Quarantine> {
    if directory.is_city(header.device) {
        return Ok(());
    }
    let author = Carrier { account: header.account.clone(), device: header.device };
    access::in_good_standing(directory, &author)?;
    let opened = match body {
        Some(Body::Open(open)) => Some(Access::of(open)),
        _ => None,
    };
    let file = book.access.as_ref().or(opened.as_ref());
    if !access::may_see(directory, &header.account, file) {
        return Err(Quarantine::NoAccess);
    }
    let leads = |department: Department| directory.leads(&header.account, department, header.local_day);
    let leads_here = file.is_some_and(|file| leads(file.department()));
    let entitled = match body {
        Some(Body::Lease(_)) => false,
        Some(Body::Emergency(emergency)) => leads(emergency.department),
        Some(Body::Void(void)) if set_aside(book, void.freeze).is_some() => leads_here,
        Some(Body::Release) => {
            let holder = header.epoch.and_then(|epoch| book.holders.get(&epoch));
            holder.is_none_or(|holder| *holder == header.account)
        }
        _ => header.kind != Kind::Lease && (!header.kind.is_leads() || leads_here),
    };
    if entitled { Ok(()) } else { Err(Quarantine::NotEntitled) }
}

/// What is objected to `body`, in the state that the file is in.
#[must_use]
pub fn objection(book: &FileBook, header: &Header, body: &Body) -> Option<Objection> {
    case::objection(&book.case, header, body)
        .or_else(|| on_own(book, header, body))
        .or_else(|| not_holding(book, header, body))
}

/// Nobody judges what they did themselves.
fn on_own(book: &FileBook, header: &Header, body: &Body) -> Option<Objection> {
    let is_own = |change: &ChangeId| {
        set_aside(book, *change).is_some_and(|entry| entry.header.account == header.account)
    };
    let own = match body {
        Body::Void(void) => is_own(&void.freeze),
        Body::Override(Override::Stands { changes, .. }) => changes.iter().any(is_own),
        _ => false,
    };
    own.then_some(Objection::OwnDecision)
}

/// The epoch is the one in force, but its author does not hold it: not the holder, let go already, or too early after
/// someone else.
fn not_holding(book: &FileBook, header: &Header, body: &Body) -> Option<Objection> {
    let lease = book.case.lease.as_ref().filter(|_| header.kind.decides())?;
    if matches!(body, Body::Void(void) if set_aside(book, void.freeze).is_some()) {
        return None;
    }
    let holds = lease.over.is_none()
        && lease.account == header.account
        && lease.device.is_none_or(|device| device == header.device);
    let decides = matches!(header.kind, Kind::Freeze | Kind::Issue);
    let too_early = decides && lease.decides_from.is_some_and(|from| header.acted_at < from);
    (!holds || too_early).then_some(Objection::StaleEpoch)
}

fn set_aside(book: &FileBook, change: ChangeId) -> Option<&Entry> {
    book.case.set_aside.iter().find(|entry| entry.header.change_id == change)
}
