//! The keyring slot: a random key in the system's keyring wraps the cache key. Resetting the keyring, or taking this
//! slot away, closes this way and no other.

use super::format::Content;
use super::wrap::{unwrap, wrap};
use super::{ChangeError, Slots, UnlockError};
use crate::keyring::Bounded;
use crate::{CacheKey, Sensitive, random};

impl Slots {
    /// Whether unlocking by keyring was chosen.
    #[must_use]
    pub const fn keyring_is_on(&self) -> bool {
        self.content.keyring.is_some()
    }

    /// Opens by the keyring, within [`crate::keyring::LIMIT`].
    ///
    /// # Errors
    /// [`UnlockError`]: in every case the way on is the passphrase.
    pub async fn unlock_by_keyring(&self, shelf: &Bounded) -> Result<CacheKey, UnlockError> {
        let wrapped = self.content.keyring.as_ref().ok_or(UnlockError::KeyringOff)?;
        let kept = shelf.get(&self.content.cache).await?.ok_or(UnlockError::KeyringForgot)?;
        let under = kept.expose().as_slice().try_into().map_err(|_| UnlockError::KeyringChanged)?;
        unwrap(&Sensitive::new(under), &bound(&self.content.cache), wrapped)
            .filter(|key| self.is_key(key))
            .ok_or(UnlockError::KeyringChanged)
    }

    /// Lets the keyring open from now on.
    ///
    /// # Errors
    /// [`ChangeError`]; the keyring is asked to prove that it gives back what it took.
    pub async fn allow_keyring(&mut self, key: &CacheKey, shelf: &Bounded) -> Result<(), ChangeError> {
        self.own(key)?;
        let under = Sensitive::new(random::<32>()?);
        let wrapped = wrap(&under, &bound(&self.content.cache), key)?;
        shelf.put(&self.content.cache, Sensitive::new(under.expose().to_vec())).await?;
        let kept = shelf.get(&self.content.cache).await?;
        if kept.is_none_or(|kept| kept.expose() != under.expose()) {
            return Err(ChangeError::Locked(UnlockError::KeyringForgot));
        }
        self.replace(Content { keyring: Some(wrapped), ..self.content.clone() })
    }

    /// Stops the keyring from opening. The slot goes first; an entry that a silent keyring keeps opens nothing.
    ///
    /// # Errors
    /// [`ChangeError::Write`]; or [`ChangeError::Keyring`] with the slot already gone.
    pub async fn forbid_keyring(&mut self, shelf: &Bounded) -> Result<(), ChangeError> {
        if self.content.keyring.is_some() {
            self.replace(Content { keyring: None, ..self.content.clone() })?;
        }
        Ok(shelf.remove(&self.content.cache).await?)
    }
}

fn bound(cache: &str) -> Vec<u8> {
    format!("aktenkoffer/slot/keyring/1\n{cache}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Passphrase;
    use crate::keyring::MemoryShelf;

    #[tokio::test]
    async fn a_reset_or_changed_keyring_leads_to_the_passphrase() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let (key, passphrase) = (CacheKey::generate()?, Passphrase::new("grüne kiesel am bach"));
        let mut slots = Slots::create(&path, &key, &passphrase)?;
        let shelf = Bounded::new(MemoryShelf::default());
        assert_eq!(slots.unlock_by_keyring(&shelf).await.err(), Some(UnlockError::KeyringOff));

        slots.allow_keyring(&key, &shelf).await?;
        let slots_again = Slots::load(&path)?;
        assert_eq!(slots_again.unlock_by_keyring(&shelf).await?.expose(), key.expose());
        let reset = Bounded::new(MemoryShelf::default());
        assert_eq!(slots_again.unlock_by_keyring(&reset).await.err(), Some(UnlockError::KeyringForgot));
        reset.put(&slots_again.content.cache, vec![1; 32].into()).await?;
        assert_eq!(slots_again.unlock_by_keyring(&reset).await.err(), Some(UnlockError::KeyringChanged));

        slots.forbid_keyring(&shelf).await?;
        assert_eq!(Slots::load(&path)?.unlock_by_keyring(&shelf).await.err(), Some(UnlockError::KeyringOff));
        assert_eq!(Slots::load(&path)?.unlock(&passphrase)?.expose(), key.expose());
        Ok(())
    }
}
