//! What § 82 Abs. 2 SGB XII deducts from income.

use super::AmountOverTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which deduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Absetzungsart {
    /// Taxes on the income (Nr. 1).
    Steuern,
    /// Health insurance (Nr. 2, voluntary: Nr. 3).
    Krankenversicherung,
    /// Care insurance (Nr. 2, voluntary: Nr. 3).
    Pflegeversicherung,
    /// Other statutory social insurance (Nr. 2).
    Sozialversicherung,
    /// Statutory or appropriate insurance (Nr. 3).
    Versicherung,
    /// Subsidised provision for old age up to the Mindesteigenbeitrag (Nr. 3).
    Altersvorsorge,
    /// Expenses of earning the income (Nr. 4).
    Werbungskosten,
    /// Working materials, as a lump sum where no amount is given (Nr. 4, § 3 Abs. 5 VO zu § 82).
    Arbeitsmittel,
    /// Anything else.
    Sonstiges,
}

/// The vehicle for the way to work (§ 3 Abs. 6 VO zu § 82 SGB XII).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Fahrzeug {
    /// A car.
    Kfz,
    /// A small car up to 500 cm³.
    Kleinstkraftwagen,
    /// A motorcycle or scooter.
    Motorrad,
    /// A bicycle with a motor.
    Fahrrad,
}

/// One deduction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Absetzung {
    /// Which.
    pub art: Absetzungsart,
    /// EUR a month; may be left out for `arbeitsmittel` and where `km` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betrag: Option<AmountOverTime>,
    /// Whole kilometres of the shortest way to work (`werbungskosten`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub km: Option<u16>,
    /// The vehicle for `km`; left out: a car.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fahrzeug: Option<Fahrzeug>,
}
