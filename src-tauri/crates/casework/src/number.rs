//! File numbers (Aktenzeichen) and decision numbers: `<prefix>-<year>-<device>-<counter>`, such as
//! `50-GA-2026-17-0042`. Unique by construction, since a device number is given out once and its counter only rises:
//! nothing to reserve, nothing to run out of without a network. A number is a label, never a key; gaps are normal.

use crate::id::DeviceNumber;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(String);

impl Number {
    /// The number that `device` gives as its `counter`-th (from 1) of `year` under `prefix` (a pack value).
    #[must_use]
    pub fn new(prefix: &str, year: i16, device: DeviceNumber, counter: u32) -> Self {
        Self(format!("{prefix}-{year}-{device}-{counter:04}"))
    }

    /// The text, for paper and search.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_beyond_four_digits_grow_instead_of_wrapping() {
        assert_eq!(Number::new("50-GA", 2026, DeviceNumber(17), 42).as_str(), "50-GA-2026-17-0042");
        assert_eq!(Number::new("50-GA", 2026, DeviceNumber(17), 12_345).as_str(), "50-GA-2026-17-12345");
    }
}
