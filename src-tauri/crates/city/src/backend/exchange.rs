//! Push and pull.

use super::{Backend, Fault, no};
use crate::keys::change_holds;
use crate::rules::deliver::{Delivery, deliver};
use crate::rules::{FileBook, access, judge};
use crate::shelf::{Connection, Sitting, files, log};
use koffer_casework::change::Header;
use koffer_casework::{Change, FileId};
use koffer_protocol::{Answer, CityError, Page, Pull, Push, PushAnswer};
use std::collections::BTreeMap;

/// The most changes of one push, and of one page.
pub(super) const BATCH: usize = 1000;

impl Backend {
    pub(super) async fn take_in(&self, session: &str, push: Push) -> Result<PushAnswer, CityError> {
        if push.changes.len() > BATCH {
            return Err(no(422, "tooManyChanges"));
        }
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let admitted = self.admit(&mut transaction, session).await?;
        let mut sitting = admitted.sitting;
        let mut books = BTreeMap::new();
        let mut answers = Vec::with_capacity(push.changes.len());
        for change in &push.changes {
            let answer = match judge::read(change) {
                Err(reason) => Answer::Refused { reason },
                Ok(header) => {
                    let carrier = &admitted.carrier;
                    let arriving = (change, &header, carrier);
                    self.deliver_one(&mut transaction, &mut sitting, &mut books, arriving).await?
                }
            };
            answers.push(answer);
        }
        for book in books.values() {
            if book.version > 0 {
                files::save(&mut transaction, book).await.map_err(Fault::from)?;
            }
        }
        transaction.commit().await.map_err(Fault::from)?;
        Ok(PushAnswer { answers })
    }

    async fn deliver_one(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
        books: &mut BTreeMap<FileId, FileBook>,
        arriving: (&Change, &Header, &crate::rules::Carrier),
    ) -> Result<Answer, Fault> {
        let (change, header, carrier) = arriving;
        let answered = log::answered(connection, header.change_id).await?;
        let mut book = match books.remove(&header.file_id) {
            Some(book) => book,
            None => files::load(connection, header.file_id).await?,
        };
        let mut end = sitting.log;
        let (answer, taken) = {
            let rules = sitting.rules(self.term);
            let delivery = Delivery { change, header, answered, carrier };
            self.keys.with_pen(self.now(), |pen| {
                deliver(delivery, &mut book, &mut end, &rules, pen, &change_holds)
            })?
        };
        if !taken.is_empty() {
            self.write(connection, sitting, &book, end, &taken).await?;
        }
        books.insert(header.file_id, book);
        Ok(answer)
    }

    pub(super) async fn page(&self, session: &str, pull: Pull) -> Result<Page, CityError> {
        let mut transaction = self.shelf.read().await.map_err(Fault::from)?;
        let admitted = self.admit_to_work(&mut transaction, session).await?;
        let (carrier, sitting) = (admitted.carrier, admitted.sitting);
        if pull.after > sitting.log.seq {
            return Err(no(409, "older"));
        }
        let (seq, log_head) = (sitting.log.seq, sitting.log.head);
        let whole = Page { changes: Vec::new(), seq, log_head, last_seq: seq };
        let Some(account) = sitting.directory.account(&carrier.account) else { return Ok(whole) };
        if !access::works_on_files(account) {
            return Ok(whole);
        }
        let limit = pull.limit.clamp(1, BATCH as u32);
        let found = log::page(&mut transaction, account.department, &account.name, pull.after, seq, limit)
            .await
            .map_err(Fault::from)?;
        let full = found.len() == limit as usize;
        let last = found.last().filter(|_| full).map(|taken| (taken.seq, taken.log_head));
        let (at, head) = last.unwrap_or((seq, log_head));
        let changes = found.iter().map(crate::rules::Taken::delivered).collect();
        Ok(Page { changes, seq: at, log_head: head, last_seq: seq })
    }
}
