//! Signatures: who wrote these bytes (Ed25519, RFC 8032, checked strictly).
//!
//! Each kind of signed thing has its own [`Domain`], a line put before the bytes, so that a signature under a change
//! can never be shown as one under a Directory. The device's key is made at enrolment and lives in the encrypted cache.

use crate::{NoRandomness, Sensitive, random};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// What a signature is about: the line before the signed bytes, such as `aktenkoffer/change/1\n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Domain(&'static str);

impl Domain {
    /// A change's header, by its author's device.
    pub const CHANGE: Self = Self::new("aktenkoffer/change/1\n");
    /// A device's public key at enrolment, by the device itself.
    pub const ENROL: Self = Self::new("aktenkoffer/enrol/1\n");
    /// The challenge by which a device opens a session with the city.
    pub const SESSION: Self = Self::new("aktenkoffer/session/1\n");
    /// A Directory, by a directory key.
    pub const DIRECTORY: Self = Self::new("aktenkoffer/directory/1\n");
    /// What the municipal root key certifies: directory keys, generations, pins, removal orders.
    pub const ROOT: Self = Self::new("aktenkoffer/root/1\n");
    /// A `.koffer` file or outbox copy, by the device that sealed it.
    pub const SEALED: Self = Self::new("aktenkoffer/sealed/1\n");

    /// A domain of one's own. `line` ends with its only line feed, which makes no domain the beginning of another;
    /// anything else does not compile where it is a constant.
    #[must_use]
    pub const fn new(line: &'static str) -> Self {
        let bytes = line.as_bytes();
        let mut at = 0;
        while at + 1 < bytes.len() {
            assert!(bytes[at] != b'\n', "a domain is one line");
            at += 1;
        }
        assert!(!bytes.is_empty() && bytes[bytes.len() - 1] == b'\n', "a domain ends with a line feed");
        Self(line)
    }

    fn before(self, bytes: &[u8]) -> Vec<u8> {
        [self.0.as_bytes(), bytes].concat()
    }
}

/// A private signing key.
#[derive(Clone, Debug)]
pub struct SigningKey(Sensitive<[u8; 32]>);

impl SigningKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn generate() -> Result<Self, NoRandomness> {
        Ok(Self(Sensitive::new(random()?)))
    }

    /// The key of this seed (the private key of RFC 8032 section 5.1.5).
    #[must_use]
    pub const fn from_seed(seed: [u8; 32]) -> Self {
        Self(Sensitive::new(seed))
    }

    /// The seed, to be kept in encrypted storage.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The key by which others check.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.dalek().verifying_key().to_bytes())
    }

    /// Signs `bytes` as a thing of `domain`. The same key, domain and bytes give the same signature.
    #[must_use]
    pub fn sign(&self, domain: Domain, bytes: &[u8]) -> Signature {
        Signature(self.dalek().sign(&domain.before(bytes)).to_bytes())
    }

    fn dalek(&self) -> ed25519_dalek::SigningKey {
        ed25519_dalek::SigningKey::from_bytes(self.expose())
    }
}

/// The bytes were not signed by this key for this purpose. Whether they, the signature or the key are wrong cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not hold")]
pub struct BadSignature;

/// A public key: 32 bytes, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// Checks that the owner of this key signed `bytes` as a thing of `domain`.
    ///
    /// # Errors
    /// [`BadSignature`], also for a key of small order, under which one signature would hold for many messages.
    pub fn verify(&self, domain: Domain, bytes: &[u8], signature: &Signature) -> Result<(), BadSignature> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(&self.0).map_err(|_| BadSignature)?;
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        key.verify_strict(&domain.before(bytes), &signature).map_err(|_| BadSignature)
    }
}

/// A signature: 64 bytes, written as 128 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature(pub [u8; 64]);

/// A text that is not the hexadecimal form of a key or signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {digits} hexadecimal digits")]
pub struct NotHex {
    /// How many digits were expected.
    pub digits: usize,
}

macro_rules! in_hex {
    ($name:ident, $bytes:literal) => {
        impl FromStr for $name {
            type Err = NotHex;

            fn from_str(text: &str) -> Result<Self, NotHex> {
                let mut bytes = [0; $bytes];
                hex::decode_to_slice(text, &mut bytes).map_err(|_| NotHex { digits: 2 * $bytes })?;
                Ok(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&hex::encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, concat!(stringify!($name), "({})"), self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

in_hex!(PublicKey, 32);
in_hex!(Signature, 64);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_test_vector_of_the_standard_holds() -> Result<(), Box<dyn std::error::Error>> {
        // RFC 8032 section 7.1, TEST 1, through the library below the domain line.
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60".parse::<PublicKey>()?.0;
        let key = SigningKey::from_seed(seed);
        assert_eq!(
            key.public().to_string(),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        assert!(key.dalek().sign(b"").to_string().to_lowercase().starts_with("e5564300c360ac72"));
        Ok(())
    }

    #[test]
    fn a_signature_under_one_domain_is_none_under_another() -> Result<(), NoRandomness> {
        let key = SigningKey::generate()?;
        let signature = key.sign(Domain::CHANGE, b"header");
        assert_eq!(key.public().verify(Domain::CHANGE, b"header", &signature), Ok(()));
        assert_eq!(key.public().verify(Domain::DIRECTORY, b"header", &signature), Err(BadSignature));
        Ok(())
    }

    #[test]
    fn a_key_of_small_order_signs_nothing() {
        // The neutral element as key, and R = neutral, s = 0 as signature, pass a lax check for every message.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let mut forged = [0; 64];
        forged[0] = 1;
        assert_eq!(PublicKey(neutral).verify(Domain::CHANGE, b"any", &Signature(forged)), Err(BadSignature));
    }

    proptest! {
        #[test]
        fn any_flipped_bit_breaks_it(seed: [u8; 32], bytes: Vec<u8>, bit in 0usize..512, at: usize) {
            let key = SigningKey::from_seed(seed);
            let signature = key.sign(Domain::CHANGE, &bytes);
            prop_assert_eq!(key.public().verify(Domain::CHANGE, &bytes, &signature), Ok(()));
            let mut bent = signature;
            bent.0[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(key.public().verify(Domain::CHANGE, &bytes, &bent), Err(BadSignature));
            if !bytes.is_empty() {
                let mut other = bytes.clone();
                other[at % bytes.len()] ^= 1;
                prop_assert_eq!(key.public().verify(Domain::CHANGE, &other, &signature), Err(BadSignature));
            }
            let text = signature.to_string();
            prop_assert_eq!(text.parse::<Signature>(), Ok(signature));
        }
    }
}
