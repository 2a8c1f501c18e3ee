//! A source of income (§ 82 Abs. 1 SGB XII).

use super::{Absetzung, AmountOverTime, FlagOverTime, null_as_default};
use crate::calendar::Month;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of income; the kind decides the allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Einkommensart {
    /// Statutory pension, gross.
    GesetzlicheRente,
    /// Company pension (§ 82 Abs. 5).
    Betriebsrente,
    /// Riester pension (§ 5 AltZertG).
    Riester,
    /// Basisrente (§ 5a AltZertG).
    Basisrente,
    /// Lifelong, voluntary private pension (§ 82 Abs. 5).
    PrivateRente,
    /// Pension of a professional scheme: no allowance.
    Versorgungswerk,
    /// Earned income, gross (§ 82 Abs. 3 S. 1, Abs. 6).
    Erwerb,
    /// Pay of a workshop for disabled people (§ 82 Abs. 3 S. 2).
    Wfbm,
    /// Pocket money of a voluntary service (§ 82 Abs. 2 S. 2).
    Freiwilligendienst,
    /// Child benefit: income of a minor child (§ 82 Abs. 1 S. 3).
    Kindergeld,
    /// Maintenance.
    Unterhalt,
    /// Rent received, net.
    Miete,
    /// Anything else.
    Sonstiges,
    /// Capital income of a calendar year (§ 43 Abs. 2).
    KapitalJahr,
}

impl Einkommensart {
    /// Whether it is an additional old-age pension in the sense of § 82 Abs. 4 and 5 SGB XII.
    pub(crate) fn is_zusaetzliche_altersvorsorge(self) -> bool {
        matches!(self, Self::Betriebsrente | Self::Riester | Self::Basisrente | Self::PrivateRente)
    }

    /// Whether it is a pension of any kind.
    pub(crate) fn is_rente(self) -> bool {
        self.is_zusaetzliche_altersvorsorge()
            || matches!(self, Self::GesetzlicheRente | Self::Versorgungswerk)
    }
}

/// Under which number of § 82 Abs. 1 S. 2 SGB XII the income does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs, reason = "the variants are the numbers of the norm")]
pub enum Ausnahme {
    #[serde(rename = "nr_1")]
    Nr1,
    #[serde(rename = "nr_2")]
    Nr2,
    #[serde(rename = "nr_3")]
    Nr3,
    #[serde(rename = "nr_4")]
    Nr4,
    #[serde(rename = "nr_5")]
    Nr5,
    #[serde(rename = "nr_6")]
    Nr6,
    /// Pupils and students: up to 520 EUR, from 2024 up to the limit of § 8 Abs. 1a SGB IV.
    #[serde(rename = "nr_7")]
    Nr7,
    /// Volunteers: up to a twelfth of the yearly amount each month.
    #[serde(rename = "nr_8")]
    Nr8,
    #[serde(rename = "nr_9")]
    Nr9,
    #[serde(rename = "nr_10")]
    Nr10,
    #[serde(rename = "nr_11")]
    Nr11,
    #[serde(rename = "nr_12")]
    Nr12,
}

impl Ausnahme {
    /// The number in the norm.
    pub(crate) fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// A source of income of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Einkommen {
    /// What kind.
    pub art: Einkommensart,
    /// EUR a month; of the year for `kapital_jahr`; the whole sum for a one-off income.
    pub betrag: AmountOverTime,
    /// At least 33 years of Grundrentenzeiten are established (`gesetzliche_rente`, § 82a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grundrentenzeiten: Option<FlagOverTime>,
    /// The person receives Hilfe zur Pflege, Blindenhilfe or Eingliederungshilfe (`erwerb`, § 82 Abs. 6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hilfe_zur_pflege: Option<FlagOverTime>,
    /// A one-off income: the month in which it came in (§ 82 Abs. 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zufluss: Option<Month>,
    /// A one-off income paid for earlier months (§ 82 Abs. 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nachzahlung: Option<bool>,
    /// Survivors' pension: no contradiction for a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hinterbliebene: Option<bool>,
    /// The number under which it does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ausnahme: Option<Ausnahme>,
    /// Another amount left free in a justified case (`erwerb`, `wfbm`; § 82 Abs. 3 S. 3), in place of the percentage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freibetrag: Option<AmountOverTime>,
    /// Child benefit: the id of the parent whose income it is as far as the child does not need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ueberschuss_an: Option<String>,
    /// What § 82 Abs. 2 deducts from this source alone.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<Absetzung>>"))]
    pub absetzungen: Vec<Absetzung>,
}
