//! Table `identity`: who this desk is, and where it stands with its city. One row.

use crate::StoreError;
use crate::mapping::{hash, json, parsed, signed, to_json, unsigned, uuid};
use jiff::Timestamp;
use koffer_casework::account::AccountName;
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{CityId, DeviceNumber, Hash};
use koffer_vault::{Domain, SigningKey};
use sqlx::{FromRow, SqliteConnection};

/// The row.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The city.
    pub city_id: CityId,
    /// Its address.
    pub city_address: String,
    /// The municipal root's public key, pinned at enrolment.
    pub root_key: String,
    /// The person.
    pub account: AccountName,
    /// The device's number.
    pub device: DeviceNumber,
    /// What the person calls it.
    pub device_name: String,
    /// The device's key.
    pub signing_key: SigningKey,
    /// When it was enrolled.
    pub enrolled_at: Timestamp,
    /// Numbers whose work this desk carries on.
    pub former_devices: Vec<DeviceNumber>,
    /// The generation that it last spoke to.
    pub generation: u32,
    /// The cursor.
    pub seq: u64,
    /// The city's log head at the cursor.
    pub log_head: Hash,
    /// The city's last seq, as last heard.
    pub last_seq: u64,
    /// The Directory.
    pub directory: Option<SignedDirectory>,
    /// Its version.
    pub directory_version: u64,
    /// The last contact, by this desk's clock.
    pub last_contact: Option<Timestamp>,
    /// The city's clock then.
    pub city_time: Option<Timestamp>,
}

#[derive(FromRow)]
struct IdentityRow {
    city_id: Vec<u8>,
    city_address: String,
    root_key: String,
    account: String,
    device: i64,
    device_name: String,
    signing_key: Vec<u8>,
    enrolled_at: String,
    former_devices: String,
    generation: i64,
    seq: i64,
    log_head: Vec<u8>,
    last_seq: i64,
    directory: Option<String>,
    directory_version: i64,
    last_contact: Option<String>,
    city_time: Option<String>,
}

/// What enrolment fixes.
#[derive(Debug)]
pub struct NewIdentity<'a> {
    /// The city.
    pub city_id: CityId,
    /// Its address.
    pub city_address: &'a str,
    /// The municipal root's public key.
    pub root_key: &'a str,
    /// The person.
    pub account: &'a AccountName,
    /// The device's number.
    pub device: DeviceNumber,
    /// What the person calls it.
    pub device_name: &'a str,
    /// The device's key.
    pub signing_key: &'a SigningKey,
    /// Now.
    pub enrolled_at: Timestamp,
}

/// Writes the row of a new cache.
///
/// # Errors
/// [`StoreError`], also when there is a row already.
pub async fn put(write: &mut SqliteConnection, new: NewIdentity<'_>) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO identity (only_row, city_id, city_address, root_key, account, device, device_name, signing_key,
                               enrolled_at, log_head)
         VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.city_id.0.as_bytes().as_slice())
    .bind(new.city_address)
    .bind(new.root_key)
    .bind(&new.account.0)
    .bind(i64::from(new.device.0))
    .bind(new.device_name)
    .bind(new.signing_key.expose().as_slice())
    .bind(new.enrolled_at.to_string())
    .bind(Hash::ZERO.0.as_slice())
    .execute(write)
    .await?;
    Ok(())
}

/// Reads the row; `None` in a cache whose enrolment was interrupted.
///
/// # Errors
/// [`StoreError`].
pub async fn get(read: &mut SqliteConnection) -> Result<Option<Identity>, StoreError> {
    let Some(row) = sqlx::query_as::<_, IdentityRow>("SELECT * FROM identity").fetch_optional(read).await?
    else {
        return Ok(None);
    };
    let seed: [u8; 32] = row
        .signing_key
        .try_into()
        .map_err(|_| StoreError::Damaged("the signing key cannot be read".to_owned()))?;
    Ok(Some(Identity {
        city_id: CityId(uuid(&row.city_id)?),
        city_address: row.city_address,
        root_key: row.root_key,
        account: AccountName(row.account),
        device: DeviceNumber(u32::try_from(row.device).unwrap_or_default()),
        device_name: row.device_name,
        signing_key: SigningKey::from_seed(seed),
        enrolled_at: parsed("enrolled_at", &row.enrolled_at)?,
        former_devices: json("former_devices", &row.former_devices)?,
        generation: u32::try_from(row.generation).unwrap_or_default(),
        seq: unsigned(row.seq),
        log_head: hash(&row.log_head)?,
        last_seq: unsigned(row.last_seq),
        directory: row.directory.map(|text| json("directory", &text)).transpose()?,
        directory_version: unsigned(row.directory_version),
        last_contact: row.last_contact.map(|text| parsed("last_contact", &text)).transpose()?,
        city_time: row.city_time.map(|text| parsed("city_time", &text)).transpose()?,
    }))
}

/// Stores a Directory whose signatures were checked.
///
/// # Errors
/// [`StoreError`].
pub async fn put_directory(
    write: &mut SqliteConnection,
    directory: &SignedDirectory,
    version: u64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE identity SET directory = $1, directory_version = $2")
        .bind(to_json(directory)?)
        .bind(signed(version))
        .execute(write)
        .await?;
    Ok(())
}

/// Notes a contact by both clocks.
///
/// # Errors
/// [`StoreError`].
pub async fn note_contact(
    write: &mut SqliteConnection,
    here: Timestamp,
    city: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE identity SET last_contact = $1, city_time = $2")
        .bind(here.to_string())
        .bind(city.to_string())
        .execute(write)
        .await?;
    Ok(())
}

/// Moves the cursor; in the same write as the page that it stands for.
///
/// # Errors
/// [`StoreError`].
pub async fn put_cursor(
    write: &mut SqliteConnection,
    generation: u32,
    seq: u64,
    log_head: Hash,
    last_seq: u64,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE identity SET generation = $1, seq = $2, log_head = $3, last_seq = $4")
        .bind(i64::from(generation))
        .bind(signed(seq))
        .bind(log_head.0.as_slice())
        .bind(signed(last_seq))
        .execute(write)
        .await?;
    Ok(())
}

/// The desk goes on under a new number and key; the old number is remembered.
///
/// # Errors
/// [`StoreError`].
pub async fn put_device(
    write: &mut SqliteConnection,
    device: DeviceNumber,
    signing_key: &SigningKey,
    former: &[DeviceNumber],
) -> Result<(), StoreError> {
    sqlx::query("UPDATE identity SET device = $1, signing_key = $2, former_devices = $3")
        .bind(i64::from(device.0))
        .bind(signing_key.expose().as_slice())
        .bind(to_json(&former)?)
        .execute(write)
        .await?;
    Ok(())
}

/// A new address, by a file that the root signed.
///
/// # Errors
/// [`StoreError`].
pub async fn put_address(write: &mut SqliteConnection, address: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE identity SET city_address = $1").bind(address).execute(write).await?;
    Ok(())
}

/// The device's signature over `domain` ‖ `bytes`, hexadecimal.
#[must_use]
pub fn sign(identity: &Identity, domain: &'static str, bytes: &[u8]) -> String {
    identity.signing_key.sign(Domain::new(domain), bytes).to_string()
}

/// The device's public key, hexadecimal.
#[must_use]
pub fn public_key(identity: &Identity) -> String {
    identity.signing_key.public().to_string()
}
