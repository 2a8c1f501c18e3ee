//! The slots file on disk: twice, each copy replaced as a whole (write beside, make durable, rename, make the folder durable).

use super::format::{self, Content, Unreadable, VERSION};
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why there are no slots to open.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Neither copy exists. Beside an existing cache this means loss of the slots, not a first start.
    #[error("there are no key slots at {path}")]
    Missing {
        /// Where they should be.
        path: PathBuf,
    },
    /// Both copies are damaged. Restore one from a backup; the cache itself is untouched.
    #[error("the key slots at {path} are damaged")]
    SlotDamaged {
        /// Where they are.
        path: PathBuf,
    },
    /// Written by a newer program: update this one.
    #[error("the key slots have version {have}, this program reads up to {can}")]
    NewerVersion {
        /// Version of the file.
        have: u32,
        /// Newest version that can be read.
        can: u32,
    },
    /// The file cannot be read.
    #[error("the key slots at {path} cannot be read")]
    Io {
        /// Where they are.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

/// Why slots were not written. What was there before still holds.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There are slots already; they are never replaced by new ones.
    #[error("there are key slots at {path} already")]
    AlreadyThere {
        /// Where they are.
        path: PathBuf,
    },
    /// The disk refused.
    #[error("the key slots at {path} cannot be written")]
    Io {
        /// Where they should be.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

pub(super) fn create(path: &Path, content: &Content) -> Result<(), WriteError> {
    if let Some(path) = [path.to_owned(), copy(path)].into_iter().find(|path| path.exists()) {
        return Err(WriteError::AlreadyThere { path });
    }
    replace(path, content)
}

/// The first copy decides: once it is in place the new slots hold, and a failing second one is mended at the next load.
pub(super) fn replace(path: &Path, content: &Content) -> Result<(), WriteError> {
    let io = |source| WriteError::Io { path: path.to_owned(), source };
    let bytes = format::write(content).map_err(io::Error::other).map_err(io)?;
    put(path, &bytes).and_then(|()| put(&copy(path), &bytes)).map_err(io)
}

pub(super) fn load(path: &Path) -> Result<Content, LoadError> {
    let both = [path.to_owned(), copy(path)].map(|path| (read(&path), path));
    let best = both.iter().filter_map(|(read, _)| read.as_ref().ok()).max_by_key(|content| content.revision);
    if let Some(best) = best.cloned() {
        for (read, path) in &both {
            let newer = matches!(read, Err(Failed::Newer(_)));
            if !newer && read.as_ref().ok() != Some(&best) {
                // Mending may fail on a read-only disk; unlocking must not.
                let _ = format::write(&best).map_err(io::Error::other).and_then(|bytes| put(path, &bytes));
            }
        }
        return Ok(best);
    }
    let [(first, _), (second, _)] = both;
    Err(match (first, second) {
        (Err(Failed::Newer(have)), _) | (_, Err(Failed::Newer(have))) => {
            LoadError::NewerVersion { have, can: VERSION }
        }
        (Err(Failed::Io(source)), _) | (_, Err(Failed::Io(source))) => {
            LoadError::Io { path: path.to_owned(), source }
        }
        (Err(Failed::Missing), Err(Failed::Missing)) => LoadError::Missing { path: path.to_owned() },
        _ => LoadError::SlotDamaged { path: path.to_owned() },
    })
}

enum Failed {
    Missing,
    Damaged,
    Newer(u32),
    Io(io::Error),
}

fn read(path: &Path) -> Result<Content, Failed> {
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failed::Missing,
        _ => Failed::Io(error),
    })?;
    format::read(&bytes).map_err(|unreadable| match unreadable {
        Unreadable::Damaged => Failed::Damaged,
        Unreadable::NewerVersion(have) => Failed::Newer(have),
    })
}

fn copy(path: &Path) -> PathBuf {
    beside(path, ".copy")
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = beside(path, ".new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&new, path)?;
    match path.parent() {
        // A folder can be opened and made durable on Unix; Windows journals a rename by itself.
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slots::{Cost, passphrase};
    use crate::{CacheKey, Passphrase};

    fn content(revision: u64) -> Content {
        let key = CacheKey::from_bytes([5; 32]);
        let cheap = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        let passphrase = passphrase::close("c", &key, &Passphrase::new("egal"), cheap).expect("closes");
        let key_check = hex::encode(key.check());
        Content { revision, cache: "c".into(), key_check, passphrase, keyring: None, recovery: None }
    }

    #[test]
    fn every_bent_byte_of_one_copy_is_noticed_and_mended_from_the_other()
    -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let content = content(4);
        create(&path, &content)?;
        let good = std::fs::read(&path)?;
        for at in (0..good.len()).step_by(7) {
            let mut bent = good.clone();
            bent[at] ^= 0x04;
            std::fs::write(&path, &bent)?;
            // White space of the layout may bend without meaning; then the content is still the same.
            assert_eq!(load(&path)?, content, "byte {at}");
        }
        Ok(())
    }

    #[test]
    fn of_two_copies_the_newer_holds_and_damage_of_both_is_told() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        assert!(matches!(load(&path), Err(LoadError::Missing { .. })));
        let (old, new) = (content(1), content(2));
        create(&path, &old)?;
        // Killed between the two copies of a change.
        put(&path, &format::write(&new)?)?;
        assert_eq!(load(&path)?, new);
        assert_eq!(
            std::fs::read(&path)?,
            std::fs::read(copy(&path))?,
            "the older copy opens nothing any more"
        );
        std::fs::write(&path, b"{\"version\": 1")?;
        std::fs::write(copy(&path), b"")?;
        assert!(matches!(load(&path), Err(LoadError::SlotDamaged { .. })));
        Ok(())
    }

    #[test]
    fn a_newer_version_is_told_apart_from_damage_and_left_alone() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let newer = br#"{"version": 9, "slots": "in a form of its own"}"#;
        std::fs::write(&path, newer)?;
        assert!(matches!(load(&path), Err(LoadError::NewerVersion { have: 9, can: VERSION })));
        assert_eq!(std::fs::read(&path)?, newer);
        Ok(())
    }
}
