//! From the changes of a file to its row in the lists. The row is a cache: made anew, whole, whenever the file changes.

use crate::file::{FileRow, FileText};
use crate::{StoreError, change, draft, file};
use jiff::civil::Date;
use koffer_casework::{Case, FileId, fold};
use sqlx::SqliteConnection;

/// What a row says beside the case itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surroundings {
    /// Today in Europe/Berlin.
    pub today: Date,
    /// This desk holds a draft of a decision.
    pub has_draft: bool,
    /// Own changes wait.
    pub pending: bool,
}

/// How a case becomes a row; the desk knows. `None` for a file whose beginning is not here: it is in no list.
pub type Index = dyn Fn(&Case, Surroundings) -> Option<(FileRow, FileText)> + Send + Sync;

/// The case as it stands, and whether own changes wait.
///
/// # Errors
/// [`StoreError`].
pub async fn case(read: &mut SqliteConnection, id: FileId) -> Result<(Case, bool), StoreError> {
    let stored = change::of_file(read, id).await?;
    let pending = stored.iter().any(|stored| stored.own && stored.place.is_none());
    let entries = stored.iter().map(change::entry).collect::<Result<Vec<_>, _>>()?;
    Ok((fold(id, entries), pending))
}

/// Makes the row of `id` anew.
///
/// # Errors
/// [`StoreError`].
pub async fn refresh(
    write: &mut SqliteConnection,
    id: FileId,
    today: Date,
    index: &Index,
) -> Result<(), StoreError> {
    let (case, pending) = case(&mut *write, id).await?;
    let has_draft = draft::is_there(&mut *write, id).await?;
    if let Some((row, text)) = index(&case, Surroundings { today, has_draft, pending }) {
        file::put(write, &row, &text).await?;
    }
    Ok(())
}
