//! Sealed bytes: closed for named recipients, for the way through foreign hands (age v1, X25519).
//!
//! A `.koffer` file is sealed to the receiving device, the daily copy of the outbox to the recovery recipients, the
//! halves of a recovery slot to one recipient each. Sealing hides and protects against change; it does not say who
//! sealed: what must be proved is signed before (see [`crate::Domain::SEALED`]).

use crate::Sensitive;
use age::secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Who can open: an X25519 public key, written `age1…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recipient(age::x25519::Recipient);

/// The private half of a [`Recipient`], written `AGE-SECRET-KEY-1…`.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A new random identity.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Its public half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The private text, for the safe or the encrypted cache.
    #[must_use]
    pub fn expose(&self) -> Sensitive<String> {
        Sensitive::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Identity(***)")
    }
}

/// A text that is no recipient or no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}")]
pub struct NotAKey {
    /// What the text should have been.
    pub expected: &'static str,
}

impl FromStr for Identity {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        text.trim().parse().map(Self).map_err(|_| NotAKey { expected: "a private key AGE-SECRET-KEY-1…" })
    }
}

impl FromStr for Recipient {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        text.trim().parse().map(Self).map_err(|_| NotAKey { expected: "a public key age1…" })
    }
}

impl TryFrom<String> for Recipient {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        text.parse()
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> Self {
        recipient.to_string()
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Recipient({self})")
    }
}

/// Why nothing was sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Nobody could open it.
    #[error("sealed bytes need at least one recipient")]
    NoRecipient,
    /// The library failed.
    #[error("sealing failed")]
    Failed(#[source] std::io::Error),
}

/// Why sealed bytes did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Sealed for somebody else.
    #[error("sealed for somebody else")]
    NotForThisKey,
    /// Not sealed bytes, cut off, or changed on the way.
    #[error("the sealed bytes are damaged")]
    Damaged,
    /// Sealed in a way that this version does not know.
    #[error("sealed by a newer version")]
    NewerVersion,
}

/// Seals `bytes`; each of `recipients` can open them alone.
///
/// # Errors
/// [`SealError`].
pub fn seal(recipients: &[Recipient], bytes: &[u8]) -> Result<Vec<u8>, SealError> {
    use std::io::Write as _;
    let each = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(each).map_err(|error| match error {
        age::EncryptError::MissingRecipients => SealError::NoRecipient,
        other => SealError::Failed(std::io::Error::other(other)),
    })?;
    let mut sealed = Vec::with_capacity(bytes.len() + 512);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(SealError::Failed)?;
    writer.write_all(bytes).and_then(|()| writer.finish().map(drop)).map_err(SealError::Failed)?;
    Ok(sealed)
}

/// Opens what was sealed for `identity`. All or nothing: bytes of a cut-off file are never returned.
///
/// # Errors
/// [`OpenError`].
pub fn open(identity: &Identity, sealed: &[u8]) -> Result<Sensitive<Vec<u8>>, OpenError> {
    use std::io::Read as _;
    let decryptor = age::Decryptor::new(sealed).map_err(reason)?;
    let mut reader = decryptor.decrypt(std::iter::once(&identity.0 as &dyn age::Identity)).map_err(reason)?;
    // Room beforehand: a vector that grows leaves unwiped copies behind.
    let mut bytes = Vec::with_capacity(sealed.len());
    match reader.read_to_end(&mut bytes) {
        Ok(_) => Ok(Sensitive::new(bytes)),
        Err(_) => {
            drop(Sensitive::new(bytes));
            Err(OpenError::Damaged)
        }
    }
}

fn reason(error: age::DecryptError) -> OpenError {
    match error {
        age::DecryptError::NoMatchingKeys => OpenError::NotForThisKey,
        age::DecryptError::UnknownFormat => OpenError::NewerVersion,
        _ => OpenError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_recipient_opens_alone_and_a_stranger_does_not() -> Result<(), Box<dyn std::error::Error>> {
        let (one, two, stranger) = (Identity::generate(), Identity::generate(), Identity::generate());
        let sealed = seal(&[one.recipient(), two.recipient()], "Akte Ağbaba".as_bytes())?;
        for identity in [&one, &two] {
            assert_eq!(open(identity, &sealed)?.expose(), "Akte Ağbaba".as_bytes());
        }
        assert_eq!(open(&stranger, &sealed).err(), Some(OpenError::NotForThisKey));
        assert!(matches!(seal(&[], b""), Err(SealError::NoRecipient)));
        Ok(())
    }

    #[test]
    fn keys_survive_their_text_form_and_do_not_print() -> Result<(), NotAKey> {
        let identity = Identity::generate();
        let again: Identity = identity.expose().expose().parse()?;
        assert_eq!(again.recipient(), identity.recipient());
        assert_eq!(identity.recipient().to_string().parse::<Recipient>()?, identity.recipient());
        assert_eq!(format!("{identity:?}"), "Identity(***)");
        assert!("age1nonsense".parse::<Recipient>().is_err());
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn cut_or_bent_bytes_never_open(bytes: Vec<u8>, at: prop::sample::Index) {
            let identity = Identity::generate();
            let sealed = seal(&[identity.recipient()], &bytes).expect("seals");
            let opened = open(&identity, &sealed).expect("opens");
            prop_assert_eq!(opened.expose(), &bytes);
            let at = at.index(sealed.len());
            prop_assert!(open(&identity, &sealed[..at]).is_err());
            let mut bent = sealed.clone();
            bent[at] ^= 0x01;
            prop_assert!(open(&identity, &bent).is_err());
        }
    }
}
