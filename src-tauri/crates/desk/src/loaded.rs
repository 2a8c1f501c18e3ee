//! A case as the desk has it: the fold, and the changes it was folded from.

use crate::desk::Opened;
use crate::failure;
use koffer_casework::{Case, ChangeId, Entry, FileId, fold};
use koffer_contract::Failure;
use koffer_store::Connection;
use koffer_store::change::{self, Stored};
use std::collections::HashMap;

/// A case with its changes.
pub(crate) struct Loaded {
    /// The file.
    pub(crate) file: FileId,
    /// Its fold.
    pub(crate) case: Case,
    /// Its changes in the order of the fold, as stored.
    pub(crate) stored: Vec<Stored>,
    /// The same, read.
    pub(crate) entries: Vec<Entry>,
}

impl Loaded {
    /// The case of `file`.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`] for an id that is none, or a file that is not here.
    pub(crate) async fn read(opened: &Opened, file: &str) -> Result<Self, Failure> {
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        Self::read_in(&mut read, file).await
    }

    /// The same, inside a write.
    pub(crate) async fn read_in(read: &mut Connection, file: &str) -> Result<Self, Failure> {
        let unknown = || Failure::UnknownFile { file: file.to_owned() };
        let id: FileId = file.parse().map_err(|_| unknown())?;
        let stored = change::of_file(read, id).await.map_err(failure::store)?;
        let entries =
            stored.iter().map(change::entry).collect::<Result<Vec<_>, _>>().map_err(failure::store)?;
        let case = fold(id, entries.iter().cloned());
        if case.opened.is_none() {
            return Err(unknown());
        }
        Ok(Self { file: id, case, stored, entries })
    }

    /// The entries by their change.
    pub(crate) fn by_change(&self) -> HashMap<ChangeId, &Entry> {
        self.entries.iter().map(|entry| (entry.header.change_id, entry)).collect()
    }
}
