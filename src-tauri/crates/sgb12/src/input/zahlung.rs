//! What happens to the benefit before it is paid out.

use super::AmountOverTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Under which norm a claim is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Aufrechnungsart {
    /// § 44b SGB XII: 5 percent of the person's stage.
    #[serde(rename = "44b")]
    Paragraf44b,
}

/// A claim set off against one person's benefit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Aufrechnung {
    /// The norm.
    pub art: Aufrechnungsart,
    /// EUR a month; left out, or more than the norm allows: the percentage of the norm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betrag: Option<AmountOverTime>,
    /// Whose benefit; left out: the first entitled person by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

/// Who is paid directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Empfaenger {
    /// The landlord (§ 35a Abs. 3, § 43a Abs. 3).
    Vermieter,
    /// The health insurance (§ 32a Abs. 2).
    Krankenkasse,
}

/// A part of the benefit that is paid to somebody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Direktzahlung {
    /// To whom.
    pub an: Empfaenger,
    /// EUR a month; never more than the benefit.
    pub betrag: AmountOverTime,
}
