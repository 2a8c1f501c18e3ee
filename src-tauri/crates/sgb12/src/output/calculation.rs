//! The answer: one month, or the months of a period with equal months joined.

use super::{Grund, Hinweis, Row};
use crate::amount::Amount;
use crate::calendar::{Day, Month};
use crate::input::{Leistung, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The answer for one household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Calculation {
    /// A single month (`monat` was asked).
    Month(Box<MonthCalculation>),
    /// A period (`zeitraum` was asked).
    Period(PeriodCalculation),
}

impl Calculation {
    /// The sheets in order of time: one for a month, one per joined stretch for a period.
    #[must_use]
    pub fn sheets(&self) -> Vec<(Month, Month, &Bogen)> {
        match self {
            Self::Month(month) => vec![(month.monat, month.monat, &month.bogen)],
            Self::Period(period) => {
                period.monate.iter().map(|stretch| (stretch.von, stretch.bis, &stretch.bogen)).collect()
            }
        }
    }
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct MonthCalculation {
    /// What the household was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The month.
    pub monat: Month,
    /// The sheet.
    #[serde(flatten)]
    pub bogen: Bogen,
}

/// A period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct PeriodCalculation {
    /// What the household was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was asked.
    pub zeitraum: Period,
    /// Stretches of equal months, in order.
    pub monate: Vec<PeriodMonth>,
    /// The sum over all months.
    pub summe_zeitraum: Amount,
    /// The back payment over all months, where earlier grants were named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nachzahlung_zeitraum: Option<Amount>,
}

/// A stretch of equal months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeriodMonth {
    /// The first month.
    pub von: Month,
    /// The last month.
    pub bis: Month,
    /// The sheet of each of these months; dates in its explanations are those of the first.
    #[serde(flatten)]
    pub bogen: Bogen,
}

/// The Berechnungsbogen of one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Bogen {
    /// Since when the Regelbedarfe of the month hold.
    pub parameterstand: Day,
    /// Parameters were replaced for this run.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub parameter_ueberschrieben: bool,
    /// One sheet per person, in the order of the household.
    pub personen: Vec<PersonBogen>,
    /// The assets.
    pub vermoegen: VermoegenBogen,
    /// The benefit of all persons.
    pub summe: Amount,
    /// What an earlier decision granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bereits_gewaehrt: Option<Amount>,
    /// What is still to be paid for the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nachzahlung: Option<Amount>,
    /// What was granted too much for the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ueberzahlung: Option<Amount>,
    /// What is paid out, where something is set off or paid directly, or something was granted before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auszahlung: Option<Amount>,
    /// Notices.
    pub hinweise: Vec<Hinweis>,
}

/// The sheet of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct PersonBogen {
    /// The person.
    pub id: String,
    /// What was asked for.
    pub leistungsart: Leistung,
    /// The stage 1 to 6; the later one where it changes inside the month.
    pub regelbedarfsstufe: u8,
    /// The stage was set by hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub regelbedarfsstufe_gesetzt: bool,
    /// The rows, in the order of the sheet.
    pub zeilen: Vec<Row>,
    /// The sum of the rows of the need.
    pub gesamtbedarf: Amount,
    /// The sum of the rows of the income.
    pub einkommen_bereinigt: Amount,
    /// What others' income contributes.
    pub einkommen_partner: Amount,
    /// What the assets contribute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vermoegen_einsatz: Option<Amount>,
    /// Own income above the own need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ueberschuss: Option<Amount>,
    /// The Sofortzuschlag, contained in `leistung`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sofortzuschlag: Option<Amount>,
    /// The benefit: need less income and assets, never below zero, with the Sofortzuschlag.
    pub leistung: Amount,
    /// What is paid out to the person, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auszahlung: Option<Amount>,
    /// Why the benefit is zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grund: Option<Grund>,
}

/// The assets of the household (§ 90 SGB XII).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VermoegenBogen {
    /// What stays untouched (Abs. 2 Nr. 9).
    pub freibetrag: Amount,
    /// What counts above it.
    pub einzusetzen: Amount,
    /// What is protected by another number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<GeschuetztesVermoegen>>"))]
    pub geschuetzt: Vec<GeschuetztesVermoegen>,
}

/// A protected asset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GeschuetztesVermoegen {
    /// The item, as the household named it.
    pub posten: Cow<'static, str>,
    /// EUR.
    pub betrag: Amount,
    /// The norm.
    pub norm: Cow<'static, str>,
}
