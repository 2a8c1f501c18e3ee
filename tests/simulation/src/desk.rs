//! A desk in memory: rows as the cache keeps them, and its place in the city's log.

use jiff::{Timestamp, civil::Date};
use koffer_casework::account::AccountName;
use koffer_casework::case::{Entry, Place};
use koffer_casework::change::{Author, Body, ComposeError, Context, compose};
use koffer_casework::lease::Epoch;
use koffer_casework::{Case, Change, ChangeId, Directory, FileId, Hash, Header, fold};
use koffer_city::rules::Carrier;
use koffer_protocol::{Answer, Refusal, Verdict};
use koffer_sync::round::{Round, Stand};
use std::collections::BTreeMap;

/// A change as a desk keeps it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The author's bytes.
    pub change: Change,
    /// Its header, read.
    pub header: Header,
    /// Written here; the order of writing.
    pub own: Option<u64>,
    /// The city's place and verdict, once a pull brought it.
    pub place: Option<(u64, Verdict)>,
    /// Its place in a log that the city lost.
    pub former: Option<u64>,
    /// What the city said to a push.
    pub answer: Option<Answer>,
    /// The change that says the same under a new number.
    pub replaced_by: Option<ChangeId>,
}

/// A desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Person and device number.
    pub carrier: Carrier,
    /// Its copy of the Directory.
    pub directory: Directory,
    /// Every change it has.
    pub rows: BTreeMap<ChangeId, Row>,
    /// Generation, cursor and log head there.
    pub cursor: (u32, u64, Hash),
    /// The last time that the city told.
    pub city_time: Option<Timestamp>,
    /// Renewed ends of leases.
    pub renewed: BTreeMap<FileId, Timestamp>,
    /// The round under way and the last file that it offered: in memory only, gone after a crash.
    pub round: Option<(Round, Option<FileId>)>,
    /// The generation that the session of that round was opened with.
    pub spoke_to: Option<u32>,
}

impl Desk {
    /// A desk that has just been enrolled.
    #[must_use]
    pub fn new(account: &AccountName, device: koffer_casework::DeviceNumber, directory: Directory) -> Self {
        Self {
            carrier: Carrier { account: account.clone(), device },
            directory,
            rows: BTreeMap::new(),
            cursor: (0, 0, Hash::ZERO),
            city_time: None,
            renewed: BTreeMap::new(),
            round: None,
            spoke_to: None,
        }
    }

    /// Where it stands when a round begins.
    #[must_use]
    pub fn stand(&self) -> Stand {
        let mine = |row: &&Row| row.header.device == self.carrier.device;
        Stand {
            city_id: self.directory.city_id,
            generation: self.cursor.0,
            seq: self.cursor.1,
            log_head: self.cursor.2,
            directory_version: self.directory.version,
            written: self.rows.values().filter(mine).count() as u64,
        }
    }

    /// The rows of `file` in the order of the fold.
    #[must_use]
    pub fn of_file(&self, file: FileId) -> Vec<&Row> {
        let shown =
            |row: &&Row| row.header.file_id == file && (row.replaced_by.is_none() || row.place.is_some());
        let mut rows: Vec<_> = self.rows.values().filter(shown).collect();
        rows.sort_by_key(|row| {
            let seq = row.place.map(|place| place.0);
            (seq.is_none(), seq, row.former.is_none(), row.former, row.own)
        });
        rows
    }

    /// The file as this desk shows it.
    #[must_use]
    pub fn case(&self, file: FileId) -> Case {
        fold(file, self.of_file(file).into_iter().map(entry))
    }

    /// Own changes that the city does not have for certain, in the order of writing.
    #[must_use]
    pub fn waiting(&self) -> Vec<&Row> {
        let waits = |row: &&Row| row.own.is_some() && row.place.is_none() && row.replaced_by.is_none();
        let mut rows: Vec<_> = self.rows.values().filter(waits).collect();
        rows.sort_by_key(|row| row.own);
        rows
    }

    /// Files of which an own change waits that was refused as forked.
    #[must_use]
    pub fn forked(&self) -> Vec<FileId> {
        let forked = |row: &&Row| row.answer == Some(Answer::Refused { reason: Refusal::Forked });
        self.waiting().into_iter().filter(forked).map(|row| row.header.file_id).collect()
    }

    /// What a push sends: not behind a refused one of the same file.
    #[must_use]
    pub fn to_send(&self) -> Vec<Change> {
        let mut held = Vec::new();
        let mut batch = Vec::new();
        for row in self.waiting() {
            match &row.answer {
                Some(Answer::Refused { .. }) => held.push(row.header.file_id),
                None if !held.contains(&row.header.file_id) => batch.push(row.change.clone()),
                _ => {}
            }
        }
        batch
    }

    /// Writes a change at the end of the own chain of `file`.
    ///
    /// # Errors
    /// [`ComposeError`].
    pub fn write(
        &mut self,
        id: ChangeId,
        file: FileId,
        (now, today): (Timestamp, Date),
        epoch: Option<Epoch>,
        body: &Body,
        context: Context,
    ) -> Result<(), ComposeError> {
        let mine = |row: &&Row| row.header.file_id == file && row.header.device == self.carrier.device;
        let head = self.rows.values().filter(mine).max_by_key(|row| row.header.author_seq);
        let author = Author {
            city_id: self.directory.city_id,
            account: self.carrier.account.clone(),
            device: self.carrier.device,
            author_seq: head.map_or(1, |row| row.header.author_seq + 1),
            prev: head.map(|row| row.change.header_hash()),
            acted_at: now,
            local_day: today,
            epoch,
        };
        let unsigned = compose(id, file, &author, body, context, id.0.into_bytes())?;
        let signature =
            crate::town::sign(&crate::town::key(self.carrier.device), unsigned.header().as_bytes());
        let change = unsigned.signed(signature);
        let header = serde_json::from_str(&change.header)?;
        let own = Some(self.rows.values().filter_map(|row| row.own).max().unwrap_or(0) + 1);
        let row = Row { change, header, own, place: None, former: None, answer: None, replaced_by: None };
        self.rows.insert(id, row);
        Ok(())
    }
}

/// What the fold reads of a row.
#[must_use]
pub fn entry(row: &Row) -> Entry {
    let place = match row.place {
        Some((_, Verdict::Accepted)) => Place::Accepted,
        Some(_) => Place::SetAside,
        None => Place::Pending,
    };
    Entry {
        header: row.header.clone(),
        header_hash: row.change.header_hash(),
        body: row.change.read_body(&row.header).ok().flatten(),
        place,
    }
}
