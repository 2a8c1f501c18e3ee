//! What a city knows of one file, and how a change gets its place: seq, file version, both chains, and the fold.

use super::access::Access;
use jiff::Timestamp;
use koffer_casework::account::AccountName;
use koffer_casework::case::{Case, Entry, Place};
use koffer_casework::change::{Body, Header, Kind, LeaseChange};
use koffer_casework::lease::Epoch;
use koffer_casework::{Change, ChangeId, DeviceNumber, FileId, Hash, chain};
use koffer_protocol::{Answer, Delivered, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The end of the city's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogEnd {
    /// The last seq; 0 while the log is empty.
    pub seq: u64,
    /// The log's chain there.
    pub head: Hash,
}

impl LogEnd {
    /// Where a log begins.
    pub const EMPTY: Self = Self { seq: 0, head: Hash::ZERO };
}

/// A change that was taken in, with its place: a row to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The author's bytes.
    pub change: Change,
    /// Its header, read.
    pub header: Header,
    /// Place in the city's log.
    pub seq: u64,
    /// The log's chain after it.
    pub log_head: Hash,
    /// Place in the file, from 1.
    pub file_version: u64,
    /// The file's chain after it.
    pub file_chain: Hash,
    /// Whether it counts.
    pub verdict: Verdict,
}

impl Taken {
    /// As a pull delivers it.
    #[must_use]
    pub fn delivered(&self) -> Delivered {
        Delivered {
            change: self.change.clone(),
            seq: self.seq,
            file_version: self.file_version,
            file_chain: self.file_chain,
            verdict: self.verdict,
        }
    }

    /// As a push answers it, the first time and every time after.
    #[must_use]
    pub fn answer(&self) -> Answer {
        answer(self.seq, self.file_version, self.verdict)
    }
}

/// What a push says to a change with this place and verdict.
#[must_use]
pub fn answer(seq: u64, file_version: u64, verdict: Verdict) -> Answer {
    match verdict {
        Verdict::Accepted => Answer::Accepted { seq, file_version },
        Verdict::Disputed { objection } => Answer::Disputed { seq, file_version, objection },
        Verdict::Quarantined { reason } => Answer::Quarantined { seq, file_version, reason },
    }
}

/// Ids that a desk offered and this city asked for: a re-seed of the file is under way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Awaited {
    /// What is still to come.
    pub changes: BTreeSet<ChangeId>,
    /// Those among them that the former city had quarantined: nobody vouches for them.
    pub quarantined: BTreeSet<ChangeId>,
    /// After this the city waits no longer.
    pub until: Option<Timestamp>,
}

/// One file as the rules need it. A pure function of the file's changes, but for the last two fields.
#[derive(Debug, Clone, PartialEq)]
pub struct FileBook {
    /// The file.
    pub file: FileId,
    /// Its state.
    pub case: Case,
    /// Who may see it; `None` while its beginning is not known.
    pub access: Option<Access>,
    /// Who began it.
    pub opener: Option<Header>,
    /// Number of changes.
    pub version: u64,
    /// The file's chain.
    pub chain: Hash,
    /// Who was granted which epoch.
    pub holders: BTreeMap<Epoch, AccountName>,
    /// The last accepted release.
    pub released: Option<ChangeId>,
    heads: BTreeMap<DeviceNumber, (u64, Hash)>,
    /// The newest renewal of the lease in force: a row, no change.
    pub renewed_until: Option<Timestamp>,
    /// What a re-seed still owes this file.
    pub awaited: Awaited,
}

impl FileBook {
    /// A file before its first change.
    #[must_use]
    pub fn new(file: FileId) -> Self {
        Self {
            file,
            case: Case::new(file),
            access: None,
            opener: None,
            version: 0,
            chain: Hash::ZERO,
            holders: BTreeMap::new(),
            released: None,
            heads: BTreeMap::new(),
            renewed_until: None,
            awaited: Awaited::default(),
        }
    }

    /// The end of an author's chain in this file: author_seq and header hash.
    #[must_use]
    pub fn head(&self, device: DeviceNumber) -> Option<(u64, Hash)> {
        self.heads.get(&device).copied()
    }

    /// Gives a judged change its place.
    pub fn take_in(
        &mut self,
        log: &mut LogEnd,
        change: Change,
        header: Header,
        body: Option<Body>,
        verdict: Verdict,
    ) -> Taken {
        log.seq += 1;
        log.head = chain::extend(log.head, change.header.as_bytes());
        self.replay(&change, &header, body, verdict);
        let (file_version, file_chain) = (self.version, self.chain);
        Taken { change, header, seq: log.seq, log_head: log.head, file_version, file_chain, verdict }
    }

    /// Folds a change that already has its place: how storage makes a book of rows.
    pub fn replay(&mut self, change: &Change, header: &Header, body: Option<Body>, verdict: Verdict) {
        let header_hash = change.header_hash();
        self.version += 1;
        self.chain = chain::extend(self.chain, change.header.as_bytes());
        self.heads.insert(header.device, (header.author_seq, header_hash));
        self.awaited.changes.remove(&header.change_id);
        let counts = verdict == Verdict::Accepted;
        match &body {
            // A beginning that was set aside still says whose file it is: its lead must be able to see it.
            Some(Body::Open(open)) if counts || self.access.is_none() => {
                self.access = Some(Access::of(open));
                self.opener = counts.then(|| header.clone());
            }
            Some(Body::Lease(LeaseChange::Grant { epoch, account, .. })) if counts => {
                self.holders.insert(*epoch, account.clone());
                if self.case.lease.as_ref().is_none_or(|lease| lease.epoch < *epoch) {
                    self.renewed_until = None;
                }
            }
            None if counts && header.kind == Kind::Open => self.opener = Some(header.clone()),
            _ => {}
        }
        if counts && header.kind == Kind::Release {
            self.released = Some(header.change_id);
        }
        let place = if counts { Place::Accepted } else { Place::SetAside };
        self.case.apply(Entry { header: header.clone(), header_hash, body, place });
    }

    /// Whether the lease in force was let go by its holder, not taken or run out.
    #[must_use]
    pub fn is_released(&self) -> bool {
        self.released.is_some() && self.case.lease.as_ref().is_some_and(|lease| lease.over == self.released)
    }

    /// Whether a re-seed still owes this file changes: what follows from a change waits for it.
    #[must_use]
    pub fn is_reseeding(&self, now: Timestamp) -> bool {
        !self.awaited.changes.is_empty() && self.awaited.until.is_some_and(|until| now < until)
    }
}
