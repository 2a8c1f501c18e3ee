//! Every Directory that this city issued, and the former ones it was founded with.

use super::{Connection, ShelfError, number};
use koffer_casework::directory::SignedDirectory;

/// The newest.
///
/// # Errors
/// [`ShelfError`].
pub async fn newest(connection: &mut Connection) -> Result<Option<SignedDirectory>, ShelfError> {
    let row: Option<(String, String, String, String)> = sqlx::query_as(
        "SELECT document, signature, certificate, certificate_signature FROM directory \
         ORDER BY version DESC LIMIT 1",
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(document, signature, certificate, certificate_signature)| SignedDirectory {
        document,
        signature,
        certificate,
        certificate_signature,
    }))
}

/// Keeps one.
///
/// # Errors
/// [`ShelfError`], also for a version that was issued before.
pub async fn issue(
    connection: &mut Connection,
    version: u64,
    signed: &SignedDirectory,
) -> Result<(), ShelfError> {
    sqlx::query(
        "INSERT INTO directory (version, document, signature, certificate, certificate_signature) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(number(version)?)
    .bind(&signed.document)
    .bind(&signed.signature)
    .bind(&signed.certificate)
    .bind(&signed.certificate_signature)
    .execute(connection)
    .await?;
    Ok(())
}
