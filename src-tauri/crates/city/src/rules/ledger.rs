//! A city in memory, in one thread: the same rules over maps. What the simulation and the rules' own tests run.

use super::book::{FileBook, LogEnd, Taken};
use super::deliver::{self, Delivery};
use super::{
    Carrier, Emergencies, Pen, Rulebook, Verify, access, generation, hello, judge, lease, offer, receive,
};
use jiff::{SignedDuration, Timestamp};
use koffer_casework::account::AccountName;
use koffer_casework::change::{Body, ComposeError, Open};
use koffer_casework::directory::{CityAuthor, Directory, SignedDirectory};
use koffer_casework::{Change, ChangeId, DeviceNumber, FileId, Hash};
use koffer_protocol::{
    Answer, Hello, HelloAnswer, LeaseAnswer, Offer, OfferAnswer, Page, Pull, Push, PushAnswer, RenewedLease,
    TakeLease,
};
use std::collections::BTreeMap;

/// A city.
#[derive(Debug, Clone)]
pub struct Ledger {
    directory: Directory,
    signed: Option<SignedDirectory>,
    term: SignedDuration,
    emergencies: Emergencies,
    log: Vec<Taken>,
    by_id: BTreeMap<ChangeId, usize>,
    files: BTreeMap<FileId, FileBook>,
}

/// A desk asks for more than this city has: it is older than the desk, which [`Ledger::hello`] says first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the city's log ends before seq {after}")]
pub struct OlderThanDesk {
    /// What the desk asked for.
    pub after: u64,
}

/// The file does not exist, or not for this person.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// No such file.
    #[error("no such file")]
    NoSuchFile,
    /// The grant cannot be written.
    #[error(transparent)]
    Compose(#[from] ComposeError),
}

