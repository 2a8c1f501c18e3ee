//! The Directory: who works here, on which devices, with which law and pack. Signed, versioned, on every desk.
//!
//! The municipal root key, in a safe, certifies the key that signs Directories; so accounts change daily without the
//! safe, while a city can be founded anew from a cached copy, and every signature is checked without a network.
//! Checking the two signatures is the vault's; this file is what they cover.

use crate::account::{AccountName, Department, Role};
use crate::hash::Hash;
use crate::id::{CityId, DeviceNumber};
use crate::procedure::Procedure;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// The prefix of what the directory key signs.
pub const DIRECTORY_DOMAIN: &str = "aktenkoffer/directory/1\n";
/// The prefix of what the root key signs.
pub const CERTIFICATE_DOMAIN: &str = "aktenkoffer/directory-key/1\n";

/// A Directory with its proof, as it travels and is cached. Both texts are kept byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedDirectory {
    /// JSON text of a [`Directory`].
    pub document: String,
    /// The directory key's Ed25519 signature over [`DIRECTORY_DOMAIN`] ‖ document, hexadecimal.
    pub signature: String,
    /// JSON text of a [`Certificate`].
    pub certificate: String,
    /// The root key's Ed25519 signature over [`CERTIFICATE_DOMAIN`] ‖ certificate, hexadecimal.
    pub certificate_signature: String,
}

/// The root's word that a key may sign Directories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// For which city.
    pub city_id: CityId,
    /// Ed25519 public key, 64 hexadecimal digits.
    pub directory_key: String,
    /// The generation it was made for, and the block of device numbers that this generation may give out.
    pub generation: u32,
    /// First device number of the block; it is the city's own, as author.
    pub first_device: u32,
    /// Last device number of the block.
    pub last_device: u32,
    /// When it was certified.
    pub certified_at: Timestamp,
}

/// Who works in a city.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// The city.
    pub city_id: CityId,
    /// Its name, such as `Stadt Lindbrück`.
    pub city_name: String,
    /// Rises with every change.
    pub version: u64,
    /// The generation that issued it.
    pub generation: u32,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// The municipal root's Ed25519 public key, 64 hexadecimal digits.
    pub root_key: String,
    /// The city as author, one entry for each generation.
    pub city_authors: Vec<CityAuthor>,
    /// Everybody who works or worked here.
    pub accounts: Vec<Account>,
    /// Every device that was ever enrolled.
    pub devices: Vec<Device>,
    /// Who stands in for whom, when.
    #[serde(default)]
    pub deputies: Vec<Deputy>,
    /// Digest of the federal law document in force.
    pub law: Hash,
    /// Digest of the municipality pack in force.
    pub pack: Hash,
    /// age public keys (`age1…`) that together recover a cache.
    #[serde(default)]
    pub recovery: Vec<String>,
}

/// The city of one generation, which signs applications that arrive and leases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityAuthor {
    /// The generation.
    pub generation: u32,
    /// Its number as author.
    pub device: DeviceNumber,
    /// Ed25519 public key, 64 hexadecimal digits.
    pub public_key: String,
}

/// A person who works here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What the person signs in with.
    pub name: AccountName,
    /// As it stands under letters.
    pub full_name: String,
    /// What the person may do.
    pub role: Role,
    /// Whose files the person may see.
    pub department: Department,
    /// Access was withdrawn.
    #[serde(default)]
    pub disabled: bool,
}

/// A device of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its number; never given out twice.
    pub number: DeviceNumber,
    /// Whose it is.
    pub account: AccountName,
    /// As the person named it.
    pub name: String,
    /// Ed25519 public key, 64 hexadecimal digits.
    pub public_key: String,
    /// When it was enrolled.
    pub enrolled_at: Timestamp,
    /// It may no longer deliver.
    #[serde(default)]
    pub revoked: bool,
    /// The device whose work it carries on, after a restore or a fork.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor_of: Option<DeviceNumber>,
}

/// Someone stands in for a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deputy {
    /// For whom.
    pub lead: AccountName,
    /// Who.
    pub deputy: AccountName,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Why an author's change is stored, but not folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Withdrawn {
    /// The account was disabled.
    #[error("the account is disabled")]
    AccountDisabled,
    /// The device was revoked.
    #[error("the device is revoked")]
    DeviceRevoked,
    /// The file is outside the account's access.
    #[error("the file is outside the account's access")]
    NoAccess,
}

impl Directory {
    /// The account of that name.
    #[must_use]
    pub fn account(&self, name: &AccountName) -> Option<&Account> {
        self.accounts.iter().find(|account| account.name == *name)
    }

    /// The device of that number.
    #[must_use]
    pub fn device(&self, number: DeviceNumber) -> Option<&Device> {
        self.devices.iter().find(|device| device.number == number)
    }

    /// The public key that author `number` signs with: a device's, or a city author's.
    #[must_use]
    pub fn public_key(&self, number: DeviceNumber) -> Option<&str> {
        let of_a_city = self.city_authors.iter().find(|author| author.device == number);
        of_a_city
            .map(|author| author.public_key.as_str())
            .or_else(|| self.device(number).map(|device| device.public_key.as_str()))
    }

    /// Whether `number` is the city itself, in any generation.
    #[must_use]
    pub fn is_city(&self, number: DeviceNumber) -> bool {
        self.city_authors.iter().any(|author| author.device == number)
    }

    /// Whether `name` may see a file of `procedure` that is `restricted_to` the named persons.
    #[must_use]
    pub fn may_see(
        &self,
        name: &AccountName,
        procedure: Procedure,
        restricted_to: Option<&[AccountName]>,
    ) -> bool {
        self.account(name).is_some_and(|account| {
            !account.disabled
                && matches!(account.role, Role::Clerk | Role::Lead)
                && account.department == procedure.department()
                && restricted_to.is_none_or(|named| named.contains(name))
        })
    }

    /// Whether `name` acts as lead of `department` on `day`: a lead, or a deputy of one.
    #[must_use]
    pub fn leads(&self, name: &AccountName, department: Department, day: Date) -> bool {
        let is_lead = |name: &AccountName| {
            self.account(name).is_some_and(|account| {
                account.role == Role::Lead && account.department == department && !account.disabled
            })
        };
        let stands_in = |deputy: &Deputy| {
            deputy.deputy == *name && deputy.from <= day && day <= deputy.to && is_lead(&deputy.lead)
        };
        is_lead(name)
            || self.account(name).is_some_and(|account| !account.disabled)
                && self.deputies.iter().any(stands_in)
    }
}
