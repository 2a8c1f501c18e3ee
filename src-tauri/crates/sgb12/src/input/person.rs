//! A person of the household.

use super::{Absetzung, AmountOverTime, Einkommen, Mehrbedarf, null_as_default};
use crate::calendar::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Leistung {
    /// Grundsicherung im Alter, Viertes Kapitel (§ 41 Abs. 2 SGB XII).
    GrundsicherungAlter,
    /// Grundsicherung bei Erwerbsminderung, Viertes Kapitel (§ 41 Abs. 3, 3a SGB XII).
    GrundsicherungErwerbsminderung,
    /// Hilfe zum Lebensunterhalt, Drittes Kapitel (§ 27 SGB XII).
    HilfeZumLebensunterhalt,
    /// No entitlement of their own: the need is computed and what the income leaves over is counted.
    Keine,
}

impl Leistung {
    /// Whether this is a benefit of the Fourth Chapter.
    #[must_use]
    pub fn is_viertes_kapitel(self) -> bool {
        matches!(self, Self::GrundsicherungAlter | Self::GrundsicherungErwerbsminderung)
    }
}

/// Why a person is shut out although everything else is in place; established by the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Ausschluss {
    /// Able to work: the SGB II has precedence (§ 21 SGB XII, § 5 Abs. 2 SGB II).
    #[serde(rename = "vorrang_sgb2")]
    VorrangSgb2,
    /// Need brought about by intent or gross negligence in the last ten years (§ 41 Abs. 4 SGB XII).
    #[serde(rename = "bedarf_herbeigefuehrt")]
    BedarfHerbeigefuehrt,
    /// In training that another law supports (§ 22 SGB XII).
    #[serde(rename = "ausbildung")]
    Ausbildung,
    /// Entitled under the Asylbewerberleistungsgesetz (§ 23 Abs. 2 SGB XII).
    #[serde(rename = "asylblg")]
    AsylbLG,
    /// Foreigners whom § 23 Abs. 3 SGB XII shuts out.
    #[serde(rename = "auslaender_23_3")]
    Auslaender,
}

/// An uninterrupted stay abroad (§ 41a SGB XII).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Aufenthalt {
    /// The first day abroad.
    pub von: Day,
    /// The last day abroad; left out while the return is not proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bis: Option<Day>,
}

/// A person of the household.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Person {
    /// Unique in the household; not empty.
    pub id: String,
    /// The day of birth; decides stages, age limits and the children's shares.
    pub geburtsdatum: Day,
    /// What the person asks for.
    pub leistung: Leistung,
    /// The stage 1 to 6 set by the clerk; left out: derived from age, partner and kind of dwelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 6))]
    pub regelbedarfsstufe: Option<u8>,
    /// The id of the spouse or partner who lives here and is not separated; named on both sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// The ids of parents who live here.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<String>>"))]
    pub eltern: Vec<String>,
    /// The Regelsatz set individually (§ 27a Abs. 4 SGB XII), in place of the stage's amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regelsatz_abweichend: Option<AmountOverTime>,
    /// Needs beside the Regelsatz and accommodation.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<Mehrbedarf>>"))]
    pub mehrbedarfe: Vec<Mehrbedarf>,
    /// Income by source.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<Einkommen>>"))]
    pub einkommen: Vec<Einkommen>,
    /// What § 82 Abs. 2 SGB XII deducts from the person's income as a whole.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<Vec<Absetzung>>"))]
    pub absetzungen: Vec<Absetzung>,
    /// The part of health and care insurance that income does not cover (§ 32 SGB XII).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kv_pv_bedarf: Option<AmountOverTime>,
    /// A reason that shuts the person out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ausschluss: Option<Ausschluss>,
    /// A stay abroad; after its fourth week there is no benefit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ausland: Option<Aufenthalt>,
}
