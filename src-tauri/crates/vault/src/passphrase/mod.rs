//! The passphrase of a desk: known only to the person who chose it, never sent anywhere.

mod strength;
mod suggestion;

pub use strength::{SHORTEST, Strength, Weakness, strength};
pub use suggestion::suggest;

use crate::Sensitive;
use unicode_normalization::UnicodeNormalization as _;

/// A passphrase as typed, prepared so that the same keys give the same bytes on every keyboard: other spaces become
/// U+0020 and letters are composed (NFC), as RFC 8265 section 4.2 does for passwords. Case and spaces count.
#[derive(Clone, Debug)]
pub struct Passphrase(Sensitive<String>);

impl Passphrase {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let spaced = typed.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
        // Room for the longest case beforehand: a string that grows leaves unwiped copies behind.
        let mut prepared = String::with_capacity(typed.len().saturating_mul(3));
        prepared.extend(spaced.nfc());
        Self(Sensitive::new(prepared))
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl From<&str> for Passphrase {
    fn from(typed: &str) -> Self {
        Self::new(typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_letters_are_the_same_passphrase() {
        assert_eq!(
            Passphrase::new("Mu\u{308}he\u{a0}und Last").expose(),
            Passphrase::new("Mühe und Last").expose()
        );
        assert_ne!(Passphrase::new("mühe").expose(), Passphrase::new("Mühe").expose());
    }
}