impl Ledger {
    /// An empty city for `directory`, whose generation names the city's author; also a founding from a cached copy,
    /// after [`generation::next`].
    #[must_use]
    pub fn found_empty(directory: Directory, signed: Option<SignedDirectory>, term: SignedDuration) -> Self {
        Self {
            directory,
            signed,
            term,
            emergencies: Emergencies::new(),
            log: Vec::new(),
            by_id: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// What a restore of this copy comes up as: the same log, a new generation. Take the copy with `clone`.
    #[must_use]
    pub fn restore(mut self, author: CityAuthor, now: Timestamp) -> Self {
        self.directory = generation::next(&self.directory, author, now);
        self.signed = None;
        for book in self.files.values_mut() {
            book.awaited = super::book::Awaited::default();
        }
        self
    }

    /// Issues a changed Directory; it must be of this city's generation and of a higher version.
    pub fn publish(&mut self, directory: Directory, signed: Option<SignedDirectory>) {
        self.directory = directory;
        self.signed = signed;
    }

    /// The Directory in force.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Everything that was taken in, in order.
    #[must_use]
    pub fn log(&self) -> &[Taken] {
        &self.log
    }

    /// A file, if it is known.
    #[must_use]
    pub fn book(&self, file: FileId) -> Option<&FileBook> {
        self.files.get(&file)
    }

    /// The log's end.
    #[must_use]
    pub fn end(&self) -> LogEnd {
        self.log.last().map_or(LogEnd::EMPTY, |last| LogEnd { seq: last.seq, head: last.log_head })
    }

    /// Where both stand; renews what the carrier holds and packs what was assigned to them. A carrier whose access was
    /// withdrawn gets an answer and nothing else: what it holds can still be delivered.
    ///
    /// # Errors
    /// [`ComposeError`] if a grant cannot be written.
    pub fn hello(
        &mut self,
        carrier: &Carrier,
        hello: &Hello,
        pen: &mut Pen<'_>,
    ) -> Result<HelloAnswer, ComposeError> {
        let standing = hello::standing(self.directory.city_id, hello, self.head_at(hello.seq));
        let mut renewed = Vec::new();
        if access::in_good_standing(&self.directory, carrier).is_ok()
            && standing != koffer_protocol::Standing::OtherCity
        {
            self.pack(carrier, pen)?;
            renewed = self.renew(carrier, pen.now);
        }
        let end = self.end();
        let newer = self.directory.version > hello.directory_version;
        Ok(HelloAnswer {
            city_id: self.directory.city_id,
            generation: self.directory.generation,
            standing,
            seq: end.seq,
            log_head: end.head,
            known_from_device: self.known_from(carrier.device),
            directory: self.signed.clone().filter(|_| newer),
            renewed,
            now: pen.now,
        })
    }

    /// Takes changes in, each with its own answer.
    ///
    /// # Errors
    /// [`ComposeError`] if a change of the city's own cannot be written.
    pub fn push(
        &mut self,
        carrier: &Carrier,
        push: &Push,
        pen: &mut Pen<'_>,
        verify: &Verify<'_>,
    ) -> Result<PushAnswer, ComposeError> {
        let mut answers = Vec::new();
        for change in &push.changes {
            answers.push(self.push_one(carrier, change, pen, verify)?);
        }
        Ok(PushAnswer { answers })
    }

    fn push_one(
        &mut self,
        carrier: &Carrier,
        change: &Change,
        pen: &mut Pen<'_>,
        verify: &Verify<'_>,
    ) -> Result<Answer, ComposeError> {
        let header = match judge::read(change) {
            Ok(header) => header,
            Err(reason) => return Ok(Answer::Refused { reason }),
        };
        let answered = self.by_id.get(&header.change_id).and_then(|at| self.log.get(*at));
        let answered = answered.map(|taken| (taken.change.header_hash(), taken.answer()));
        let delivery = Delivery { change, header: &header, answered, carrier };
        self.with_book(header.file_id, |book, log, rules| {
            deliver::deliver(delivery, book, log, rules, pen, verify)
        })
    }

    /// A page of what `account` may see.
    ///
    /// # Errors
    /// [`OlderThanDesk`].
    pub fn pull(&self, account: &AccountName, pull: &Pull) -> Result<Page, OlderThanDesk> {
        let end = self.end();
        if pull.after > end.seq {
            return Err(OlderThanDesk { after: pull.after });
        }
        let mut changes = Vec::new();
        for taken in self.log.iter().filter(|taken| taken.seq > pull.after) {
            let book = self.files.get(&taken.header.file_id);
            if !access::may_see(&self.directory, account, book.and_then(|book| book.access.as_ref())) {
                continue;
            }
            changes.push(taken.delivered());
            if changes.len() >= pull.limit.max(1) as usize {
                let (seq, log_head) = (taken.seq, taken.log_head);
                return Ok(Page { changes, seq, log_head, last_seq: end.seq });
            }
        }
        Ok(Page { changes, seq: end.seq, log_head: end.head, last_seq: end.seq })
    }

    /// What the city lacks of what a desk has.
    pub fn offer(&mut self, carrier: &Carrier, offer: &Offer, now: Timestamp) -> OfferAnswer {
        let rules = Rulebook {
            directory: &self.directory,
            generation: self.directory.generation,
            term: self.term,
            emergencies: &self.emergencies,
        };
        let mut wanted = Vec::new();
        for offered in &offer.files {
            let book = self.files.entry(offered.file).or_insert_with(|| FileBook::new(offered.file));
            let is_known = |change: ChangeId| self.by_id.contains_key(&change);
            wanted.extend(offer::wanted(offered, book, is_known, carrier, &rules, now));
        }
        OfferAnswer { wanted }
    }

    /// Gives the file to the carrier, if it is free.
    ///
    /// # Errors
    /// [`TakeError`].
    pub fn take_lease(
        &mut self,
        carrier: &Carrier,
        take: &TakeLease,
        pen: &mut Pen<'_>,
    ) -> Result<LeaseAnswer, TakeError> {
        let access = self.files.get(&take.file).and_then(|book| book.access.as_ref());
        if !access::may_see(&self.directory, &carrier.account, access)
            || access::in_good_standing(&self.directory, carrier).is_err()
        {
            return Err(TakeError::NoSuchFile);
        }
        let answer = self.with_book(take.file, |book, log, rules| {
            let mut taken = Vec::new();
            let answer = match lease::take(book, rules, carrier, pen.now) {
                Err(holder) => LeaseAnswer::Held { holder },
                Ok(due) => {
                    deliver::write(due, book, log, rules, pen, &mut taken)?;
                    LeaseAnswer::Granted { changes: taken.iter().map(Taken::delivered).collect() }
                }
            };
            Ok::<_, ComposeError>((answer, taken))
        })?;
        match answer {
            LeaseAnswer::Granted { changes } if changes.is_empty() => {
                Ok(LeaseAnswer::Granted { changes: self.last_grant(take.file) })
            }
            answer => Ok(answer),
        }
    }

    /// An application arrives: the city begins a file that is free for anyone with access.
    ///
    /// # Errors
    /// [`ComposeError`] if it cannot be written.
    pub fn receive(&mut self, file: FileId, open: Open, pen: &mut Pen<'_>) -> Result<(), ComposeError> {
        self.with_book(file, |book, log, rules| {
            let taken = receive::open(open, book, log, rules, pen)?;
            Ok(((), vec![taken]))
        })
    }

    /// A restored or forked desk carries on under `new`, which the Directory must name already: its leases move.
    ///
    /// # Errors
    /// [`ComposeError`] if a grant cannot be written.
    pub fn succeed(&mut self, old: &Carrier, new: &Carrier, pen: &mut Pen<'_>) -> Result<(), ComposeError> {
        for file in self.files.keys().copied().collect::<Vec<_>>() {
            self.with_book(file, |book, log, rules| {
                let mut taken = Vec::new();
                let due = lease::moved(book, old, new).into_iter().collect();
                deliver::write(due, book, log, rules, pen, &mut taken)?;
                Ok::<_, ComposeError>(((), taken))
            })?;
        }
        Ok(())
    }

    /// How many changes of `device` the log holds.
    #[must_use]
    pub fn known_from(&self, device: DeviceNumber) -> u64 {
        self.log.iter().filter(|taken| taken.header.device == device).count() as u64
    }

    /// The log's head at `seq`; `None` beyond its end.
    #[must_use]
    pub fn head_at(&self, seq: u64) -> Option<Hash> {
        match seq.checked_sub(1) {
            None => Some(Hash::ZERO),
            Some(at) => self.log.get(usize::try_from(at).ok()?).map(|taken| taken.log_head),
        }
    }

    fn pack(&mut self, carrier: &Carrier, pen: &mut Pen<'_>) -> Result<(), ComposeError> {
        for file in self.files.keys().copied().collect::<Vec<_>>() {
            self.with_book(file, |book, log, rules| {
                let mut taken = Vec::new();
                let due = lease::packed(book, rules, carrier, pen.now).into_iter().collect();
                deliver::write(due, book, log, rules, pen, &mut taken)?;
                Ok::<_, ComposeError>(((), taken))
            })?;
        }
        Ok(())
    }

    fn renew(&mut self, carrier: &Carrier, now: Timestamp) -> Vec<RenewedLease> {
        let rules = Rulebook {
            directory: &self.directory,
            generation: self.directory.generation,
            term: self.term,
            emergencies: &self.emergencies,
        };
        let mut all = Vec::new();
        for (file, book) in &mut self.files {
            let Some(lease) = &book.case.lease else { continue };
            if let Some(expires_at) = lease::renewed(lease, book.renewed_until, &rules, carrier, now) {
                let epoch = lease.epoch;
                book.renewed_until = Some(expires_at);
                all.push(RenewedLease { file: *file, epoch, expires_at });
            }
        }
        all
    }

    fn last_grant(&self, file: FileId) -> Vec<koffer_protocol::Delivered> {
        let of_file = self.log.iter().rev().filter(|taken| taken.header.file_id == file);
        of_file
            .filter(|taken| taken.header.kind == koffer_casework::Kind::Lease)
            .take(1)
            .map(Taken::delivered)
            .collect()
    }

    /// One rule over one file, and its changes written to the log.
    fn with_book<T, E>(
        &mut self,
        file: FileId,
        rule: impl FnOnce(&mut FileBook, &mut LogEnd, &Rulebook<'_>) -> Result<(T, Vec<Taken>), E>,
    ) -> Result<T, E> {
        let mut log = self.end();
        let rules = Rulebook {
            directory: &self.directory,
            generation: self.directory.generation,
            term: self.term,
            emergencies: &self.emergencies,
        };
        let book = self.files.entry(file).or_insert_with(|| FileBook::new(file));
        let (value, taken) = rule(book, &mut log, &rules)?;
        for taken in taken {
            if let Some((department, until)) = emergency(&taken) {
                match until {
                    Some(until) => self.emergencies.insert(department, until),
                    None => self.emergencies.remove(&department),
                };
            }
            self.by_id.insert(taken.header.change_id, self.log.len());
            self.log.push(taken);
        }
        Ok(value)
    }
}

/// What a change says about emergency mode, if it counts.
#[must_use]
pub fn emergency(taken: &Taken) -> Option<(koffer_casework::account::Department, Option<Timestamp>)> {
    if taken.verdict != koffer_protocol::Verdict::Accepted {
        return None;
    }
    match taken.change.read_body(&taken.header) {
        Ok(Some(Body::Emergency(emergency))) => Some((emergency.department, emergency.until)),
        _ => None,
    }
}
