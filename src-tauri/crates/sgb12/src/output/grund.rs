//! Why an entitlement is zero.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The codes of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum GrundCode {
    /// Own income and that of the Einsatzgemeinschaft cover the need.
    BedarfGedeckt,
    /// Assets above the allowance have to be used first.
    Vermoegen,
    /// The age limit of § 41 Abs. 2 is not reached in the month.
    AltersgrenzeNichtErreicht,
    /// Younger than 18 (§ 41 Abs. 3).
    VolljaehrigkeitNichtErreicht,
    /// The SGB II has precedence.
    #[serde(rename = "vorrang_sgb2")]
    VorrangSgb2,
    /// The Fourth Chapter has precedence over the Third.
    #[serde(rename = "vorrang_kap4")]
    VorrangKap4,
    /// More than four weeks abroad.
    Ausland,
    /// Need brought about (§ 41 Abs. 4).
    BedarfHerbeigefuehrt,
    /// Training supported by another law (§ 22).
    Ausbildung,
    /// Asylbewerberleistungsgesetz (§ 23 Abs. 2).
    Asylblg,
    /// Shut out by § 23 Abs. 3.
    #[serde(rename = "auslaender_23_3")]
    Auslaender,
}

/// Why an entitlement is zero, with its norm and a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Grund {
    /// The code.
    pub code: GrundCode,
    /// The norm.
    pub norm: Cow<'static, str>,
    /// A German sentence.
    pub text: String,
}

impl Grund {
    pub(crate) fn new(code: GrundCode, norm: &'static str, text: impl Into<String>) -> Self {
        Self { code, norm: Cow::Borrowed(norm), text: text.into() }
    }
}
