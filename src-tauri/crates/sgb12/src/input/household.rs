//! One household and the month or period it is asked for.

use super::{Aufrechnung, Direktzahlung, Person, Unterkunft, Vermoegen, null_as_default};
use crate::amount::Amount;
use crate::calendar::{Boundary, Month};
use crate::policy::PolicyOverrides;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A household and what is asked about it: exactly one of `monat` and `zeitraum` is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Household {
    /// Free text, handed back unread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The month to compute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monat: Option<Month>,
    /// The months to compute, instead of `monat`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zeitraum: Option<Period>,
    /// Everybody in the household whose need or income counts; at least one.
    pub personen: Vec<Person>,
    /// What living costs, and how it is judged.
    pub unterkunft: Unterkunft,
    /// The assets that count: one amount, or item by item (§ 90 SGB XII).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vermoegen: Option<Vermoegen>,
    /// Values of the law to be replaced for this run, with the keys of the law document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(type = "Record<string, unknown>"))]
    pub parameter: Option<serde_json::Map<String, serde_json::Value>>,
    /// Open points of the law to be decided otherwise for this run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyOverrides>,
    /// What an earlier decision granted the household, by month; the answer then names the difference.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(with = "BTreeMap<String, Amount>")]
    #[cfg_attr(feature = "ts", ts(type = "Record<string, string>", optional = nullable))]
    pub bereits_gewaehrt: BTreeMap<Month, Amount>,
    /// What is set off against the benefit (§ 44b SGB XII).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aufrechnung: Option<Aufrechnung>,
    /// What goes straight to the landlord or the health insurance (§§ 35a, 43a, 32a SGB XII).
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<Direktzahlung>>"))]
    pub direktzahlung: Vec<Direktzahlung>,
}

/// First and last month of a period, both included; a day makes the first or last month a part month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Period {
    /// The first month or day.
    pub von: Boundary,
    /// The last month or day.
    pub bis: Boundary,
}
