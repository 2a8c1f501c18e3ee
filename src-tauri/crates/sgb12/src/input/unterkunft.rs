//! What living costs, and how it is judged (§§ 35, 35a, 42a SGB XII).

use super::{AmountOverTime, FlagOverTime, Share};
use crate::calendar::Month;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Cost of the household as a whole, EUR a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Unterkunft {
    /// Rent without ancillary cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grundmiete: Option<AmountOverTime>,
    /// Ancillary cost without heating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nebenkosten: Option<AmountOverTime>,
    /// Heating, with central hot water.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heizkosten: Option<AmountOverTime>,
    /// Whether the Karenzzeit runs (§ 35 Abs. 1); left out: yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub karenzzeit: Option<FlagOverTime>,
    /// The last month of the Karenzzeit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub karenzzeit_bis: Option<Month>,
    /// The clerk accepts more than the ceiling of the Karenzzeit (§ 35 Abs. 1 S. 8, from July 2026).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub karenz_ausnahme: Option<FlagOverTime>,
    /// The appropriate rent with ancillary cost for the household; left out: the limit of the `vergleichsraum`, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub angemessen_bruttokaltmiete: Option<AmountOverTime>,
    /// The appropriate heating cost; left out: actual cost counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heizung_angemessen: Option<AmountOverTime>,
    /// The appropriate sum of rent, ancillary cost and heating (§ 35 Abs. 7); then the two limits are not applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gesamtangemessenheitsgrenze: Option<AmountOverTime>,
    /// The last month in which too high a cost is still borne (§ 35 Abs. 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kostensenkung_bis: Option<Month>,
    /// The area whose limits hold, by the code of the municipality pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vergleichsraum: Option<String>,
    /// How many live in the dwelling, where more than the persons named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 50))]
    pub haushaltsgroesse: Option<u8>,
    /// Each person's share by id, summing to one; whoever is not named has none; left out: heads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anteile: Option<BTreeMap<String, Share>>,
    /// Adults entitled here live with their parents without a contract (§ 42a Abs. 3: difference method).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bei_eltern: Option<FlagOverTime>,
    /// A besondere Wohnform (§ 42a Abs. 5 and 6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besondere_wohnform: Option<DurchschnittlicheWarmmiete>,
    /// Another kind of accommodation (§ 42a Abs. 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sonstige_unterkunft: Option<DurchschnittlicheWarmmiete>,
}

/// The average appropriate warm rent of a one-person household (§ 45a SGB XII).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DurchschnittlicheWarmmiete {
    /// EUR a month for one person.
    pub warmmiete_durchschnitt: AmountOverTime,
}
