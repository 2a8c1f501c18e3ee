//! The household's assets: one amount that the clerk counts, or item by item.

use super::{AmountFrom, AmountOverTime, dated::AMOUNT_OVER_TIME, null_as_default};
use crate::amount::Amount;
use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// Assets of the Einsatzgemeinschaft (§ 90 SGB XII).
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Vermoegen {
    /// The amount that counts.
    Gesamt(AmountOverTime),
    /// Item by item; the answer says what protects each.
    Posten(Vermoegensposten),
}

/// Assets item by item, EUR.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Vermoegensposten {
    /// Money and what can be turned into it, account by account.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<AmountOverTime>>"))]
    pub guthaben: Vec<AmountOverTime>,
    /// An appropriate motor vehicle (Nr. 10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kfz: Option<AmountOverTime>,
    /// An appropriate house or flat that the household lives in (Nr. 8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hausgrundstueck: Option<AmountOverTime>,
    /// Provision for burial and grave (hardship, Abs. 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bestattungsvorsorge: Option<AmountOverTime>,
    /// What the clerk leaves untouched for hardship (Abs. 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub haerte: Option<AmountOverTime>,
}

impl<'de> Deserialize<'de> for Vermoegen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = Vermoegen;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(AMOUNT_OVER_TIME)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Vermoegen, E> {
                Amount::deserialize(de::value::StrDeserializer::new(text))
                    .map(|amount| Vermoegen::Gesamt(AmountOverTime::Always(amount)))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Vermoegen, A::Error> {
                Vec::<AmountFrom>::deserialize(SeqAccessDeserializer::new(list))
                    .map(|list| Vermoegen::Gesamt(AmountOverTime::From(list)))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Vermoegen, A::Error> {
                Vermoegensposten::deserialize(MapAccessDeserializer::new(map)).map(Vermoegen::Posten)
            }
        }
        deserializer.deserialize_any(Either)
    }
}
