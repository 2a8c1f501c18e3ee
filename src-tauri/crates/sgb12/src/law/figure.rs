//! A number of the law document: an exact decimal in a string, or a whole number; never a float.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A number of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Figure(pub(crate) Decimal);

/// The largest number the law document may hold; keeps every product far from overflow.
const LARGEST: u64 = 10_000_000;

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl de::Visitor<'_> for Number {
            type Value = Figure;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(crate::amount::FORM)
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Figure, E> {
                if number > LARGEST {
                    return Err(E::custom(format_args!("{}:{number}", crate::amount::FORM)));
                }
                Ok(Figure(Decimal::from(number)))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Figure, E> {
                let shaped = (1..=16).contains(&text.len())
                    && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
                    && !text.starts_with('.')
                    && !text.ends_with('.');
                let number = if shaped { text.parse::<Decimal>().ok() } else { None };
                number
                    .filter(|number| *number <= Decimal::from(LARGEST))
                    .map(Figure)
                    .ok_or_else(|| E::custom(format_args!("{}:{text}", crate::amount::FORM)))
            }
        }
        deserializer.deserialize_any(Number)
    }
}
