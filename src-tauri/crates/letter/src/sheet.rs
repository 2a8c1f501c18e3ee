//! The calculation as it stands in a letter: the engine's answer, word for word.
//!
//! What this crate prints is typed; everything else the engine says is kept in `rest`, so the content hash covers the
//! whole answer and a newer engine can say more without breaking old letters.

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
    /// What others or assets contribute, and what comes on top.
    Einsatz,
    /// How it is paid.
    Zahlung,
}

/// Part and German name of a row.
pub fn describe(key: &str) -> (Part, &str) {
    use Part::{Bedarf, Einkommen, Einsatz, Zahlung};
    match key {
        "regelsatz" => (Bedarf, "Regelsatz"),
        "abweichung_27a" => (Bedarf, "Abweichende Festsetzung des Regelsatzes"),
        "gemeinschaftsunterkunft" => (Bedarf, "Abzug für Vollverpflegung"),
        "mb_merkzeichen_g" => (Bedarf, "Mehrbedarf bei Merkzeichen G"),
        "mb_schwangerschaft" => (Bedarf, "Mehrbedarf bei Schwangerschaft"),
        "mb_alleinerziehend" => (Bedarf, "Mehrbedarf für Alleinerziehende"),
        "mb_ausbildung" => (Bedarf, "Mehrbedarf bei Behinderung in Ausbildung"),
        "mb_ernaehrung" => (Bedarf, "Mehrbedarf für kostenaufwändige Ernährung"),
        "kappung_30_6" => (Bedarf, "Begrenzung der Mehrbedarfe"),
        "mb_warmwasser" => (Bedarf, "Mehrbedarf für dezentrale Warmwassererzeugung"),
        "mb_mittagessen" => (Bedarf, "Mehrbedarf für gemeinschaftliche Mittagsverpflegung"),
        "grundmiete" => (Bedarf, "Grundmiete"),
        "nebenkosten" => (Bedarf, "Kalte Nebenkosten"),
        "heizung" => (Bedarf, "Heizkosten"),
        "kappung_35" => (Bedarf, "Begrenzung auf die angemessenen Unterkunftskosten"),
        "kv_pv" => (Bedarf, "Beiträge zur Kranken- und Pflegeversicherung"),
        "kv" => (Bedarf, "Beiträge zur Krankenversicherung"),
        "pv" => (Bedarf, "Beiträge zur Pflegeversicherung"),
        "vorsorge" => (Bedarf, "Beiträge für die Vorsorge"),
        "einmalig" => (Bedarf, "Einmaliger Bedarf"),
        "sofortzuschlag" => (Einsatz, "Sofortzuschlag"),
        "einkommen_gesetzliche_rente" => (Einkommen, "Gesetzliche Rente (brutto)"),
        "einkommen_betriebsrente" => (Einkommen, "Betriebsrente"),
        "einkommen_riester" => (Einkommen, "Riester-Rente"),
        "einkommen_basisrente" => (Einkommen, "Basisrente"),
        "einkommen_private_rente" => (Einkommen, "Private Rente"),
        "einkommen_versorgungswerk" => (Einkommen, "Rente eines Versorgungswerks"),
        "einkommen_erwerb" => (Einkommen, "Erwerbseinkommen (brutto)"),
        "einkommen_wfbm" => (Einkommen, "Arbeitsentgelt der Werkstatt"),
        "einkommen_kindergeld" => (Einkommen, "Kindergeld"),
        "einkommen_unterhalt" => (Einkommen, "Unterhalt"),
        "einkommen_miete" => (Einkommen, "Mieteinnahmen"),
        "einkommen_kapital_jahr" => (Einkommen, "Kapitalerträge"),
        "einkommen_sonstiges" => (Einkommen, "Sonstiges Einkommen"),
        "einkommen_freiwilligendienst" => (Einkommen, "Taschengeld eines Freiwilligendienstes"),
        "freibetrag_82_2" => (Einkommen, "abzüglich Freibetrag vom Taschengeld"),
        "ausnahme_82_1" => (Einkommen, "abzüglich nicht anzurechnendes Einkommen"),
        "kindergeld_weitergabe" => (Einkommen, "Kindergeld, das der Elternteil erhält"),
        "freibetrag_82a" => (Einkommen, "abzüglich Freibetrag bei Grundrentenzeiten"),
        "freibetrag_82_4" => (Einkommen, "abzüglich Freibetrag für zusätzliche Altersvorsorge"),
        "freibetrag_82_3" => (Einkommen, "abzüglich Freibetrag vom Erwerbseinkommen"),
        "freibetrag_82_6" => (Einkommen, "abzüglich Freibetrag bei Hilfe zur Pflege"),
        "freibetrag_43_2" => (Einkommen, "abzüglich Freibetrag von Kapitalerträgen"),
        "absetzung_steuern" => (Einkommen, "abzüglich Steuern"),
        "absetzung_krankenversicherung" => (Einkommen, "abzüglich Beiträge zur Krankenversicherung"),
        "absetzung_pflegeversicherung" => (Einkommen, "abzüglich Beiträge zur Pflegeversicherung"),
        "absetzung_sozialversicherung" => (Einkommen, "abzüglich Beiträge zur Sozialversicherung"),
        "absetzung_versicherung" => (Einkommen, "abzüglich Versicherungsbeiträge"),
        "absetzung_altersvorsorge" => (Einkommen, "abzüglich Beiträge zur Altersvorsorge"),
        "absetzung_werbungskosten" => (Einkommen, "abzüglich Werbungskosten"),
        "absetzung_arbeitsmittel" => (Einkommen, "abzüglich Arbeitsmittel"),
        "absetzung_sonstiges" => (Einkommen, "abzüglich sonstige Absetzungen"),
        "ueberschuss_partner" => (Einsatz, "Übersteigendes Einkommen des Partners"),
        "vermoegen_einsatz" => (Einsatz, "Einzusetzendes Vermögen"),
        "aufrechnung" => (Zahlung, "Aufrechnung"),
        "nachzahlung" => (Zahlung, "Nachzahlung"),
        "direktzahlung_vermieter" => (Zahlung, "Direktzahlung an die Vermietung"),
        "direktzahlung_krankenkasse" => (Zahlung, "Direktzahlung an die Krankenkasse"),
        other if other.starts_with("bildung_") => (Bedarf, "Bildung und Teilhabe"),
        other if other.starts_with("einkommen_") => (Einkommen, "Weiteres Einkommen"),
        other if other.starts_with("freibetrag_") => (Einkommen, "abzüglich weiterer Freibetrag"),
        other if other.starts_with("absetzung_") => (Einkommen, "abzüglich weitere Absetzung"),
        other => (Zahlung, other),
    }
}
