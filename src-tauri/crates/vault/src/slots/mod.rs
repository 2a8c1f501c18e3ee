//! Key slots: the ways to the [`CacheKey`], in a small file beside the cache.
//!
//! | slot | opens with | note |
//! |---|---|---|
//! | passphrase | what the person typed, through Argon2id | always there |
//! | keyring | a random key in the system's keyring | comfort, off by default |
//! | recovery | two people of the city, each with one half | both needed, each use is journaled by the desk |
//!
//! No failure here destroys anything, and none may be answered by deleting: a wrong passphrase is
//! [`UnlockError::WrongPassphrase`], a bent byte is noticed before any passphrase is judged. The file exists twice
//! (`<name>` and `<name>.copy`), each replaced as a whole, since with it all work not yet sent would be lost.

mod file;
mod format;
mod keyring;
mod passphrase;
mod recovery;
mod wrap;

pub use file::{LoadError, WriteError};
pub use passphrase::Cost;
pub use recovery::{Half, HalfError, RecoverError, SealedHalves};

use crate::keyring::ShelfError;
use crate::{CacheKey, NoRandomness, Passphrase, random};
use format::Content;
use std::path::{Path, PathBuf};

/// The slots of one cache.
#[derive(Debug, Clone)]
pub struct Slots {
    path: PathBuf,
    content: Content,
}

/// Why a slot did not open. None of these is a reason to offer a new start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnlockError {
    /// The passphrase is not the one of this cache.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Unlocking by keyring was not chosen for this cache.
    #[error("unlocking by keyring is off")]
    KeyringOff,
    /// The keyring is absent, locked, silent or failed: ask for the passphrase.
    #[error("the keyring did not help")]
    Keyring(#[from] ShelfError),
    /// The keyring answers and has no entry for this cache: reset, or another user of the system.
    #[error("the keyring has no entry for this cache")]
    KeyringForgot,
    /// The keyring's entry does not fit this cache.
    #[error("the keyring's entry does not fit this cache")]
    KeyringChanged,
    /// The slot opened and gave a key that is not this cache's, or asks for more than this machine may spend.
    #[error("the slot is damaged")]
    SlotDamaged,
}

/// Why slots were not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The slot that must open first did not.
    #[error(transparent)]
    Locked(#[from] UnlockError),
    /// The keyring did not take the entry.
    #[error("the keyring did not take the entry")]
    Keyring(#[from] ShelfError),
    /// This key is another cache's.
    #[error("this key belongs to another cache")]
    ForeignKey,
    /// No random bytes.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// Sealing a recovery half failed.
    #[error("the recovery half could not be sealed")]
    Seal(#[from] crate::sealed::SealError),
    /// The file could not be replaced; the old slots hold.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Slots {
    /// Makes the slots file of a new cache at `path`, with a passphrase slot. Whether the passphrase is strong enough
    /// was asked before ([`crate::passphrase::strength`]). Takes about a quarter of a second of one core.
    ///
    /// # Errors
    /// [`ChangeError::Write`] with [`WriteError::AlreadyThere`] if there are slots: they are never replaced.
    pub fn create(path: &Path, key: &CacheKey, passphrase: &Passphrase) -> Result<Self, ChangeError> {
        let cache = hex::encode(random::<16>()?);
        let passphrase = passphrase::close(&cache, key, passphrase, Cost::STANDARD)?;
        let content = Content {
            revision: 1,
            cache,
            key_check: hex::encode(key.check()),
            passphrase,
            keyring: None,
            recovery: None,
        };
        file::create(path, &content)?;
        Ok(Self { path: path.to_owned(), content })
    }

    /// Reads the slots at `path`. A copy that is missing, damaged or older is mended from the other.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn load(path: &Path) -> Result<Self, LoadError> {
        Ok(Self { path: path.to_owned(), content: file::load(path)? })
    }

    /// Opens with the passphrase. Takes about a quarter of a second of one core, right or wrong: call it off the
    /// runtime's threads.
    ///
    /// # Errors
    /// [`UnlockError::WrongPassphrase`], [`UnlockError::SlotDamaged`].
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<CacheKey, UnlockError> {
        let key = passphrase::open(&self.content.cache, &self.content.passphrase, passphrase)?;
        if self.is_key(&key) { Ok(key) } else { Err(UnlockError::SlotDamaged) }
    }

    /// Changes the passphrase; the old one opens nothing from then on.
    ///
    /// # Errors
    /// [`ChangeError`]; the old passphrase still holds then.
    pub fn change_passphrase(&mut self, old: &Passphrase, new: &Passphrase) -> Result<(), ChangeError> {
        let key = self.unlock(old)?;
        self.set_passphrase(&key, new)
    }

    /// Sets a new passphrase for whoever has the key, after a recovery.
    ///
    /// # Errors
    /// [`ChangeError`].
    pub fn set_passphrase(&mut self, key: &CacheKey, new: &Passphrase) -> Result<(), ChangeError> {
        self.own(key)?;
        let passphrase = passphrase::close(&self.content.cache, key, new, Cost::STANDARD)?;
        self.replace(Content { passphrase, ..self.content.clone() })
    }

    fn is_key(&self, key: &CacheKey) -> bool {
        hex::encode(key.check()) == self.content.key_check
    }

    fn own(&self, key: &CacheKey) -> Result<(), ChangeError> {
        if self.is_key(key) { Ok(()) } else { Err(ChangeError::ForeignKey) }
    }

    fn replace(&mut self, mut content: Content) -> Result<(), ChangeError> {
        content.revision = self.content.revision.saturating_add(1);
        file::replace(&self.path, &content)?;
        self.content = content;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_passphrase_opens_and_changing_it_closes_the_old_one() -> Result<(), Box<dyn std::error::Error>>
    {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let key = CacheKey::generate()?;
        let (old, new) = (Passphrase::new("grüne kiesel am bach"), Passphrase::new("biber im keller"));
        let mut slots = Slots::create(&path, &key, &old)?;
        assert_eq!(Slots::load(&path)?.unlock(&old)?.expose(), key.expose());
        assert_eq!(slots.unlock(&new).err(), Some(UnlockError::WrongPassphrase));
        assert!(matches!(
            slots.change_passphrase(&new, &new),
            Err(ChangeError::Locked(UnlockError::WrongPassphrase))
        ));
        slots.change_passphrase(&old, &new)?;
        let again = Slots::load(&path)?;
        assert_eq!(again.unlock(&new)?.expose(), key.expose());
        assert_eq!(again.unlock(&old).err(), Some(UnlockError::WrongPassphrase));
        Ok(())
    }

    #[test]
    fn existing_slots_are_never_replaced_by_new_ones() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let (key, passphrase) = (CacheKey::generate()?, Passphrase::new("grüne kiesel am bach"));
        Slots::create(&path, &key, &passphrase)?;
        // Even if one of the two files is gone.
        std::fs::remove_file(&path)?;
        let other = CacheKey::generate()?;
        assert!(matches!(
            Slots::create(&path, &other, &passphrase),
            Err(ChangeError::Write(WriteError::AlreadyThere { .. }))
        ));
        assert_eq!(Slots::load(&path)?.unlock(&passphrase)?.expose(), key.expose());
        let mut slots = Slots::load(&path)?;
        assert!(matches!(slots.set_passphrase(&other, &passphrase), Err(ChangeError::ForeignKey)));
        Ok(())
    }
}
