//! The rows of the Berechnungsbogen: what, how much, by which norm, from where.

use crate::amount::Amount;
use crate::input::{Absetzungsart, Bildungsposten, Einkommensart, Empfaenger};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Which sum a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Teil {
    /// Counts into `gesamtbedarf`.
    Bedarf,
    /// Counts into `einkommen_bereinigt`.
    Einkommen,
    /// Income or assets of others that are set against the need; counts into `einkommen_partner` or the assets.
    Einsatz,
    /// Comes on top of the uncovered need.
    Zuschlag,
    /// Says how the benefit is paid.
    Zahlung,
}

macro_rules! schluessel {
    ($($variant:ident = $text:literal, $teil:ident, $label:literal;)+) => {
        /// The key of a row; the order of the variants is the order of the rows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Schluessel { $(#[doc = $label] #[serde(rename = $text)] $variant),+ }

        impl Schluessel {
            /// Every key, in the order of the sheet.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The key as it stands in JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Which sum a row with this key belongs to.
            #[must_use]
            pub fn teil(self) -> Teil {
                match self { $(Self::$variant => Teil::$teil),+ }
            }

            /// The row's name in German.
            #[must_use]
            pub fn bezeichnung(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }
    };
}

schluessel! {
    Regelsatz = "regelsatz", Bedarf, "Regelsatz";
    Abweichung27a = "abweichung_27a", Bedarf, "Abweichende Festsetzung des Regelsatzes";
    Gemeinschaftsunterkunft = "gemeinschaftsunterkunft", Bedarf, "Abzug für Vollverpflegung";
    MbMerkzeichenG = "mb_merkzeichen_g", Bedarf, "Mehrbedarf Merkzeichen G";
    MbSchwangerschaft = "mb_schwangerschaft", Bedarf, "Mehrbedarf Schwangerschaft";
    MbAlleinerziehend = "mb_alleinerziehend", Bedarf, "Mehrbedarf Alleinerziehung";
    MbAusbildung = "mb_ausbildung", Bedarf, "Mehrbedarf Ausbildung mit Behinderung";
    MbErnaehrung = "mb_ernaehrung", Bedarf, "Mehrbedarf Ernährung";
    Kappung306 = "kappung_30_6", Bedarf, "Begrenzung der Mehrbedarfe";
    MbWarmwasser = "mb_warmwasser", Bedarf, "Mehrbedarf Warmwasser";
    MbMittagessen = "mb_mittagessen", Bedarf, "Mehrbedarf Mittagessen";
    Grundmiete = "grundmiete", Bedarf, "Grundmiete";
    Nebenkosten = "nebenkosten", Bedarf, "Nebenkosten";
    Heizung = "heizung", Bedarf, "Heizung";
    Kappung35 = "kappung_35", Bedarf, "Kürzung auf die angemessenen Kosten";
    KvPv = "kv_pv", Bedarf, "Kranken- und Pflegeversicherung, ungedeckter Teil";
    Kv = "kv", Bedarf, "Krankenversicherung, ungedeckter Teil";
    Pv = "pv", Bedarf, "Pflegeversicherung, ungedeckter Teil";
    Vorsorge = "vorsorge", Bedarf, "Vorsorge";
    BildungSchulbedarf1 = "bildung_schulbedarf_1", Bedarf, "Schulbedarf, erstes Halbjahr";
    BildungSchulbedarf2 = "bildung_schulbedarf_2", Bedarf, "Schulbedarf, zweites Halbjahr";
    BildungTeilhabe = "bildung_teilhabe", Bedarf, "Teilhabe";
    BildungMittagessen = "bildung_mittagessen", Bedarf, "Gemeinschaftliches Mittagessen";
    BildungAusflug = "bildung_ausflug", Bedarf, "Ausflüge und Fahrten";
    BildungLernfoerderung = "bildung_lernfoerderung", Bedarf, "Lernförderung";
    BildungBefoerderung = "bildung_befoerderung", Bedarf, "Schülerbeförderung";
    Einmalig = "einmalig", Bedarf, "Einmaliger Bedarf";
    EinkommenGesetzlicheRente = "einkommen_gesetzliche_rente", Einkommen, "Gesetzliche Rente, brutto";
    Freibetrag82a = "freibetrag_82a", Einkommen, "Freibetrag Grundrentenzeiten";
    EinkommenBetriebsrente = "einkommen_betriebsrente", Einkommen, "Betriebsrente";
    EinkommenRiester = "einkommen_riester", Einkommen, "Riester-Rente";
    EinkommenBasisrente = "einkommen_basisrente", Einkommen, "Basisrente";
    EinkommenPrivateRente = "einkommen_private_rente", Einkommen, "Private Rente";
    Freibetrag824 = "freibetrag_82_4", Einkommen, "Freibetrag zusätzliche Altersvorsorge";
    EinkommenVersorgungswerk = "einkommen_versorgungswerk", Einkommen, "Rente eines Versorgungswerks";
    EinkommenErwerb = "einkommen_erwerb", Einkommen, "Erwerbseinkommen, brutto";
    EinkommenWfbm = "einkommen_wfbm", Einkommen, "Entgelt der Werkstatt";
    Freibetrag823 = "freibetrag_82_3", Einkommen, "Freibetrag Erwerbstätigkeit";
    Freibetrag826 = "freibetrag_82_6", Einkommen, "Freibetrag Erwerbstätigkeit bei Pflege oder Eingliederungshilfe";
    EinkommenFreiwilligendienst = "einkommen_freiwilligendienst", Einkommen, "Taschengeld Freiwilligendienst";
    Freibetrag822 = "freibetrag_82_2", Einkommen, "Freibetrag Taschengeld";
    EinkommenKindergeld = "einkommen_kindergeld", Einkommen, "Kindergeld";
    EinkommenUnterhalt = "einkommen_unterhalt", Einkommen, "Unterhalt";
    EinkommenMiete = "einkommen_miete", Einkommen, "Mieteinnahmen";
    EinkommenSonstiges = "einkommen_sonstiges", Einkommen, "Sonstiges Einkommen";
    EinkommenKapitalJahr = "einkommen_kapital_jahr", Einkommen, "Kapitalerträge, ein Zwölftel";
    Ausnahme821 = "ausnahme_82_1", Einkommen, "Nicht anzurechnendes Einkommen";
    KindergeldWeitergabe = "kindergeld_weitergabe", Einkommen, "Kindergeld, das der Elternteil erhält";
    AbsetzungSteuern = "absetzung_steuern", Einkommen, "Steuern";
    AbsetzungKrankenversicherung = "absetzung_krankenversicherung", Einkommen, "Krankenversicherung";
    AbsetzungPflegeversicherung = "absetzung_pflegeversicherung", Einkommen, "Pflegeversicherung";
    AbsetzungSozialversicherung = "absetzung_sozialversicherung", Einkommen, "Sozialversicherung";
    AbsetzungVersicherung = "absetzung_versicherung", Einkommen, "Versicherungen";
    AbsetzungAltersvorsorge = "absetzung_altersvorsorge", Einkommen, "Geförderte Altersvorsorge";
    AbsetzungWerbungskosten = "absetzung_werbungskosten", Einkommen, "Werbungskosten";
    AbsetzungArbeitsmittel = "absetzung_arbeitsmittel", Einkommen, "Arbeitsmittel";
    AbsetzungSonstiges = "absetzung_sonstiges", Einkommen, "Sonstige Absetzung";
    Freibetrag432 = "freibetrag_43_2", Einkommen, "Freibetrag Kapitalerträge";
    UeberschussPartner = "ueberschuss_partner", Einsatz, "Übersteigendes Einkommen aus der Einsatzgemeinschaft";
    VermoegenEinsatz = "vermoegen_einsatz", Einsatz, "Einzusetzendes Vermögen";
    Sofortzuschlag = "sofortzuschlag", Zuschlag, "Sofortzuschlag";
    Aufrechnung = "aufrechnung", Zahlung, "Aufrechnung";
    Nachzahlung = "nachzahlung", Zahlung, "Nachzahlung";
    DirektzahlungVermieter = "direktzahlung_vermieter", Zahlung, "Direktzahlung an die Vermieterseite";
    DirektzahlungKrankenkasse = "direktzahlung_krankenkasse", Zahlung, "Direktzahlung an die Krankenkasse";
}

impl Schluessel {
    pub(crate) fn einkommen(art: Einkommensart) -> Self {
        match art {
            Einkommensart::GesetzlicheRente => Self::EinkommenGesetzlicheRente,
            Einkommensart::Betriebsrente => Self::EinkommenBetriebsrente,
            Einkommensart::Riester => Self::EinkommenRiester,
            Einkommensart::Basisrente => Self::EinkommenBasisrente,
            Einkommensart::PrivateRente => Self::EinkommenPrivateRente,
            Einkommensart::Versorgungswerk => Self::EinkommenVersorgungswerk,
            Einkommensart::Erwerb => Self::EinkommenErwerb,
            Einkommensart::Wfbm => Self::EinkommenWfbm,
            Einkommensart::Freiwilligendienst => Self::EinkommenFreiwilligendienst,
            Einkommensart::Kindergeld => Self::EinkommenKindergeld,
            Einkommensart::Unterhalt => Self::EinkommenUnterhalt,
            Einkommensart::Miete => Self::EinkommenMiete,
            Einkommensart::Sonstiges => Self::EinkommenSonstiges,
            Einkommensart::KapitalJahr => Self::EinkommenKapitalJahr,
        }
    }

    pub(crate) fn absetzung(art: Absetzungsart) -> Self {
        match art {
            Absetzungsart::Steuern => Self::AbsetzungSteuern,
            Absetzungsart::Krankenversicherung => Self::AbsetzungKrankenversicherung,
            Absetzungsart::Pflegeversicherung => Self::AbsetzungPflegeversicherung,
            Absetzungsart::Sozialversicherung => Self::AbsetzungSozialversicherung,
            Absetzungsart::Versicherung => Self::AbsetzungVersicherung,
            Absetzungsart::Altersvorsorge => Self::AbsetzungAltersvorsorge,
            Absetzungsart::Werbungskosten => Self::AbsetzungWerbungskosten,
            Absetzungsart::Arbeitsmittel => Self::AbsetzungArbeitsmittel,
            Absetzungsart::Sonstiges => Self::AbsetzungSonstiges,
        }
    }

    pub(crate) fn bildung(posten: Bildungsposten) -> Self {
        match posten {
            Bildungsposten::Schulbedarf1 => Self::BildungSchulbedarf1,
            Bildungsposten::Schulbedarf2 => Self::BildungSchulbedarf2,
            Bildungsposten::Teilhabe => Self::BildungTeilhabe,
            Bildungsposten::Mittagessen => Self::BildungMittagessen,
            Bildungsposten::Ausflug => Self::BildungAusflug,
            Bildungsposten::Lernfoerderung => Self::BildungLernfoerderung,
            Bildungsposten::Befoerderung => Self::BildungBefoerderung,
        }
    }

    pub(crate) fn direktzahlung(an: Empfaenger) -> Self {
        match an {
            Empfaenger::Vermieter => Self::DirektzahlungVermieter,
            Empfaenger::Krankenkasse => Self::DirektzahlungKrankenkasse,
        }
    }
}

/// One row of a person's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Row {
    /// Which row.
    pub schluessel: Schluessel,
    /// Its name in German.
    pub bezeichnung: Cow<'static, str>,
    /// Which sum it counts into.
    pub teil: Teil,
    /// EUR; allowances, deductions and cuts are negative.
    pub betrag: Amount,
    /// The norm, such as `§ 27a Abs. 3 SGB XII`.
    pub norm: Cow<'static, str>,
    /// Where the amount comes from: its arithmetic, its input, the date of the parameter.
    pub aus: String,
}

/// The rows of a sheet while it is being filled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows(pub(crate) Vec<Row>);

impl Rows {
    pub(crate) fn push(
        &mut self,
        schluessel: Schluessel,
        betrag: Amount,
        norm: impl Into<Cow<'static, str>>,
        aus: impl Into<String>,
    ) {
        let bezeichnung = Cow::Borrowed(schluessel.bezeichnung());
        let teil = schluessel.teil();
        self.0.push(Row { schluessel, bezeichnung, teil, betrag, norm: norm.into(), aus: aus.into() });
    }

    pub(crate) fn sum(&self, teil: Teil) -> Amount {
        self.0.iter().filter(|row| row.teil == teil).map(|row| row.betrag).sum()
    }
}
