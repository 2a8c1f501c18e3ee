//! The keyring of the operating system: a comfort that may be missing, locked, slow or reset, and never a reason to lose anything.
//!
//! It holds a random key that wraps the cache key ([`crate::slots`]); without it the passphrase opens as before. Off by
//! default. [`Bounded`] is the only way to it: after three seconds of silence the answer is
//! [`ShelfError::Silent`], and it is not asked again until the next start.

mod bounded;
mod memory;
#[cfg(feature = "keyring")]
mod os;

pub use bounded::{Bounded, LIMIT};
pub use memory::MemoryShelf;
#[cfg(feature = "keyring")]
pub use os::OsShelf;

use crate::Sensitive;

/// Where a small secret is kept by name. Calls may block for good: use [`Bounded`].
pub trait KeyShelf: Send + Sync + 'static {
    /// The secret under `entry`; `None` if there is none, which a reset keyring says as well.
    ///
    /// # Errors
    /// [`ShelfError`].
    fn get(&self, entry: &str) -> Result<Option<Sensitive<Vec<u8>>>, ShelfError>;

    /// Keeps `secret` under `entry`, in place of what was there.
    ///
    /// # Errors
    /// [`ShelfError`].
    fn put(&self, entry: &str, secret: &[u8]) -> Result<(), ShelfError>;

    /// Removes `entry`; one that is not there is no error.
    ///
    /// # Errors
    /// [`ShelfError`].
    fn remove(&self, entry: &str) -> Result<(), ShelfError>;
}

/// Why the keyring did not help. The way on is always the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError {
    /// There is no keyring in this session.
    #[error("this system offers no keyring")]
    Absent,
    /// It is there and locked, or refused.
    #[error("the keyring is locked")]
    Locked,
    /// It did not answer within [`LIMIT`], now or earlier since the start.
    #[error("the keyring does not answer")]
    Silent,
    /// It answered with a failure of its own.
    #[error("the keyring failed")]
    Failed,
}
