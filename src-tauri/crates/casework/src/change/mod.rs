//! The change: the only thing that travels.
//!
//! A change is immutable. Its author's bytes (header and body, UTF-8 JSON) are stored and sent verbatim, hashed and
//! never encoded anew, so that every replica holds the very bytes that were signed. The signature covers the header
//! under the domain [`SIGNING_DOMAIN`]; the header binds the body by a salted digest, so a body can be erased
//! (§ 84 SGB X) while order and proof stay.

mod add;
mod author;
mod body;
mod decide;
mod header;
mod hold;
mod kind;
mod open;

pub use add::{Add, Attachment, FollowUp, PaperRequest, Supplement};
pub use author::{Author, ComposeError, Context, Unsigned, compose};
pub use body::{Body, BodyError};
pub use decide::{
    Countersign, Dispatched, Freeze, Issue, Outcome, Printed, PrintedOutcome, Return, ReturnReason,
    Undeliverable, Void, Withdraw,
};
pub use header::{FORMAT, Header, HeaderError};
pub use hold::{Assign, Emergency, LeaseChange, Override};
pub use kind::Kind;
pub use open::{Clarification, Open};

use crate::{chain, hash::Hash};
use serde::{Deserialize, Serialize};

/// The prefix of what is signed: `aktenkoffer/change/1\n` ‖ header bytes.
pub const SIGNING_DOMAIN: &str = "aktenkoffer/change/1\n";

/// A change as it is stored and sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The header's JSON text, byte for byte as its author wrote it.
    pub header: String,
    /// Ed25519 (RFC 8032) over [`SIGNING_DOMAIN`] ‖ header: 128 lower-case hexadecimal digits.
    pub signature: String,
    /// The body; `None` once it was erased.
    pub body: Option<SaltedBody>,
}

/// A body beside its header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaltedBody {
    /// At least 16 random bytes, lower-case hexadecimal.
    pub salt: String,
    /// The body's JSON text, byte for byte as its author wrote it.
    pub text: String,
}

impl SaltedBody {
    /// `SHA-256(salt ‖ body)`, to be compared with the header's `body_hash`; `None` when the salt is no hexadecimal.
    #[must_use]
    pub fn hash(&self) -> Option<Hash> {
        let salt = hex::decode(&self.salt).ok()?;
        Some(chain::body_hash(&salt, self.text.as_bytes()))
    }
}

impl Change {
    /// The digest of the header's bytes: what `prev` names, and what makes two changes of one id the same or not.
    #[must_use]
    pub fn header_hash(&self) -> Hash {
        Hash::of(self.header.as_bytes())
    }

    /// The header, read.
    ///
    /// # Errors
    /// [`HeaderError`] for a newer format, or a text that is no header.
    pub fn read_header(&self) -> Result<Header, HeaderError> {
        Header::read(&self.header)
    }

    /// The body, read as what the header's kind says; `None` when it was erased.
    ///
    /// # Errors
    /// [`BodyError`] for a body that is not the one the header names, or not of its kind.
    pub fn read_body(&self, header: &Header) -> Result<Option<Body>, BodyError> {
        let Some(body) = &self.body else { return Ok(None) };
        if body.hash() != Some(header.body_hash) {
            return Err(BodyError::NotTheOne);
        }
        Body::read(&header.kind, &body.text).map(Some)
    }
}
