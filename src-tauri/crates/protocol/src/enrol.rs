//! Enrolment and sessions. There is no city password: a device is enrolled once with a one-time code, and a session
//! opens by signing a nonce with the device key.

use jiff::Timestamp;
use koffer_casework::account::{AccountName, Role};
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{CityId, DeviceNumber};
use serde::{Deserialize, Serialize};

/// The prefix of what a device signs at enrolment: the domain, then the public key text.
pub const ENROL_DOMAIN: &str = "aktenkoffer/enrol/1\n";
/// The prefix of what a device signs to open a session, or to hand its work on: the domain, then the nonce.
pub const CHALLENGE_DOMAIN: &str = "aktenkoffer/session/1\n";

/// Who answers under an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// [`crate::INTERFACE`] of the city.
    pub interface: u32,
    /// The city.
    pub city_id: CityId,
    /// Its name.
    pub city_name: String,
    /// Its generation.
    pub generation: u32,
}

/// Redeems a one-time code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Enrol {
    /// For whom the code was made.
    pub account: AccountName,
    /// Three groups of four; separators and case do not matter.
    pub code: String,
    /// What the person calls the device.
    pub device_name: String,
    /// Ed25519 public key of the device, 64 hexadecimal digits.
    pub public_key: String,
    /// The device's signature over [`ENROL_DOMAIN`] ‖ public key text, 128 hexadecimal digits.
    pub proof: String,
}

/// A device was enrolled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Enrolled {
    /// Its number.
    pub device: DeviceNumber,
    /// The city.
    pub city_id: CityId,
    /// Its generation.
    pub generation: u32,
    /// The person's full name.
    pub account_name: String,
    /// What the person may do.
    pub role: Role,
    /// The Directory that names the device; its root key is pinned from here on.
    pub directory: SignedDirectory,
}

/// A nonce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Challenge {
    /// 64 hexadecimal digits; good once, for a few minutes.
    pub nonce: String,
}

/// A signed nonce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceProof {
    /// Whose key signed.
    pub device: DeviceNumber,
    /// The nonce.
    pub nonce: String,
    /// Over [`CHALLENGE_DOMAIN`] ‖ nonce, 128 hexadecimal digits.
    pub signature: String,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionOpened {
    /// Sent as `Authorization: Bearer` from here on.
    pub token: String,
    /// Its end.
    pub ends_at: Timestamp,
}

/// A restored or forked desk asks for a number of its own. The session is the old device's, which proves the old key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Succeed {
    /// The new key.
    pub public_key: String,
    /// The new key's signature over [`ENROL_DOMAIN`] ‖ public key text.
    pub proof: String,
}
