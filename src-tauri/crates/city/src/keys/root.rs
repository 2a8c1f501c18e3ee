//! The municipal root key: made once at the founding, kept in a safe, needed for a founding from a cached Directory.

use super::{CERTIFICATE, DIRECTORY, KeyError, holds};
use jiff::Timestamp;
use koffer_casework::CityId;
use koffer_casework::directory::{Certificate, Directory, SignedDirectory};
use koffer_vault::SigningKey;
use serde::{Deserialize, Serialize};

/// How many device numbers a generation may give out; the first is its own.
pub const BLOCK: u32 = 1000;

/// The first and last device number of a generation's block.
#[must_use]
pub fn block(generation: u32) -> (u32, u32) {
    let first = generation.saturating_sub(1).saturating_mul(BLOCK) + 1;
    (first, first + BLOCK - 1)
}

/// The root key with the city that it is for.
#[derive(Debug)]
pub struct RootKey {
    /// The city.
    pub city_id: CityId,
    /// The key.
    pub key: SigningKey,
}

/// As it stands in its file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RootFile {
    what: String,
    city_id: CityId,
    seed: String,
}

const WHAT: &str = "Aktenkoffer: Wurzelschlüssel der Stadt. In den Tresor.";

/// A certificate and the root's signature.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Certified {
    pub(crate) certificate: String,
    pub(crate) signature: String,
}

impl Certified {
    pub(crate) fn read(&self) -> Result<Certificate, KeyError> {
        Ok(serde_json::from_str(&self.certificate)?)
    }
}

impl RootKey {
    /// A new one.
    ///
    /// # Errors
    /// [`KeyError::Random`].
    pub fn generate(city_id: CityId) -> Result<Self, KeyError> {
        Ok(Self { city_id, key: SigningKey::generate()? })
    }

    /// The text of its file.
    ///
    /// # Errors
    /// [`KeyError::Json`].
    pub fn to_text(&self) -> Result<String, KeyError> {
        let seed = hex::encode(self.key.expose());
        Ok(serde_json::to_string(&RootFile { what: WHAT.into(), city_id: self.city_id, seed })?)
    }

    /// Reads its file.
    ///
    /// # Errors
    /// [`KeyError::NotAKey`].
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let not_a_key = || KeyError::NotAKey("the root key's file".into());
        let file: RootFile = serde_json::from_str(text).map_err(|_| not_a_key())?;
        let mut seed = [0; 32];
        hex::decode_to_slice(&file.seed, &mut seed).map_err(|_| not_a_key())?;
        Ok(Self { city_id: file.city_id, key: SigningKey::from_seed(seed) })
    }

    /// The public key, as it stands in Directories.
    #[must_use]
    pub fn public(&self) -> String {
        self.key.public().to_string()
    }

    /// Certifies `directory_key` for a generation, with its block of device numbers.
    pub(crate) fn certify(
        &self,
        directory_key: &str,
        generation: u32,
        now: Timestamp,
    ) -> Result<Certified, KeyError> {
        let (first_device, last_device) = block(generation);
        let certificate = serde_json::to_string(&Certificate {
            city_id: self.city_id,
            directory_key: directory_key.to_owned(),
            generation,
            first_device,
            last_device,
            certified_at: now,
        })?;
        let signature = self.key.sign(CERTIFICATE, certificate.as_bytes()).to_string();
        Ok(Certified { certificate, signature })
    }
}

/// Reads a Directory and checks both signatures: the directory key's, and the root's on that key. Whether the root is
/// the right one is the caller's to compare.
///
/// # Errors
/// [`KeyError::NotCertified`].
pub fn certified(signed: &SignedDirectory) -> Result<Directory, KeyError> {
    let directory: Directory = serde_json::from_str(&signed.document)?;
    let certificate: Certificate = serde_json::from_str(&signed.certificate)?;
    let root = &directory.root_key;
    let fits = certificate.city_id == directory.city_id && certificate.generation == directory.generation;
    let by_root = holds(root, CERTIFICATE, signed.certificate.as_bytes(), &signed.certificate_signature);
    let by_key = holds(&certificate.directory_key, DIRECTORY, signed.document.as_bytes(), &signed.signature);
    if fits && by_root && by_key { Ok(directory) } else { Err(KeyError::NotCertified) }
}
