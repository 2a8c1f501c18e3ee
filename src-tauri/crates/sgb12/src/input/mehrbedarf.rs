//! Needs beside the Regelsatz: Mehrbedarfe (§§ 30, 42b SGB XII), one-off needs (§ 31), provision (§ 33), education
//! (§ 34), insurance (§ 32), and the cut for full board (§ 142).

use super::AmountOverTime;
use crate::amount::Amount;
use crate::calendar::Month;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Mehrbedarfsart {
    /// § 30 Abs. 1: age limit or full reduction in earning capacity, and Merkzeichen G.
    MerkzeichenG,
    /// § 30 Abs. 2: after the twelfth week of pregnancy to the end of the month of birth.
    Schwangerschaft,
    /// § 30 Abs. 3: alone with minor children.
    Alleinerziehend,
    /// § 42b Abs. 3 (§ 30 Abs. 4): education with Eingliederungshilfe.
    AusbildungBehinderung,
    /// § 30 Abs. 5: nutrition, by `prozent` of stage 1, by `betrag` or by `empfehlung`.
    Ernaehrung,
    /// § 30 Abs. 7: decentral hot water; `betrag` only with a separate meter.
    Warmwasser,
    /// § 42b Abs. 2 (§ 30 Abs. 8): lunch on `arbeitstage` days.
    Mittagessen,
    /// A one-off need: `betrag` and `norm`.
    Einmalig,
    /// § 33: provision for old age or burial: `betrag`.
    Vorsorge,
    /// § 34: education and participation: `posten`.
    Bildung,
    /// § 32: health insurance that income does not cover: `betrag`.
    Kv,
    /// § 32: care insurance that income does not cover: `betrag`.
    Pv,
    /// § 142: full board in shared accommodation.
    Gemeinschaftsunterkunft,
}

/// An item of § 34 SGB XII.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Bildungsposten {
    /// § 34 Abs. 3: school supplies, first half-year (in a period: August).
    #[serde(rename = "schulbedarf_1")]
    Schulbedarf1,
    /// § 34 Abs. 3: school supplies, second half-year (in a period: February).
    #[serde(rename = "schulbedarf_2")]
    Schulbedarf2,
    /// § 34 Abs. 7: social and cultural participation.
    Teilhabe,
    /// § 34 Abs. 6: shared lunch.
    Mittagessen,
    /// § 34 Abs. 2: trips.
    Ausflug,
    /// § 34 Abs. 5: tutoring.
    Lernfoerderung,
    /// § 34 Abs. 4: way to school.
    Befoerderung,
}

/// A recommendation of the Deutscher Verein (2020) for § 30 Abs. 5 SGB XII.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Ernaehrung {
    /// Coeliac disease.
    Zoeliakie,
    /// Cystic fibrosis.
    Mukoviszidose,
    /// Malnutrition caused by disease.
    KrankheitsassoziierteMangelernaehrung,
    /// Kidney failure with dialysis.
    DialyseNiereninsuffizienz,
}

/// A need of one person; which of the optional fields are read depends on `art`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Mehrbedarf {
    /// Which need.
    pub art: Mehrbedarfsart,
    /// EUR a month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub betrag: Option<AmountOverTime>,
    /// Percent of stage 1 (`ernaehrung`), or the percentage set by the clerk (`alleinerziehend`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prozent: Option<Amount>,
    /// The recommendation that `ernaehrung` follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub empfehlung: Option<Ernaehrung>,
    /// Working days of the month with lunch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 31))]
    pub arbeitstage: Option<u8>,
    /// The norm of a one-off need, such as `§ 31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<String>,
    /// The item of § 34.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posten: Option<Bildungsposten>,
    /// The first month with this need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ab: Option<Month>,
    /// The last month with this need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bis: Option<Month>,
}

impl Mehrbedarf {
    /// Whether the need exists in `month` by its own dates.
    pub(crate) fn applies_in(&self, month: Month) -> bool {
        self.ab.is_none_or(|ab| ab <= month) && self.bis.is_none_or(|bis| month <= bis)
    }
}
