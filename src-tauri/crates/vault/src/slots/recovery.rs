//! The municipal recovery slot: two people of the city, each with a key in another safe, open a cache whose passphrase
//! was forgotten. Neither can do it alone.
//!
//! The cache key is split in two halves (one random, the other the key exclusive-or it), each sealed to one
//! recipient of the Directory. A half alone is a random number. The desk hands out the sealed halves, each holder
//! opens one, and the desk puts them together, sets a new passphrase and journals it.

use super::format::Content;
use super::{ChangeError, Slots};
use crate::sealed::{self, Identity, OpenError, Recipient};
use crate::{CacheKey, Sensitive, random};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The two sealed halves, as they lie in the slot: nothing secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedHalves {
    /// Who opens which half.
    pub recipients: [Recipient; 2],
    /// The halves, sealed, in hexadecimal.
    pub halves: [String; 2],
}

/// An opened half: 32 bytes, shown as 64 hexadecimal digits when it is carried to the desk.
#[derive(Clone, Debug)]
pub struct Half(Sensitive<[u8; 32]>);

impl Half {
    /// The half for carrying.
    #[must_use]
    pub fn expose(&self) -> Sensitive<String> {
        Sensitive::new(hex::encode(self.0.expose()))
    }
}

impl FromStr for Half {
    type Err = HalfError;

    fn from_str(text: &str) -> Result<Self, HalfError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| HalfError::NotAHalf)?;
        Ok(Self(Sensitive::new(bytes)))
    }
}

/// Why a half did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HalfError {
    /// Not 64 hexadecimal digits, or not a half at all.
    #[error("this is no recovery half")]
    NotAHalf,
    /// Sealed for the other holder, or damaged.
    #[error(transparent)]
    Sealed(#[from] OpenError),
}

/// Why two halves gave no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoverError {
    /// Twice the same half, halves of another cache, or of before the last change of recipients.
    #[error("these halves do not belong to this cache, or are not the two different ones")]
    DoNotFit,
}

impl SealedHalves {
    /// Opens the half that is sealed for `identity`.
    ///
    /// # Errors
    /// [`HalfError`].
    pub fn open(&self, identity: &Identity) -> Result<Half, HalfError> {
        let own = identity.recipient();
        let mine = self.recipients.iter().position(|recipient| *recipient == own);
        let half = mine.and_then(|at| self.halves.get(at)).ok_or(OpenError::NotForThisKey)?;
        let sealed = hex::decode(half).map_err(|_| OpenError::Damaged)?;
        let bytes = sealed::open(identity, &sealed)?;
        let bytes = bytes.expose().as_slice().try_into().map_err(|_| HalfError::NotAHalf)?;
        Ok(Half(Sensitive::new(bytes)))
    }
}

impl Slots {
    /// The sealed halves, to be handed to their holders; `None` before the Directory named recipients.
    #[must_use]
    pub const fn recovery(&self) -> Option<&SealedHalves> {
        self.content.recovery.as_ref()
    }

    /// Makes the recovery slot for two different `recipients`, in place of an older one.
    ///
    /// # Errors
    /// [`ChangeError`]; [`ChangeError::Seal`] without recipient if both are the same.
    pub fn set_recovery(&mut self, key: &CacheKey, recipients: [Recipient; 2]) -> Result<(), ChangeError> {
        self.own(key)?;
        let [first, second] = &recipients;
        if first == second {
            return Err(ChangeError::Seal(sealed::SealError::NoRecipient));
        }
        let one = Sensitive::new(random::<32>()?);
        let other = xor(&one, key.expose());
        let halves = [
            hex::encode(sealed::seal(std::slice::from_ref(first), one.expose())?),
            hex::encode(sealed::seal(std::slice::from_ref(second), other.expose())?),
        ];
        self.replace(Content { recovery: Some(SealedHalves { recipients, halves }), ..self.content.clone() })
    }

    /// Puts two opened halves together, in either order.
    ///
    /// # Errors
    /// [`RecoverError`].
    pub fn recover(&self, one: &Half, other: &Half) -> Result<CacheKey, RecoverError> {
        let key = CacheKey::from_bytes(*xor(&one.0, other.0.expose()).expose());
        if self.is_key(&key) { Ok(key) } else { Err(RecoverError::DoNotFit) }
    }
}

fn xor(one: &Sensitive<[u8; 32]>, other: &[u8; 32]) -> Sensitive<[u8; 32]> {
    let mut mixed = *one.expose();
    mixed.iter_mut().zip(other).for_each(|(byte, other)| *byte ^= other);
    Sensitive::new(mixed)
}

impl fmt::Display for SealedHalves {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "recovery for {} and {}", self.recipients[0], self.recipients[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Passphrase;

    #[test]
    fn both_holders_together_open_and_none_alone() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("slots.json");
        let (key, forgotten) = (CacheKey::generate()?, Passphrase::new("grüne kiesel am bach"));
        let mut slots = Slots::create(&path, &key, &forgotten)?;
        let (mayor, auditor, stranger) = (Identity::generate(), Identity::generate(), Identity::generate());
        assert!(matches!(
            slots.set_recovery(&key, [mayor.recipient(), mayor.recipient()]),
            Err(ChangeError::Seal(_))
        ));
        slots.set_recovery(&key, [mayor.recipient(), auditor.recipient()])?;

        let mut slots = Slots::load(&path)?;
        let sealed = slots.recovery().ok_or("no recovery slot")?.clone();
        let (one, other) = (sealed.open(&mayor)?, sealed.open(&auditor)?);
        assert_eq!(sealed.open(&stranger).err(), Some(HalfError::Sealed(OpenError::NotForThisKey)));
        assert_eq!(slots.recover(&one, &one).err(), Some(RecoverError::DoNotFit));
        let carried: Half = other.expose().expose().parse()?;
        let recovered = slots.recover(&carried, &one)?;
        assert_eq!(recovered.expose(), key.expose());
        slots.set_passphrase(&recovered, &Passphrase::new("biber im keller"))?;
        assert_eq!(slots.unlock(&Passphrase::new("biber im keller"))?.expose(), key.expose());
        Ok(())
    }
}
