//! § 82 Abs. 2 SGB XII: taxes, contributions, insurance, expenses; lump sums of the ordinance to § 82 where no amount is
//! stated.

use crate::amount::Amount;
use crate::input::{Absetzung, Absetzungsart, Fahrzeug};
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};
use rust_decimal::Decimal;

/// The stated or lump amount, with its explanation.
pub(super) fn betrag(m: &Bewilligungsmonat<'_>, absetzung: &Absetzung) -> (Amount, String) {
    let ordinance = &m.law.verordnung_82;
    if let Some(amount) = &absetzung.betrag {
        return (amount.at(m.month), "Betrag laut Nachweis".to_owned());
    }
    if let Some(km) = absetzung.km {
        let rate = match absetzung.fahrzeug.unwrap_or(Fahrzeug::Kfz) {
            Fahrzeug::Kfz => ordinance.km_kfz.0,
            Fahrzeug::Kleinstkraftwagen => ordinance.km_kleinstkraftwagen.0,
            Fahrzeug::Motorrad => ordinance.km_motorrad.0,
            Fahrzeug::Fahrrad => ordinance.km_fahrrad.0,
        };
        let counted = Decimal::from(km).min(ordinance.km_hoechstens.0);
        let aus =
            format!("{counted} km × {} (§ 3 Abs. 6 der Verordnung zu § 82)", Amount::round(rate).german());
        return (Amount::round(counted * rate), aus);
    }
    match absetzung.art {
        Absetzungsart::Arbeitsmittel => (
            Amount::round(ordinance.arbeitsmittel.0),
            "Pauschale, § 3 Abs. 5 der Verordnung zu § 82".to_owned(),
        ),
        _ => (Amount::ZERO, String::new()),
    }
}

/// Deducts from `rest` what it bears, and writes the row.
pub(super) fn abziehen(m: &Bewilligungsmonat<'_>, absetzung: &Absetzung, rest: &mut Amount, rows: &mut Rows) {
    let (amount, mut aus) = betrag(m, absetzung);
    if !amount.is_positive() {
        return;
    }
    let deducted = amount.min(*rest).or_zero();
    if deducted < amount {
        aus = format!("{aus}: {}, mehr trägt das Einkommen nicht", amount.german());
    }
    *rest -= deducted;
    rows.push(Schluessel::absetzung(absetzung.art), -deducted, norm(absetzung.art), aus);
}

fn norm(art: Absetzungsart) -> &'static str {
    match art {
        Absetzungsart::Steuern => "§ 82 Abs. 2 S. 1 Nr. 1 SGB XII",
        Absetzungsart::Krankenversicherung
        | Absetzungsart::Pflegeversicherung
        | Absetzungsart::Sozialversicherung => "§ 82 Abs. 2 S. 1 Nr. 2 SGB XII",
        Absetzungsart::Versicherung | Absetzungsart::Altersvorsorge => "§ 82 Abs. 2 S. 1 Nr. 3 SGB XII",
        Absetzungsart::Werbungskosten | Absetzungsart::Arbeitsmittel => "§ 82 Abs. 2 S. 1 Nr. 4 SGB XII",
        Absetzungsart::Sonstiges => "§ 82 Abs. 2 SGB XII",
    }
}
