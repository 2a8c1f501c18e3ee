//! How the city writes a change of its own: an application that arrived, a lease. Signed with the key of the author
//! that this generation is.

use super::book::{FileBook, LogEnd, Taken};
use super::{CITY_ACCOUNT, Rulebook};
use jiff::{Timestamp, civil::Date};
use koffer_casework::change::{Author, Body, ComposeError, Context, compose};
use koffer_casework::{ChangeId, DeviceNumber};
use koffer_protocol::Verdict;

/// What writing needs from outside: time, fresh ids and salts, and the key.
pub struct Pen<'a> {
    /// Now.
    pub now: Timestamp,
    /// Today in Europe/Berlin.
    pub today: Date,
    /// The city as author.
    pub author: DeviceNumber,
    /// A new change id (UUIDv7) and 16 random bytes of salt.
    pub fresh: &'a mut dyn FnMut() -> (ChangeId, [u8; 16]),
    /// Ed25519 over header bytes under the domain of changes, with the author's key.
    pub sign: &'a dyn Fn(&[u8]) -> [u8; 64],
}

impl Pen<'_> {
    /// Writes `body` as the next change of `book`.
    ///
    /// # Errors
    /// [`ComposeError`] if a value cannot be written as JSON.
    pub fn write(
        &mut self,
        book: &mut FileBook,
        log: &mut LogEnd,
        rules: &Rulebook<'_>,
        body: Body,
        context: Context,
    ) -> Result<Taken, ComposeError> {
        let (head_seq, head_hash) = book.head(self.author).unzip();
        let author = Author {
            city_id: rules.directory.city_id,
            account: CITY_ACCOUNT.into(),
            device: self.author,
            author_seq: head_seq.unwrap_or(0) + 1,
            prev: head_hash,
            acted_at: self.now,
            local_day: self.today,
            epoch: None,
        };
        let (change_id, salt) = (self.fresh)();
        let unsigned = compose(change_id, book.file, &author, &body, context, salt)?;
        let signature = (self.sign)(unsigned.header().as_bytes());
        let change = unsigned.signed(signature);
        let header = serde_json::from_str(&change.header)?;
        Ok(book.take_in(log, change, header, Some(body), Verdict::Accepted))
    }
}
