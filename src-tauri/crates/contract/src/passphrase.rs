//! A passphrase on its way into the vault: it does not show in debug output and is wiped when dropped.

use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroize;

/// A passphrase as typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes the typed text.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(typed)
    }

    /// The typed text, for the key derivation alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::Passphrase;

    #[test]
    fn debug_output_never_shows_the_passphrase() {
        let passphrase = Passphrase::new("fünf wörter sind genug hier".into());
        assert!(!format!("{passphrase:?}").contains("fünf"));
        assert_eq!(passphrase.expose(), "fünf wörter sind genug hier");
    }
}
