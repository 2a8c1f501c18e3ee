//! The keys that a running city needs, in its folder, readable by its own user alone.

use super::root::{Certified, RootKey};
use super::{DIRECTORY, KeyError};
use crate::rules::Pen;
use jiff::Timestamp;
use koffer_casework::directory::{Certificate, CityAuthor, Directory, SignedDirectory};
use koffer_casework::intake::berlin_day;
use koffer_casework::{ChangeId, DeviceNumber, Hash};
use koffer_vault::{Domain, SigningKey};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// So many generations are certified in advance, so that a restore needs no visit to the safe.
const IN_ADVANCE: u32 = 8;

/// A city's keys, at work.
#[derive(Debug)]
pub struct CityKeys {
    folder: PathBuf,
    directory: SigningKey,
    author: SigningKey,
    certified: Certified,
    certificate: Certificate,
}

impl CityKeys {
    /// Makes the keys of generation `generation` and certificates for it and the next ones.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn found(folder: &Path, root: &RootKey, generation: u32, now: Timestamp) -> Result<Self, KeyError> {
        fs::create_dir_all(folder)?;
        let directory = SigningKey::generate()?;
        let public = directory.public().to_string();
        let certificates = (generation..=generation + IN_ADVANCE)
            .map(|generation| root.certify(&public, generation, now))
            .collect::<Result<Vec<_>, _>>()?;
        write_secret(&folder.join("directory.key"), &hex::encode(directory.expose()))?;
        write_secret(&folder.join("certificates.json"), &serde_json::to_string(&certificates)?)?;
        make_author(folder, generation)?;
        Self::open(folder, generation)
    }

    /// Opens the keys of `generation`.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn open(folder: &Path, generation: u32) -> Result<Self, KeyError> {
        let directory = read_key(&folder.join("directory.key"))?;
        let author = read_key(&folder.join(format!("author-{generation}.key")))?;
        let certified = certificate_of(folder, generation)?;
        let certificate = certified.read()?;
        Ok(Self { folder: folder.to_owned(), directory, author, certified, certificate })
    }

    /// Goes on as a later generation, under a certificate made in advance.
    ///
    /// # Errors
    /// [`KeyError::NoCertificate`] when none is left.
    pub fn next_generation(folder: &Path, generation: u32) -> Result<Self, KeyError> {
        certificate_of(folder, generation)?;
        make_author(folder, generation)?;
        Self::open(folder, generation)
    }

    /// Where they lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The block of device numbers, and the generation.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The city as author.
    #[must_use]
    pub fn author(&self) -> CityAuthor {
        CityAuthor {
            generation: self.certificate.generation,
            device: DeviceNumber(self.certificate.first_device),
            public_key: self.author.public().to_string(),
        }
    }

    /// Signs a Directory.
    ///
    /// # Errors
    /// [`KeyError::Json`].
    pub fn sign(&self, directory: &Directory) -> Result<SignedDirectory, KeyError> {
        let document = serde_json::to_string(directory)?;
        let signature = self.directory.sign(DIRECTORY, document.as_bytes()).to_string();
        Ok(SignedDirectory {
            document,
            signature,
            certificate: self.certified.certificate.clone(),
            certificate_signature: self.certified.signature.clone(),
        })
    }

    /// Signs any other statement of the city with the directory key.
    #[must_use]
    pub fn sign_statement(&self, domain: Domain, text: &str) -> String {
        self.directory.sign(domain, text.as_bytes()).to_string()
    }

    /// Lends the pen with which the city writes changes of its own.
    pub fn with_pen<T>(&self, now: Timestamp, act: impl FnOnce(&mut Pen<'_>) -> T) -> T {
        let sign = |header: &[u8]| self.author.sign(Domain::CHANGE, header).0;
        let mut fresh = || {
            let random = Hash::of_parts(&[Uuid::new_v4().as_bytes(), Uuid::new_v4().as_bytes()]);
            let mut salt = [0; 16];
            salt.copy_from_slice(&random.0[..16]);
            (ChangeId(Uuid::now_v7()), salt)
        };
        let author = DeviceNumber(self.certificate.first_device);
        let mut pen = Pen { now, today: berlin_day(now), author, fresh: &mut fresh, sign: &sign };
        act(&mut pen)
    }
}

