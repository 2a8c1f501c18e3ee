//! The tables of the law document, one struct per table, one value per row that is dated.

use super::figure::Figure;
use crate::calendar::Day;
use serde::{Deserialize, Serialize};

/// A row of a dated table.
pub(crate) trait Dated {
    /// The first day it holds.
    fn gueltig_ab(&self) -> Day;
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident { $($(#[$meta:meta])* $field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            pub(crate) gueltig_ab: Day,
            pub(crate) quelle: String,
            $($(#[$meta])* pub(crate) $field: $kind),+
        }
        impl Dated for $name {
            fn gueltig_ab(&self) -> Day { self.gueltig_ab }
        }
    )+};
}

tables! {
    /// An amount for each stage (Anlage zu § 28; § 142).
    JeStufe {
        #[serde(rename = "RBS1")] rbs1: Figure,
        #[serde(rename = "RBS2")] rbs2: Figure,
        #[serde(rename = "RBS3")] rbs3: Figure,
        #[serde(rename = "RBS4")] rbs4: Figure,
        #[serde(rename = "RBS5")] rbs5: Figure,
        #[serde(rename = "RBS6")] rbs6: Figure,
    }
    /// The percentages of §§ 30, 42b.
    MehrbedarfProzent {
        #[serde(rename = "merkzeichen_g_§30_1")] merkzeichen_g: Figure,
        #[serde(rename = "schwanger_§30_2")] schwanger: Figure,
        alleinerziehend_nr1: Figure,
        alleinerziehend_je_kind: Figure,
        alleinerziehend_max: Figure,
        #[serde(rename = "schul_hochschulbildung_§42b_3")] ausbildung: Figure,
        warmwasser: Warmwasser,
        #[serde(rename = "deckel_§30_6")] deckel: Figure,
    }
    /// Recommended percentages of stage 1 for nutrition.
    ErnaehrungProzent {
        zoeliakie: Figure,
        mukoviszidose: Figure,
        krankheitsassoziierte_mangelernaehrung: Figure,
        dialyse_niereninsuffizienz: Figure,
    }
    /// The value of a lunch (§ 42b Abs. 2).
    Mittagessen { monat: Figure, je_arbeitstag: Figure }
    /// School supplies (§ 34 Abs. 3).
    Schulbedarf { h1: Figure, h2: Figure }
    /// A single amount.
    Betrag { betrag: Figure }
    /// Small cash amounts (§ 90 Abs. 2 Nr. 9).
    Vermoegensgrenzen {
        je_volljaehrige_oder_alleinstehend_minderjaehrig: Figure,
        je_ueberwiegend_unterhaltene_person: Figure,
    }
    /// Allowances on income.
    Einkommensgrenzen {
        erwerb_prozent: Figure,
        #[serde(rename = "erwerb_max_prozent_RBS1")] erwerb_max_prozent: Figure,
        #[serde(rename = "wfbm_sockel_teiler_RBS1")] wfbm_sockel_teiler: Figure,
        wfbm_prozent: Figure,
        altersvorsorge_sockel: Figure,
        altersvorsorge_prozent: Figure,
        #[serde(rename = "altersvorsorge_max_prozent_RBS1")] altersvorsorge_max_prozent: Figure,
        grundrente_sockel: Figure,
        grundrente_prozent: Figure,
        #[serde(rename = "grundrente_max_prozent_RBS1")] grundrente_max_prozent: Figure,
        pflege_eingliederung_prozent: Figure,
        #[serde(rename = "pflege_eingliederung_max_prozent_RBS1")] pflege_eingliederung_max_prozent: Figure,
        kapital_frei_kalenderjahr: Figure,
        bfd_taschengeld: Figure,
        unterhaltspflicht_grenze_jahr: Figure,
    }
    /// Lump sums of the ordinance to § 82.
    Verordnung82 {
        arbeitsmittel: Figure,
        km_kfz: Figure,
        km_kleinstkraftwagen: Figure,
        km_motorrad: Figure,
        km_fahrrad: Figure,
        km_hoechstens: Figure,
    }
    /// Limits of § 82 Abs. 1 S. 2.
    Ausnahmen { letzte_nummer: Figure, nr_7_monat: Figure, nr_8_jahr: Figure }
    /// From which age § 82 Abs. 2 S. 2 leaves pocket money free.
    Freiwilligendienst { ab_alter: Figure }
    /// How a one-off income counts (§ 82 Abs. 7).
    Zufluss { regel: Zuflussregel, monate: Figure }
    /// § 35 Abs. 1 S. 7 and § 42a Abs. 6.
    Unterkunft35 { karenz_hoechstfaktor: Option<Figure>, wohnform_zuschlag_prozent: Figure }
    /// A single percentage.
    Prozent { prozent: Figure }
}

/// Percent of the own stage for decentral hot water; stage 3 has none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Warmwasser {
    #[serde(rename = "RBS1")]
    pub(crate) rbs1: Figure,
    #[serde(rename = "RBS2")]
    pub(crate) rbs2: Figure,
    #[serde(rename = "RBS4")]
    pub(crate) rbs4: Figure,
    #[serde(rename = "RBS5")]
    pub(crate) rbs5: Figure,
    #[serde(rename = "RBS6")]
    pub(crate) rbs6: Figure,
}

/// Which wording of § 82 Abs. 7 holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Zuflussregel {
    /// Until 2023: the following month if benefits were already paid for the month of inflow.
    Folgemonat,
    /// From 2024: the month of inflow; a back payment is spread.
    Zuflussmonat,
}

/// The age limit of those born in a year (§ 41 Abs. 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Altersgrenze {
    pub(crate) geburtsjahr: i16,
    pub(crate) jahre: u8,
    pub(crate) monate: u8,
}
