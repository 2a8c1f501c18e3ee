//! The calls of a city, one file each: look up, let [`crate::rules`] decide, write down, in one transaction.

mod admit;
mod blob;
mod city;
mod enrol;
mod exchange;
mod hello;
mod lease;
mod present;
mod refuse;
mod reseed;
mod session;
mod succeed;

pub use admit::Admitted;
pub use refuse::{Fault, no};

use crate::blobs::Blobs;
use crate::folder::Folder;
use crate::keys::CityKeys;
use crate::rules::{DEFAULT_TERM, FileBook, LogEnd, Pen, Rulebook, Taken};
use crate::shelf::{Connection, Shelf, Sitting, files, log};
use jiff::{SignedDuration, Timestamp};
use koffer_casework::change::ComposeError;
use koffer_casework::{FileId, Hash};
use koffer_pack::Pack;

/// A city at work in its folder.
#[derive(Debug)]
pub struct Backend {
    pub(crate) shelf: Shelf,
    pub(crate) blobs: Blobs,
    pub(crate) keys: CityKeys,
    pub(crate) term: SignedDuration,
    pub(crate) pack: Option<Pack>,
    // Waiting here costs nothing; waiting for the database's own lock would occupy its connections.
    pub(crate) gate: tokio::sync::Mutex<()>,
}

impl Backend {
    /// Opens the city in `folder`.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn open(folder: &Folder) -> Result<Self, Fault> {
        let shelf = Shelf::open(&folder.database()?).await?;
        let blobs = Blobs::open(&folder.blobs())?;
        let mut transaction = shelf.read().await?;
        let sitting = Sitting::load(&mut transaction).await?;
        transaction.commit().await?;
        let keys = CityKeys::open(&folder.keys(), sitting.directory.generation)?;
        let pack = match blobs.document(sitting.directory.pack).await? {
            Some(bytes) => Pack::from_bytes(&bytes).ok(),
            None => None,
        };
        let days = pack.as_ref().map(|pack| i64::from(pack.municipality.lease_days)).filter(|days| *days > 0);
        let term = days.map_or(DEFAULT_TERM, |days| SignedDuration::from_hours(24 * days));
        Ok(Self { shelf, blobs, keys, term, pack, gate: tokio::sync::Mutex::new(()) })
    }

    /// Ends all connections.
    pub async fn close(&self) {
        self.shelf.close().await;
    }

    /// The city's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// One rule over one file: its changes written, its row renewed, the log's end moved.
    pub(crate) async fn with_book<T>(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
        file: FileId,
        rule: impl FnOnce(
            &mut FileBook,
            &mut LogEnd,
            &Rulebook<'_>,
            &mut Pen<'_>,
        ) -> Result<(T, Vec<Taken>), ComposeError>,
    ) -> Result<T, Fault> {
        let mut book = files::load(connection, file).await?;
        let mut end = sitting.log;
        let (value, taken) = {
            let rules = sitting.rules(self.term);
            self.keys.with_pen(self.now(), |pen| rule(&mut book, &mut end, &rules, pen))?
        };
        self.write(connection, sitting, &book, end, &taken).await?;
        Ok(value)
    }

    /// Writes what a rule took in.
    pub(crate) async fn write(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
        book: &FileBook,
        end: LogEnd,
        taken: &[Taken],
    ) -> Result<(), Fault> {
        if !taken.is_empty() {
            files::begin(connection, book).await?;
        }
        for taken in taken {
            log::append(connection, taken).await?;
            if let Some((department, until)) = crate::rules::ledger::emergency(taken) {
                match until {
                    Some(until) => sitting.emergencies.insert(department, until),
                    None => sitting.emergencies.remove(&department),
                };
            }
        }
        sitting.log = end;
        if book.version > 0 || !book.awaited.changes.is_empty() {
            files::save(connection, book).await?;
        }
        sitting.save_log(connection).await?;
        Ok(())
    }

    /// Issues a changed Directory.
    pub(crate) async fn issue(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
        directory: koffer_casework::Directory,
    ) -> Result<(), Fault> {
        let signed = self.keys.sign(&directory)?;
        crate::shelf::directory::issue(connection, directory.version, &signed).await?;
        sitting.directory = directory;
        sitting.signed = signed;
        Ok(())
    }

    /// The document of that digest: law or pack.
    pub(crate) async fn find_document(&self, hash: Hash) -> Result<Vec<u8>, koffer_protocol::CityError> {
        self.blobs.document(hash).await.map_err(Fault::from)?.ok_or_else(|| no(404, "noSuchDocument"))
    }
}
