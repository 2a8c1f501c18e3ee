//! One-time codes by which a device is enrolled: three groups of four such as `K7PM-3XWD-QH9T`, read out or on paper.
//!
//! 32 characters, without 0, O, 1 and I: 60 random bits. The city keeps only the Argon2id hash ([`hash_code`]) and
//! forgets it after use; the code's end of validity is the city's rule.

use crate::random::{NoRandomness, below};
use crate::{Sensitive, random};
use argon2::{Argon2, PasswordHash, PasswordHasher as _, PasswordVerifier as _};
use std::str::FromStr;

const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 12;

/// A one-time code: twelve characters, kept without the hyphens.
#[derive(Clone, Debug)]
pub struct OneTimeCode(Sensitive<String>);

impl OneTimeCode {
    /// A new random code.
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn generate() -> Result<Self, NoRandomness> {
        let mut letters = String::with_capacity(LENGTH);
        for _ in 0..LENGTH {
            letters.push(char::from(ALPHABET[below(ALPHABET.len())?]));
        }
        Ok(Self(Sensitive::new(letters)))
    }

    /// The code as it is handed over: three groups of four with hyphens.
    #[must_use]
    pub fn grouped(&self) -> Sensitive<String> {
        let letters = self.0.expose();
        Sensitive::new(format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..]))
    }
}

/// Why a typed text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// A character that no code has; 0, O, 1 and I are among them.
    #[error("the character {found:?} is in no code")]
    Character {
        /// The character.
        found: char,
    },
    /// Not twelve characters.
    #[error("a code has twelve characters, not {have}")]
    Length {
        /// How many there are, hyphens and spaces aside.
        have: usize,
    },
}

impl FromStr for OneTimeCode {
    type Err = NotACode;

    /// Takes small letters and any spaces and hyphens, so that pasting and typing from paper both work.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let mut letters = String::with_capacity(LENGTH);
        let mut have = 0;
        for found in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '‑' | '–'))
        {
            let upper = found.to_ascii_uppercase();
            if !upper.is_ascii() || !ALPHABET.contains(&(upper as u8)) {
                return Err(NotACode::Character { found });
            }
            have += 1;
            if have <= LENGTH {
                letters.push(upper);
            }
        }
        if have == LENGTH { Ok(Self(Sensitive::new(letters))) } else { Err(NotACode::Length { have }) }
    }
}

/// The text to keep in place of a code: Argon2id with a random salt, in PHC format.
///
/// # Errors
/// [`NoRandomness`].
pub fn hash_code(code: &OneTimeCode) -> Result<String, NoRandomness> {
    let salt: [u8; 16] = random()?;
    Argon2::default()
        .hash_password_with_salt(code.0.expose().as_bytes(), &salt)
        .map(|hash: PasswordHash| hash.to_string())
        // With a 16-byte salt and the default parameters only the salt could be at fault.
        .map_err(|_| NoRandomness)
}

/// Whether `code` is the one that `kept` was made of. A `kept` that is no PHC text fits no code.
#[must_use]
pub fn verify_code(code: &OneTimeCode, kept: &str) -> bool {
    PasswordHash::new(kept)
        .is_ok_and(|hash| Argon2::default().verify_password(code.0.expose().as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_known_again_however_it_is_typed() -> Result<(), Box<dyn std::error::Error>> {
        let code = OneTimeCode::generate()?;
        let kept = hash_code(&code)?;
        let typed = format!("  {} ", code.grouped().expose().to_lowercase().replace('-', " – "));
        assert!(verify_code(&typed.parse()?, &kept));
        assert!(!verify_code(&OneTimeCode::generate()?, &kept));
        assert!(!verify_code(&code, "no hash at all"));
        assert!(kept.starts_with("$argon2id$"));
        assert_ne!(kept, hash_code(&code)?, "each hash has a salt of its own");
        Ok(())
    }

    #[test]
    fn a_wrong_character_is_named() {
        let refused = |typed: &str| typed.parse::<OneTimeCode>().map(drop);
        assert_eq!(refused("K7PM-3XWD-QH0T"), Err(NotACode::Character { found: '0' }));
        assert_eq!(refused("K7PM-3XWD-QHÄT"), Err(NotACode::Character { found: 'Ä' }));
        assert_eq!(refused("K7PM-3XWD"), Err(NotACode::Length { have: 8 }));
        assert_eq!(refused("K7PM-3XWD-QH9T-K7PM"), Err(NotACode::Length { have: 16 }));
    }

    proptest! {
        #[test]
        fn no_input_breaks_the_parser(typed: String) {
            let _ = typed.parse::<OneTimeCode>();
        }
    }
}
