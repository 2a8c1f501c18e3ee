//! The calculation as it stands in a letter: the engine's answer, word for word.
//!
//! What this crate prints is typed; everything else the engine says is kept in `rest`, so the content hash covers the
//! whole answer and a newer engine can say more without breaking old letters.

use koffer_sgb12::{Schluessel, Teil};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One calculation for a month, or for months that are equal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sheet {
    /// The month, `2026-11`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monat: Option<String>,
    /// First month of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub von: Option<String>,
    /// Last month of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bis: Option<String>,
    /// One entry per person.
    pub personen: Vec<SheetPerson>,
    /// Sum of the entitlements, EUR with two decimals.
    pub summe: String,
    /// Everything else.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The calculation of one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SheetPerson {
    /// Id of the person.
    pub id: String,
    /// The rows in their order.
    pub zeilen: Vec<SheetRow>,
    /// Sum of the needs.
    pub gesamtbedarf: String,
    /// Income that counts.
    pub einkommen_bereinigt: String,
    /// Surplus of the partner.
    #[serde(default = "zero")]
    pub einkommen_partner: String,
    /// Entitlement.
    pub leistung: String,
    /// Everything else.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SheetRow {
    /// Key of the row, e.g. `regelsatz`.
    pub schluessel: String,
    /// EUR with two decimals; deductions are negative.
    pub betrag: String,
    /// The rule.
    pub norm: String,
    /// Where the value came from.
    #[serde(default)]
    pub aus: String,
    /// Everything else.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Sheet {
    /// The sheets in an output of the engine: one for a month, one for each stretch of equal months of a period.
    ///
    /// # Errors
    /// If the output is not one.
    pub fn of_output<T: Serialize>(output: &T) -> Result<Vec<Self>, serde_json::Error> {
        let mut value = serde_json::to_value(output)?;
        match value.get_mut("monate").map(Value::take) {
            Some(Value::Array(stretches)) => stretches.into_iter().map(serde_json::from_value).collect(),
            _ => Ok(vec![serde_json::from_value(value)?]),
        }
    }
}

fn zero() -> String {
    "0.00".to_owned()
}

/// Part of the sheet a row belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Needs.
    Bedarf,
    /// Income and what is taken from it.
    Einkommen,
    /// What others' income and assets contribute: taken from the need.
    Einsatz,
    /// What comes on top.
    Zuschlag,
    /// How it is paid.
    Zahlung,
}

/// Part and German name of a row; the engine knows both. A key of a newer engine is read by its beginning.
pub fn describe(key: &str) -> (Part, String) {
    let known: Result<Schluessel, _> = serde_json::from_value(Value::String(key.to_owned()));
    let (part, name) = match known {
        Ok(known) => (Part::from(known.teil()), known.bezeichnung()),
        Err(_) if key.starts_with("einkommen_") => (Part::Einkommen, "Weiteres Einkommen"),
        Err(_) if is_deduction(key) => (Part::Einkommen, "Weiterer Abzug"),
        Err(_) if key.starts_with("mb_") || key.starts_with("bildung_") => (Part::Bedarf, "Weiterer Bedarf"),
        Err(_) => (Part::Zahlung, key),
    };
    // On paper a deduction says that it is one.
    let deducted = part == Part::Einsatz || is_deduction(key);
    (part, if deducted { format!("abzüglich {name}") } else { name.to_owned() })
}

impl SheetRow {
    /// The amount in cents as it counts in the sum below it. The engine gives what others contribute as it is; the
    /// sheet takes it from the need, so that everyone can add up the column.
    pub fn counted(&self) -> Option<i64> {
        let cents = crate::german::cents(&self.betrag)?;
        Some(if describe(&self.schluessel).0 == Part::Einsatz { -cents.abs() } else { cents })
    }
}

fn is_deduction(key: &str) -> bool {
    ["freibetrag_", "absetzung_", "ausnahme_"].iter().any(|beginning| key.starts_with(beginning))
}

impl From<Teil> for Part {
    fn from(teil: Teil) -> Self {
        match teil {
            Teil::Bedarf => Self::Bedarf,
            Teil::Einkommen => Self::Einkommen,
            Teil::Einsatz => Self::Einsatz,
            Teil::Zuschlag => Self::Zuschlag,
            Teil::Zahlung => Self::Zahlung,
        }
    }
}
