//! The keyring of the operating system: Secret Service on Linux, Credential Manager on Windows.
//!
//! Only `keyring::Entry` is used, never a store chosen here: so neither the library's mock nor the kernel keyring,
//! which forgets at logout, can be picked silently. Without a store the answer is [`ShelfError::Absent`].

use super::{KeyShelf, ShelfError};
use crate::Sensitive;
use keyring::{Entry, Error};

/// The name under which entries stand in the keyring's own window.
const APPLICATION: &str = "Aktenkoffer";

/// The keyring of this session.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsShelf;

impl KeyShelf for OsShelf {
    fn get(&self, entry: &str) -> Result<Option<Sensitive<Vec<u8>>>, ShelfError> {
        match Entry::new(APPLICATION, entry).and_then(|entry| entry.get_secret()) {
            Ok(secret) => Ok(Some(Sensitive::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(reason(&error)),
        }
    }

    fn put(&self, entry: &str, secret: &[u8]) -> Result<(), ShelfError> {
        Entry::new(APPLICATION, entry).and_then(|entry| entry.set_secret(secret)).map_err(|e| reason(&e))
    }

    fn remove(&self, entry: &str) -> Result<(), ShelfError> {
        match Entry::new(APPLICATION, entry).and_then(|entry| entry.delete_credential()) {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(reason(&error)),
        }
    }
}

fn reason(error: &Error) -> ShelfError {
    match error {
        Error::NoDefaultStore => ShelfError::Absent,
        Error::NoStorageAccess(_) => ShelfError::Locked,
        _ => ShelfError::Failed,
    }
}
