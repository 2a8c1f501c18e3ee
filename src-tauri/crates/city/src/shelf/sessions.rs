//! Nonces and sessions, both for a while only.

use super::{Connection, ShelfError, parsed};
use crate::rules::Carrier;
use jiff::Timestamp;
use koffer_casework::account::AccountName;
use koffer_casework::{DeviceNumber, Hash};

/// Keeps a nonce that `device` may sign once until `ends_at`, and forgets those that have ended.
///
/// # Errors
/// [`ShelfError`].
pub async fn ask(
    connection: &mut Connection,
    nonce: &str,
    device: DeviceNumber,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<(), ShelfError> {
    // Anyone may ask, so what was asked in vain must not pile up.
    sqlx::query("DELETE FROM nonce WHERE ends_at < $1")
        .bind(now.to_string())
        .execute(&mut *connection)
        .await?;
    sqlx::query("INSERT INTO nonce (nonce, device, ends_at) VALUES ($1, $2, $3)")
        .bind(nonce)
        .bind(i64::from(device.0))
        .bind(ends_at.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Spends a nonce: whether it was asked of this device and is still good.
///
/// # Errors
/// [`ShelfError`].
pub async fn spend(
    connection: &mut Connection,
    nonce: &str,
    device: DeviceNumber,
    now: Timestamp,
) -> Result<bool, ShelfError> {
    let row: Option<(i64, String)> =
        sqlx::query_as("DELETE FROM nonce WHERE nonce = $1 RETURNING device, ends_at")
            .bind(nonce)
            .fetch_optional(connection)
            .await?;
    let Some((asked, ends_at)) = row else { return Ok(false) };
    Ok(asked == i64::from(device.0) && now < parsed(&ends_at, "nonce")?)
}

/// Opens a session, in the place of an older one of the same device.
///
/// # Errors
/// [`ShelfError`].
pub async fn open(
    connection: &mut Connection,
    token: &str,
    carrier: &Carrier,
    ends_at: Timestamp,
) -> Result<(), ShelfError> {
    sqlx::query("DELETE FROM session WHERE device = $1")
        .bind(i64::from(carrier.device.0))
        .execute(&mut *connection)
        .await?;
    sqlx::query("INSERT INTO session (token_hash, account, device, ends_at) VALUES ($1, $2, $3, $4)")
        .bind(Hash::of(token.as_bytes()).to_string())
        .bind(carrier.account.to_string())
        .bind(i64::from(carrier.device.0))
        .bind(ends_at.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Whose session this is; `None` when there is none, or it has ended.
///
/// # Errors
/// [`ShelfError`].
pub async fn whose(
    connection: &mut Connection,
    token: &str,
    now: Timestamp,
) -> Result<Option<Carrier>, ShelfError> {
    let row: Option<(String, i64, String)> =
        sqlx::query_as("SELECT account, device, ends_at FROM session WHERE token_hash = $1")
            .bind(Hash::of(token.as_bytes()).to_string())
            .fetch_optional(connection)
            .await?;
    let Some((account, device, ends_at)) = row else { return Ok(None) };
    if now >= parsed::<Timestamp>(&ends_at, "session")? {
        return Ok(None);
    }
    let device = u32::try_from(device).map_err(|_| ShelfError::Damaged("session"))?;
    Ok(Some(Carrier { account: AccountName(account), device: DeviceNumber(device) }))
}
