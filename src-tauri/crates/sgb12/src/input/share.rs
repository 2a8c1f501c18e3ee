//! A person's share of the accommodation: `"0.5"`, or `"1/3"` where a decimal has no end.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

/// The mark by which the reader of a household recognises a malformed share.
pub(crate) const FORM: &str = "form:share";

/// A share between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct Share {
    part: u64,
    of: u64,
}

impl Share {
    /// The share as a decimal, to 28 places.
    pub(crate) fn decimal(self) -> Decimal {
        Decimal::from(self.part) / Decimal::from(self.of)
    }

    fn parse(text: &str) -> Option<Self> {
        let number = |text: &str| {
            let shaped = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if shaped { text.parse::<u64>().ok() } else { None }
        };
        let share = if let Some((part, of)) = text.split_once('/') {
            Self { part: number(part)?, of: number(of)? }
        } else if let Some((whole, decimals)) = text.split_once('.') {
            let of = 10_u64.pow(u32::try_from(decimals.len()).ok().filter(|places| *places <= 9)?);
            Self { part: number(whole)?.checked_mul(of)?.checked_add(number(decimals)?)?, of }
        } else {
            Self { part: number(text)?, of: 1 }
        };
        (share.of > 0 && share.part <= share.of).then_some(share)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut of = self.of;
        while of.is_multiple_of(10) {
            of /= 10;
        }
        if of == 1 {
            write!(f, "{}", self.decimal().normalize())
        } else {
            write!(f, "{}/{}", self.part, self.of)
        }
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Share;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Share, E> {
                Share::parse(text).ok_or_else(|| E::custom(format_args!("{FORM}:{text}")))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

impl schemars::JsonSchema for Share {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Share".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": r"^(\d{1,9}(\.\d{1,9})?|\d{1,9}/\d{1,9})$"})
    }
}
