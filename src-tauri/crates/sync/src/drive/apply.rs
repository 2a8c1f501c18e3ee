//! Applying a page: its changes, their rows in the lists, and the cursor, in one write.

use super::{Drive, DriveError, Progress, StepError};
use crate::round::Came;
use koffer_casework::{Directory, FileId};
use koffer_protocol::{City, CityError, Delivered, Pull, Verdict};
use koffer_store::change::{self, CityPlace};
use koffer_store::{StoreError, Write, blob, identity, index, trust};
use std::collections::BTreeSet;

impl<C: City + Sync> Drive<'_, C> {
    pub(super) async fn pull(&mut self, pull: Pull) -> Result<Came, StepError> {
        let after = pull.after;
        let page = self.city.pull(&self.session, pull).await?;
        if page.seq < after || page.seq > page.last_seq {
            return Err(CityError::Malformed("a page that goes backwards".to_owned()).into());
        }
        let directory = self.directory()?;
        let mut write = self.store.begin().await?;
        let mut touched = BTreeSet::new();
        for delivered in &page.changes {
            touched.insert(take_in(&mut write, delivered, &directory).await?);
        }
        let today = (self.around.clock)().today;
        for file in touched {
            index::refresh(&mut write, file, today, self.around.index).await?;
        }
        identity::put_cursor(&mut write, self.generation, page.seq, page.log_head, page.last_seq).await?;
        write.commit().await?;
        self.pulled += page.changes.len() as u64;
        (self.around.progress)(Progress::Pulled { seq: page.seq, last_seq: page.last_seq });
        Ok(Came::Pulled { seq: page.seq, last_seq: page.last_seq })
    }

    fn directory(&self) -> Result<Directory, StepError> {
        let signed = self.identity.directory.as_ref().ok_or(StepError::Here(DriveError::NotEnrolled))?;
        // It was checked when it was stored; it is checked again, since everything below rests on it.
        trust::directory(signed, &self.identity.root_key)
            .map_err(|error| StepError::Here(StoreError::Damaged(error.to_string()).into()))
    }
}

/// Stores one delivered change, if it is signed by whom it says.
///
/// # Errors
/// Malformed for a change that is not: then nothing of its page is applied.
pub async fn take_in(
    write: &mut Write,
    delivered: &Delivered,
    directory: &Directory,
) -> Result<FileId, TakeInError> {
    let malformed = |what: String| TakeInError::City(CityError::Malformed(what));
    let header = delivered.change.read_header().map_err(|error| malformed(error.to_string()))?;
    trust::change(&delivered.change, &header, directory).map_err(|error| malformed(error.to_string()))?;
    let verdict = serde_json::to_string(&delivered.verdict).map_err(|error| malformed(error.to_string()))?;
    let place = CityPlace {
        seq: delivered.seq,
        file_version: delivered.file_version,
        file_chain: delivered.file_chain,
        counts: delivered.verdict == Verdict::Accepted,
        verdict,
    };
    change::put_delivered(write, &delivered.change, &header, &place).await?;
    blob::want(write, header.file_id, &header.blobs).await?;
    Ok(header.file_id)
}

/// What [`take_in`] can fail with.
#[derive(Debug, thiserror::Error)]
pub enum TakeInError {
    /// What the city delivered.
    #[error(transparent)]
    City(#[from] CityError),
    /// The cache.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<TakeInError> for StepError {
    fn from(error: TakeInError) -> Self {
        match error {
            TakeInError::City(error) => Self::City(error),
            TakeInError::Store(error) => error.into(),
        }
    }
}
