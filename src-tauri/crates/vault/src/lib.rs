//! Everything that is secret on a desk, and the few pieces of the same kind that a city needs.
//!
//! The [`CacheKey`] opens the encrypted cache and lives in [`slots`]: a passphrase, as comfort the keyring of the
//! operating system, and the municipal recovery. [`signing`] makes a change its author's, [`sealed`] closes what
//! leaves the desk on a stick, [`blob`] encrypts attachments, [`code`] lets a new device in once.
//! No key of this crate prints itself: see [`Sensitive`].

pub mod blob;
pub mod code;
pub mod keyring;
pub mod passphrase;
pub mod sealed;
pub mod signing;
pub mod slots;

mod cache_key;
mod random;
mod sensitive;

pub use cache_key::CacheKey;
pub use passphrase::Passphrase;
pub use random::{NoRandomness, random};
pub use sensitive::Sensitive;
pub use signing::{BadSignature, Domain, PublicKey, Signature, SigningKey};
pub use slots::Slots;
