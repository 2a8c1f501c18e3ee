//! A value that may change inside the period: written as one value, or as a list with the months it holds from.

use crate::amount::Amount;
use crate::calendar::Month;
use schemars::JsonSchema;
use serde::de::value::SeqAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// The mark for a malformed amount that may also be a list.
pub(crate) const AMOUNT_OVER_TIME: &str = "form:amounts";
/// The mark for a malformed yes or no that may also be a list.
pub(crate) const FLAG_OVER_TIME: &str = "form:flags";

/// An amount, fixed or by month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AmountOverTime {
    /// The same in every month.
    Always(Amount),
    /// From each month on; before the first one: nothing.
    From(Vec<AmountFrom>),
}

/// An amount from a month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AmountFrom {
    /// The first month.
    pub ab: Month,
    /// EUR.
    pub betrag: Amount,
}

/// A yes or no, fixed or by month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FlagOverTime {
    /// The same in every month.
    Always(bool),
    /// From each month on; before the first one: no.
    From(Vec<FlagFrom>),
}

/// A yes or no from a month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FlagFrom {
    /// The first month.
    pub ab: Month,
    /// Yes or no.
    pub wert: bool,
}

impl AmountOverTime {
    /// The amount in `month`.
    #[must_use]
    pub fn at(&self, month: Month) -> Amount {
        match self {
            Self::Always(amount) => *amount,
            Self::From(list) => list
                .iter()
                .filter(|entry| entry.ab <= month)
                .max_by_key(|entry| entry.ab)
                .map_or(Amount::ZERO, |entry| entry.betrag),
        }
    }
}

impl FlagOverTime {
    /// The answer in `month`.
    #[must_use]
    pub fn at(&self, month: Month) -> bool {
        match self {
            Self::Always(flag) => *flag,
            Self::From(list) => list
                .iter()
                .filter(|entry| entry.ab <= month)
                .max_by_key(|entry| entry.ab)
                .is_some_and(|entry| entry.wert),
        }
    }
}

/// The amount in `month`, nothing where none is given.
pub(crate) fn amount_at(value: Option<&AmountOverTime>, month: Month) -> Amount {
    value.map_or(Amount::ZERO, |value| value.at(month))
}

/// The answer in `month`, no where none is given.
pub(crate) fn flag_at(value: Option<&FlagOverTime>, month: Month) -> bool {
    value.is_some_and(|value| value.at(month))
}

impl<'de> Deserialize<'de> for AmountOverTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = AmountOverTime;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(AMOUNT_OVER_TIME)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<AmountOverTime, E> {
                Amount::deserialize(de::value::StrDeserializer::new(text)).map(AmountOverTime::Always)
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<AmountOverTime, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(AmountOverTime::From)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for FlagOverTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = FlagOverTime;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FLAG_OVER_TIME)
            }
            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<FlagOverTime, E> {
                Ok(FlagOverTime::Always(flag))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<FlagOverTime, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(FlagOverTime::From)
            }
        }
        deserializer.deserialize_any(Either)
    }
}
