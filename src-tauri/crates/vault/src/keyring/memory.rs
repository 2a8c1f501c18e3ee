//! A shelf that forgets everything with the process, for a desk without a keyring of the system and for tests.

use super::{KeyShelf, ShelfError};
use crate::Sensitive;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Secrets in memory.
#[derive(Debug, Default)]
pub struct MemoryShelf(Mutex<BTreeMap<String, Sensitive<Vec<u8>>>>);

impl KeyShelf for MemoryShelf {
    fn get(&self, entry: &str) -> Result<Option<Sensitive<Vec<u8>>>, ShelfError> {
        Ok(self.0.lock().map_err(|_| ShelfError::Failed)?.get(entry).cloned())
    }

    fn put(&self, entry: &str, secret: &[u8]) -> Result<(), ShelfError> {
        let secret = Sensitive::new(secret.to_vec());
        self.0.lock().map_err(|_| ShelfError::Failed)?.insert(entry.to_owned(), secret);
        Ok(())
    }

    fn remove(&self, entry: &str) -> Result<(), ShelfError> {
        self.0.lock().map_err(|_| ShelfError::Failed)?.remove(entry);
        Ok(())
    }
}
