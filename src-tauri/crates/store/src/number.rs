//! Table `number_counter`: the next file or decision number of this device. Counted in the write that uses it, so no
//! number is given twice; a write that fails leaves none behind.

use crate::StoreError;
use koffer_casework::DeviceNumber;
use koffer_casework::number::Number;
use sqlx::SqliteConnection;

/// The next number of `device` in `year` under `prefix`.
///
/// # Errors
/// [`StoreError`].
pub async fn next(
    write: &mut SqliteConnection,
    prefix: &str,
    year: i16,
    device: DeviceNumber,
) -> Result<Number, StoreError> {
    let counter: u32 = sqlx::query_scalar(
        "INSERT INTO number_counter (prefix, year, device, next) VALUES ($1, $2, $3, 2)
         ON CONFLICT (prefix, year, device) DO UPDATE SET next = next + 1
         RETURNING next - 1",
    )
    .bind(prefix)
    .bind(year)
    .bind(i64::from(device.0))
    .fetch_one(write)
    .await?;
    Ok(Number::new(prefix, year, device, counter))
}
