//! Whether a file's chain holds: every header that the city delivered, in its order, makes the chain that it said.

use koffer_casework::{Hash, chain};
use koffer_store::change::Stored;

/// `None` when every link holds; else the place (`file_version`) at which it breaks. Own changes that no pull brought
/// back are not part of it yet.
pub(super) fn broken_at(stored: &[Stored]) -> Option<u64> {
    let mut head = Hash::ZERO;
    let placed = stored.iter().filter_map(|stored| Some((&stored.change, stored.place.as_ref()?)));
    for (expected, (change, place)) in (1..).zip(placed) {
        head = chain::extend(head, change.header.as_bytes());
        if place.file_version != expected || place.file_chain != head {
            return Some(place.file_version);
        }
    }
    None
}
