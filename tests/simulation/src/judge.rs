//! The naive model: lists of ids and nothing clever. It knows what was ever written and where copies lie, and compares.

use crate::Broken;
use crate::desk::Desk;
use crate::town::Town;
use koffer_casework::{ChangeId, DeviceNumber, FileId, Hash, Kind};
use koffer_city::rules::Taken;
use koffer_protocol::{Answer, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// What must still be somewhere, and which decisions were seen when one was issued.
#[derive(Debug, Default)]
pub struct Judge {
    written: BTreeSet<ChangeId>,
    saw_issued: BTreeMap<ChangeId, BTreeSet<ChangeId>>,
    log: Checked,
    /// Whether a desk was ever replaced by an older copy, after which its old number's chain has two ends.
    pub forks: bool,
    /// Whether a city ever came up older or empty.
    pub reseeded: bool,
}

/// How far the log was checked, and what stands in it up to there.
#[derive(Debug)]
struct Checked {
    length: usize,
    head: Hash,
    chains: BTreeMap<FileId, (u64, Hash)>,
    ids: BTreeSet<ChangeId>,
    places: BTreeSet<(DeviceNumber, FileId, u64)>,
}

impl Judge {
    /// `id` was written and kept on `desk`.
    pub fn wrote(&mut self, id: ChangeId, kind: &Kind, desk: &Desk) {
        self.written.insert(id);
        if *kind == Kind::Issue {
            let issues = desk.rows.values().filter(|row| row.header.kind == Kind::Issue);
            self.saw_issued.insert(id, issues.map(|row| row.header.change_id).collect());
        }
    }

    /// A disk was lost, or a log: what lay nowhere else is gone, and nobody promised otherwise.
    pub fn lost_a_disk(&mut self, desks: &[Desk], town: &Town) {
        let log: BTreeSet<_> = town.ledger.log().iter().map(|taken| taken.header.change_id).collect();
        self.written.retain(|id| log.contains(id) || desks.iter().any(|desk| desk.rows.contains_key(id)));
        self.log = Checked::default();
    }

    /// After every step.
    ///
    /// # Errors
    /// [`Broken`].
    pub fn after_step(&mut self, desks: &[Desk], town: &Town) -> Result<(), Broken> {
        for taken in &town.ledger.log()[self.log.length..] {
            self.log.take(taken)?;
        }
        let nowhere = |id: &&ChangeId| {
            !self.log.ids.contains(*id) && !desks.iter().any(|desk| desk.rows.contains_key(*id))
        };
        match self.written.iter().find(nowhere) {
            Some(id) => Err(Broken::Lost { change: *id }),
            None => Ok(()),
        }
    }

    /// With a good line and after enough rounds.
    ///
    /// # Errors
    /// [`Broken`].
    pub fn at_rest(&self, desks: &[Desk], town: &Town) -> Result<(), Broken> {
        let said = lists(
            town.ledger
                .log()
                .iter()
                .map(|taken| (taken.header.file_id, taken.header.change_id, taken.verdict)),
        );
        for desk in desks {
            let mut rows: Vec<_> = desk.rows.values().filter_map(|row| Some((row.place?, row))).collect();
            rows.sort_by_key(|((seq, _), _)| *seq);
            let here = lists(
                rows.iter().map(|((_, verdict), row)| (row.header.file_id, row.header.change_id, *verdict)),
            );
            if here != said {
                return Err(Broken::Diverged { account: desk.carrier.account.0.clone() });
            }
            for row in desk.rows.values().filter(|row| row.place.is_none() && row.replaced_by.is_none()) {
                // Both ends of a chain that an older copy forked may have been delivered, each to another city.
                let forked = self.forks && self.reseeded;
                if !forked || row.own.is_some() && !matches!(row.answer, Some(Answer::Refused { .. })) {
                    let change = row.header.change_id;
                    return Err(Broken::Stuck { change, answer: format!("{:?}", row.answer) });
                }
            }
        }
        self.folds_are_equal(desks, town)?;
        self.nobody_issued_unseen(town)
    }

    fn folds_are_equal(&self, desks: &[Desk], town: &Town) -> Result<(), Broken> {
        let files: BTreeSet<_> = town.ledger.log().iter().map(|taken| taken.header.file_id).collect();
        for file in files {
            let Some(book) = town.ledger.book(file) else { continue };
            for desk in desks {
                let rows = desk.of_file(file).into_iter().filter(|row| row.place.is_some());
                if koffer_casework::fold(file, rows.map(crate::desk::entry)) != book.case {
                    return Err(Broken::OtherFold { file });
                }
            }
            let issues = town.ledger.log().iter().filter(|taken| {
                taken.header.file_id == file
                    && taken.header.kind == Kind::Issue
                    && taken.verdict == Verdict::Accepted
            });
            for issue in issues {
                let id = issue.header.change_id;
                let letters = book.case.decisions.values().flat_map(|decision| &decision.letters);
                let stands = |letter: &koffer_casework::decision::Frozen| {
                    letter.issued.as_ref().is_some_and(|signed| signed.change == id)
                };
                if !letters.into_iter().any(stands) {
                    return Err(Broken::Vanished { change: id });
                }
            }
        }
        Ok(())
    }

    /// Of two accepted issues on one file by two desks, the later one's author had the earlier one before them.
    fn nobody_issued_unseen(&self, town: &Town) -> Result<(), Broken> {
        let log = town.ledger.log();
        let issues: Vec<_> = log
            .iter()
            .filter(|taken| taken.header.kind == Kind::Issue && taken.verdict == Verdict::Accepted)
            .collect();
        for (at, later) in issues.iter().enumerate() {
            let file = later.header.file_id;
            let overruled =
                log.iter().any(|taken| taken.header.file_id == file && taken.header.kind == Kind::Override);
            for earlier in issues[..at].iter().filter(|earlier| earlier.header.file_id == file) {
                let others = earlier.header.account != later.header.account;
                let seen = self.saw_issued.get(&later.header.change_id);
                if others && !overruled && seen.is_some_and(|seen| !seen.contains(&earlier.header.change_id))
                {
                    return Err(Broken::TwoIssued { file, reseeded: self.reseeded });
                }
            }
        }
        Ok(())
    }
}

impl Default for Checked {
    fn default() -> Self {
        Self {
            length: 0,
            head: Hash::ZERO,
            chains: BTreeMap::new(),
            ids: BTreeSet::new(),
            places: BTreeSet::new(),
        }
    }
}

impl Checked {
    fn take(&mut self, taken: &Taken) -> Result<(), Broken> {
        let header = taken.change.header.as_bytes();
        let (id, file) = (taken.header.change_id, taken.header.file_id);
        self.length += 1;
        self.head = Hash::of_parts(&[&self.head.0, header]);
        let (version, chain) = self.chains.entry(file).or_insert((0, Hash::ZERO));
        *version += 1;
        *chain = Hash::of_parts(&[&chain.0, header]);
        if taken.seq != self.length as u64
            || taken.log_head != self.head
            || (taken.file_version, taken.file_chain) != (*version, *chain)
        {
            return Err(Broken::Chain { seq: taken.seq });
        }
        let fresh =
            self.ids.insert(id) && self.places.insert((taken.header.device, file, taken.header.author_seq));
        if fresh { Ok(()) } else { Err(Broken::Twice { change: id }) }
    }
}

type Lists = BTreeMap<FileId, Vec<(ChangeId, String)>>;

fn lists(all: impl Iterator<Item = (FileId, ChangeId, Verdict)>) -> Lists {
    let mut lists = Lists::new();
    for (file, id, verdict) in all {
        lists.entry(file).or_default().push((id, format!("{verdict:?}")));
    }
    lists
}
