//! The law document: read, checked, kept.

use super::tables::*;
use crate::input::InputError;
use serde::Deserialize;

/// Why a law document cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LawError {
    /// Not the shape of a law document.
    #[error("Gesetzesdatei: {0}")]
    Shape(InputError),
    /// A table is empty, or its rows are not in order of their dates.
    #[error(
        "Gesetzesdatei: {table}: Die Zeilen müssen nach „gueltig_ab“ aufsteigen, und es braucht mindestens eine"
    )]
    Order {
        /// The table's name.
        table: &'static str,
    },
}

/// The federal law on the Third and Fourth Chapter, as dated data with sources.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    #[serde(rename = "gesetz")]
    pub(super) _gesetz: String,
    pub(super) stand: String,
    pub(super) regelbedarfsstufen: Vec<JeStufe>,
    pub(super) mehrbedarf_prozent: Vec<MehrbedarfProzent>,
    #[serde(rename = "ernaehrung_dv_empfehlung_2020_prozent_RBS1")]
    pub(super) ernaehrung: Vec<ErnaehrungProzent>,
    pub(super) mittagessen_42b_2: Vec<Mittagessen>,
    pub(super) schulbedarf_34_3: Vec<Schulbedarf>,
    pub(super) teilhabe_34_7: Vec<Betrag>,
    pub(super) sofortzuschlag_145: Vec<Betrag>,
    pub(super) gemeinschaftsunterkunft_142: Vec<JeStufe>,
    pub(super) vermoegen: Vec<Vermoegensgrenzen>,
    pub(super) einkommen: Vec<Einkommensgrenzen>,
    pub(super) verordnung_82: Vec<Verordnung82>,
    pub(super) ausnahmen_82_1: Vec<Ausnahmen>,
    pub(super) freiwilligendienst_82_2: Vec<Freiwilligendienst>,
    pub(super) zufluss_82_7: Vec<Zufluss>,
    pub(super) unterkunft_35: Vec<Unterkunft35>,
    pub(super) aufrechnung_44b: Vec<Prozent>,
    pub(super) altersgrenze_41_2: Vec<Altersgrenze>,
}

impl Law {
    /// Reads a law document.
    ///
    /// # Errors
    /// [`LawError::Shape`] names the field that does not fit; [`LawError::Order`] the table whose rows do not ascend.
    pub fn from_json(bytes: &[u8]) -> Result<Self, LawError> {
        let law: Self = crate::input::read(bytes).map_err(LawError::Shape)?;
        law.check_order()?;
        Ok(law)
    }

    /// The day on which the document was compared with the law, such as `2026-08-19`.
    #[must_use]
    pub fn stand(&self) -> &str {
        &self.stand
    }

    fn check_order(&self) -> Result<(), LawError> {
        fn check<T: Dated>(table: &'static str, rows: &[T]) -> Result<(), LawError> {
            let ascends =
                rows.windows(2).all(|pair| matches!(pair, [a, b] if a.gueltig_ab() < b.gueltig_ab()));
            if rows.is_empty() || !ascends { Err(LawError::Order { table }) } else { Ok(()) }
        }
        check("regelbedarfsstufen", &self.regelbedarfsstufen)?;
        check("mehrbedarf_prozent", &self.mehrbedarf_prozent)?;
        check("ernaehrung_dv_empfehlung_2020_prozent_RBS1", &self.ernaehrung)?;
        check("mittagessen_42b_2", &self.mittagessen_42b_2)?;
        check("schulbedarf_34_3", &self.schulbedarf_34_3)?;
        check("teilhabe_34_7", &self.teilhabe_34_7)?;
        check("sofortzuschlag_145", &self.sofortzuschlag_145)?;
        check("gemeinschaftsunterkunft_142", &self.gemeinschaftsunterkunft_142)?;
        check("vermoegen", &self.vermoegen)?;
        check("einkommen", &self.einkommen)?;
        check("verordnung_82", &self.verordnung_82)?;
        check("ausnahmen_82_1", &self.ausnahmen_82_1)?;
        check("freiwilligendienst_82_2", &self.freiwilligendienst_82_2)?;
        check("zufluss_82_7", &self.zufluss_82_7)?;
        check("unterkunft_35", &self.unterkunft_35)?;
        check("aufrechnung_44b", &self.aufrechnung_44b)?;
        let years = &self.altersgrenze_41_2;
        let ascends = years.windows(2).all(|pair| matches!(pair, [a, b] if a.geburtsjahr < b.geburtsjahr));
        if years.is_empty() || !ascends {
            return Err(LawError::Order { table: "altersgrenze_41_2" });
        }
        Ok(())
    }
}

/// The law document that is built in (`packs/law/sgb12.json`).
///
/// # Errors
/// As [`Law::from_json`]; the tests prove that the bundled document has none.
pub fn bundled_law() -> Result<Law, LawError> {
    Law::from_json(include_bytes!("../../../../packs/law/sgb12.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_law_is_sound() {
        assert_eq!(bundled_law().unwrap().stand(), "2026-08-19");
    }

    #[test]
    fn a_law_with_a_misspelt_key_or_rows_out_of_order_is_refused() {
        let text = include_str!("../../../../packs/law/sgb12.json");
        let misspelt = text.replacen("\"erwerb_prozent\"", "\"erwerb_prozente\"", 1);
        let error = Law::from_json(misspelt.as_bytes()).unwrap_err();
        assert!(error.to_string().contains("einkommen[0].erwerb_prozente"), "{error}");
        let reversed = text.replacen("\"gueltig_ab\": \"2012-01-01\"", "\"gueltig_ab\": \"2010-01-01\"", 1);
        assert_eq!(Law::from_json(reversed.as_bytes()), Err(LawError::Order { table: "regelbedarfsstufen" }));
        let a_float = text.replacen("\"RBS1\": \"364\"", "\"RBS1\": 364.0", 1);
        assert!(Law::from_json(a_float.as_bytes()).is_err());
    }
}
