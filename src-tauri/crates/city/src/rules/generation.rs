//! A restore or a founding makes a new generation: the city signs as a new author, with device numbers of its own.

use jiff::Timestamp;
use koffer_casework::directory::{CityAuthor, Directory};

/// Versions of Directories of one generation lie within one block of so many, so that what a new generation issues
/// is newer than everything that its predecessor ever issued, including what this city has lost.
const VERSIONS: u64 = 1_000_000;

/// The Directory of the next generation, with `author` as the city; still to be signed.
#[must_use]
pub fn next(directory: &Directory, author: CityAuthor, now: Timestamp) -> Directory {
    let mut next = directory.clone();
    next.generation = author.generation;
    next.version = (directory.version / VERSIONS + 1) * VERSIONS;
    next.issued_at = now;
    next.city_authors.push(author);
    next
}

/// What this city learns from a Directory that a former generation issued after the copy that it was restored from:
/// people and devices that it does not know, and everything that was withdrawn. `None` when there is nothing new.
#[must_use]
pub fn learned(own: &Directory, former: &Directory, now: Timestamp) -> Option<Directory> {
    if former.city_id != own.city_id || former.root_key != own.root_key || former.generation >= own.generation
    {
        return None;
    }
    let mut next = own.clone();
    for account in &former.accounts {
        match next.accounts.iter_mut().find(|known| known.name == account.name) {
            Some(known) => known.disabled |= account.disabled,
            None => next.accounts.push(account.clone()),
        }
    }
    for device in &former.devices {
        match next.devices.iter_mut().find(|known| known.number == device.number) {
            Some(known) => known.revoked |= device.revoked,
            None => next.devices.push(device.clone()),
        }
    }
    for author in &former.city_authors {
        if !next.city_authors.contains(author) {
            next.city_authors.push(author.clone());
        }
    }
    if next == *own {
        return None;
    }
    next.version += 1;
    next.issued_at = now;
    Some(next)
}
