//! How far a running round is, as the window shows it.

use koffer_contract::{SyncKind, SyncProgressView};
use koffer_sync::drive::Progress;

/// Takes in the newest word on each kind of work.
pub(super) fn note(all: &mut Vec<Progress>, newest: Progress) {
    let same = |old: &Progress| std::mem::discriminant(old) == std::mem::discriminant(&newest);
    match all.iter_mut().find(|old| same(old)) {
        Some(old) => *old = newest,
        None => all.push(newest),
    }
}

/// One bar for each kind of work.
pub(super) fn bars(all: &[Progress]) -> Vec<SyncProgressView> {
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let bar =
        |kind, done, total| SyncProgressView { kind, done: small(done), total: small(total), bytes: None };
    all.iter()
        .map(|progress| match *progress {
            Progress::Sent { done, of } => bar(SyncKind::Push, done, of),
            Progress::Pulled { seq, last_seq } => bar(SyncKind::TeamFiles, seq, last_seq),
            Progress::Fetched { done, of } => bar(SyncKind::OwnAttachments, done, of),
        })
        .collect()
}
