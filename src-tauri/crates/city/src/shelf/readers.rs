//! The border, as rows: whose department a file is, and who is named where it is restricted.

use super::{Connection, ShelfError};
use crate::rules::FileBook;
use crate::rules::access::Access;
use koffer_casework::FileId;
use koffer_casework::account::AccountName;
use koffer_casework::procedure::Procedure;

/// What the rows say about who may see `file`; `None` for a file that is not there or whose beginning is not known.
///
/// # Errors
/// [`ShelfError`].
pub async fn access(connection: &mut Connection, file: FileId) -> Result<Option<Access>, ShelfError> {
    let row: Option<(Option<String>, i64)> =
        sqlx::query_as("SELECT procedure_name, restricted FROM file WHERE file_id = $1")
            .bind(file.to_string())
            .fetch_optional(&mut *connection)
            .await?;
    let Some((Some(procedure), restricted)) = row else { return Ok(None) };
    let procedure = Procedure::from_name(&procedure).ok_or(ShelfError::Damaged("file"))?;
    let restricted_to = if restricted == 1 {
        let named: Vec<(String,)> =
            sqlx::query_as("SELECT account FROM file_reader WHERE file_id = $1 ORDER BY account")
                .bind(file.to_string())
                .fetch_all(connection)
                .await?;
        Some(named.into_iter().map(|(name,)| AccountName(name)).collect())
    } else {
        None
    };
    Ok(Some(Access { procedure, restricted_to }))
}

/// Writes who is named.
///
/// # Errors
/// [`ShelfError`].
pub async fn save(connection: &mut Connection, book: &FileBook) -> Result<(), ShelfError> {
    let Some(named) = book.access.as_ref().and_then(|access| access.restricted_to.as_ref()) else {
        return Ok(());
    };
    for account in named {
        sqlx::query(
            "INSERT INTO file_reader (file_id, account) VALUES ($1, $2) ON CONFLICT (file_id, account) DO NOTHING",
        )
        .bind(book.file.to_string())
        .bind(account.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