fn certificate_of(folder: &Path, generation: u32) -> Result<Certified, KeyError> {
    let all: Vec<Certified> = serde_json::from_str(&fs::read_to_string(folder.join("certificates.json"))?)?;
    for certified in all {
        if certified.read()?.generation == generation {
            return Ok(certified);
        }
    }
    Err(KeyError::NoCertificate(generation))
}

fn make_author(folder: &Path, generation: u32) -> Result<(), KeyError> {
    let key = SigningKey::generate()?;
    write_secret(&folder.join(format!("author-{generation}.key")), &hex::encode(key.expose()))
}

fn read_key(path: &Path) -> Result<SigningKey, KeyError> {
    let not_a_key = || KeyError::NotAKey(path.display().to_string());
    let mut seed = [0; 32];
    hex::decode_to_slice(fs::read_to_string(path)?.trim(), &mut seed).map_err(|_| not_a_key())?;
    Ok(SigningKey::from_seed(seed))
}

/// Writes a file that only its owner may read.
pub(crate) fn write_secret(path: &Path, text: &str) -> Result<(), KeyError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::certified;
    use koffer_casework::CityId;

    fn directory(root: &RootKey, keys: &CityKeys) -> Directory {
        Directory {
            city_id: root.city_id,
            city_name: "Stadt Lindbrück".into(),
            version: 1,
            generation: keys.certificate().generation,
            issued_at: Timestamp::UNIX_EPOCH,
            root_key: root.public(),
            city_authors: vec![keys.author()],
            accounts: Vec::new(),
            devices: Vec::new(),
            deputies: Vec::new(),
            law: Hash::ZERO,
            pack: Hash::ZERO,
            recovery: Vec::new(),
        }
    }

    #[test]
    fn only_what_the_root_certified_is_a_directory() {
        let temp = tempfile::tempdir().unwrap();
        let root = RootKey::generate(CityId(Uuid::from_u128(7))).unwrap();
        let keys = CityKeys::found(temp.path(), &root, 1, Timestamp::UNIX_EPOCH).unwrap();
        let signed = keys.sign(&directory(&root, &keys)).unwrap();
        assert_eq!(certified(&signed).unwrap(), directory(&root, &keys));
        let mut bent = signed.clone();
        bent.document = bent.document.replace("Lindbrück", "Lindbruck");
        assert!(matches!(certified(&bent), Err(KeyError::NotCertified)));
        // Another root's word under the same text is no word of this root.
        let other = RootKey::generate(root.city_id).unwrap();
        let claimed = Directory { root_key: other.public(), ..directory(&root, &keys) };
        assert!(matches!(certified(&keys.sign(&claimed).unwrap()), Err(KeyError::NotCertified)));
    }

    #[test]
    fn generations_are_certified_in_advance_with_blocks_that_never_meet() {
        let temp = tempfile::tempdir().unwrap();
        let root =
            RootKey::from_text(&RootKey::generate(CityId(Uuid::from_u128(7))).unwrap().to_text().unwrap());
        let root = root.unwrap();
        let first = CityKeys::found(temp.path(), &root, 1, Timestamp::UNIX_EPOCH).unwrap();
        let last = CityKeys::next_generation(temp.path(), 1 + IN_ADVANCE).unwrap();
        assert!(first.certificate().last_device < last.certificate().first_device);
        assert_ne!(first.author().public_key, last.author().public_key);
        let none = CityKeys::next_generation(temp.path(), 2 + IN_ADVANCE);
        assert!(matches!(none, Err(KeyError::NoCertificate(10))));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(temp.path().join("directory.key")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
