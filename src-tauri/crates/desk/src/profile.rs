//! The profile on disk: one folder for each person's cache, and beside the cache what may be known while it is locked.
//!
//! `<profile>/<random>/` holds `cache.db`, `blobs/`, `slots.json` and `desk.json`. The last one names the person, the
//! city and the device, and how many changes wait; nothing of any citizen.

use koffer_contract::{Failure, Role};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What is known while locked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Plate {
    /// The account.
    pub(crate) account: String,
    /// The person's name.
    pub(crate) account_name: String,
    /// What the person may do.
    pub(crate) role: Role,
    /// The department's name.
    pub(crate) department: String,
    /// The city's name.
    pub(crate) city_name: String,
    /// The device's number.
    pub(crate) device: String,
    /// What the person calls it.
    pub(crate) device_name: String,
    /// Changes that wait for the city.
    pub(crate) pending: u32,
    /// Minutes without input until it locks.
    pub(crate) idle_minutes: u32,
    /// The city withdrew this account's access.
    #[serde(default)]
    pub(crate) withdrawn: bool,
}

/// A person's folder.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Home {
    /// Where.
    pub(crate) folder: PathBuf,
    /// What stands on it.
    pub(crate) plate: Plate,
}

/// All homes of a profile, in the order of their accounts.
pub(crate) fn homes(profile: &Path) -> Vec<Home> {
    let mut homes: Vec<Home> = std::fs::read_dir(profile)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let folder = entry.path();
            let plate = serde_json::from_slice(&std::fs::read(folder.join("desk.json")).ok()?).ok()?;
            Some(Home { folder, plate })
        })
        .collect();
    homes.sort_by(|a, b| a.plate.account.cmp(&b.plate.account));
    homes
}

/// A new folder for a person; empty.
pub(crate) fn new_folder(profile: &Path) -> Result<PathBuf, Failure> {
    let name: [u8; 8] = koffer_vault::random().map_err(|error| crate::failure::defect("V-101", &error))?;
    let folder = profile.join(hex::encode(name));
    std::fs::create_dir_all(&folder)
        .map_err(|_| Failure::CannotWrite { path: profile.display().to_string() })?;
    Ok(folder)
}

/// Writes what is known while locked: beside, then renamed, so that it is never half there.
pub(crate) fn write_plate(folder: &Path, plate: &Plate) -> Result<(), Failure> {
    let failed = |_: std::io::Error| Failure::CannotWrite { path: folder.display().to_string() };
    let text = serde_json::to_vec(plate).map_err(|error| crate::failure::defect("V-102", &error))?;
    let beside = folder.join("desk.json.new");
    std::fs::write(&beside, text).map_err(failed)?;
    std::fs::rename(beside, folder.join("desk.json")).map_err(failed)
}

/// Where the key slots of a cache are.
pub(crate) fn slots(folder: &Path) -> PathBuf {
    folder.join("slots.json")
}
