//! The key of one cache: 256 random bits, never derived from anything a person can remember.
//!
//! A cache belongs to one city, one account and one device; two people at one machine have two caches and two keys.
//! The key is never written anywhere in the clear: [`crate::slots`] keeps it wrapped, several times if need be.

use crate::{NoRandomness, Sensitive, random};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The 256-bit key of an encrypted cache.
#[derive(Clone, Debug)]
pub struct CacheKey(Sensitive<[u8; 32]>);

impl CacheKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn generate() -> Result<Self, NoRandomness> {
        Ok(Self(Sensitive::new(random()?)))
    }

    /// The key made of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Sensitive::new(bytes))
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The key as SQLCipher's raw key literal `"x'<64 hex>'"`, which skips its own key derivation.
    #[must_use]
    pub fn literal(&self) -> Sensitive<String> {
        let mut literal = String::with_capacity(70);
        literal.push_str("\"x'");
        for byte in self.expose() {
            // Writing into a String cannot fail.
            let _ = write!(literal, "{byte:02x}");
        }
        literal.push_str("'\"");
        Sensitive::new(literal)
    }

    /// Tells whether a key that came out of a slot is the right one, without telling the key: 16 bytes of
    /// `SHA-256("aktenkoffer/cache-key/1\n" ‖ key)`. Harmless beside the cache, since the key is 256 random bits.
    #[must_use]
    pub fn check(&self) -> [u8; 16] {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"aktenkoffer/cache-key/1\n")
            .chain_update(self.expose())
            .finalize()
            .into();
        let mut check = [0; 16];
        check.copy_from_slice(&digest[..16]);
        check
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_literal_is_what_sqlcipher_takes_for_a_raw_key() {
        let key = CacheKey::from_bytes([0xa5; 32]);
        assert_eq!(key.literal().expose(), &format!("\"x'{}'\"", "a5".repeat(32)));
        assert_eq!(format!("{key:?}"), "CacheKey(***)");
    }

    #[test]
    fn two_keys_differ_and_so_do_their_checks() -> Result<(), NoRandomness> {
        let (one, two) = (CacheKey::generate()?, CacheKey::generate()?);
        assert_ne!(one.expose(), two.expose());
        assert_ne!(one.check(), two.check());
        Ok(())
    }
}
