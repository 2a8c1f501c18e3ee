//! Re-seeding: what an older or empty city asks a desk to give back.

use super::access;
use super::book::{Awaited, FileBook};
use super::{Carrier, Rulebook};
use jiff::{SignedDuration, Timestamp};
use koffer_casework::ChangeId;
use koffer_protocol::OfferedFile;

/// How long the city waits for the rest of a file before it goes on without.
pub const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// What of an offered file the city lacks, in the offered order. From here until it all came, or an hour has passed,
/// no lease of this file moves: what the former city granted is still on its way. For someone who may not see the
/// file it does not exist: then everything is asked for, as for a file that nobody knows, and nothing waits for it.
pub fn wanted(
    offered: &OfferedFile,
    book: &mut FileBook,
    is_known: impl Fn(ChangeId) -> bool,
    carrier: &Carrier,
    rules: &Rulebook<'_>,
    now: Timestamp,
) -> Vec<ChangeId> {
    let exists = book.version > 0;
    if exists && !access::may_see(rules.directory, &carrier.account, book.access.as_ref()) {
        return offered.changes.clone();
    }
    let wanted: Vec<_> = offered.changes.iter().copied().filter(|change| !is_known(*change)).collect();
    if !wanted.is_empty() && access::in_good_standing(rules.directory, carrier).is_ok() {
        let Awaited { changes, quarantined, until } = &mut book.awaited;
        changes.extend(&wanted);
        quarantined.extend(offered.quarantined.iter().filter(|change| wanted.contains(change)));
        *until = Some(now + PATIENCE);
    }
    wanted
}
