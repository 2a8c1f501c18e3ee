//! § 42a Abs. 5 and 6 SGB XII: in a besondere Wohnform actual cost up to the average warm rent of a one-person
//! household plus 25 percent; Abs. 7: in another kind of accommodation up to the average. There is no Karenzzeit.

use super::anteile::Anteile;
use crate::amount::Amount;
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};
use rust_decimal::Decimal;

pub(super) fn rows(m: &Bewilligungsmonat<'_>, hinweise: &mut Vec<Hinweis>) -> Vec<Rows> {
    let dwelling = &m.household.unterkunft;
    let (average, surcharge, norm) = match (&dwelling.besondere_wohnform, &dwelling.sonstige_unterkunft) {
        (Some(home), _) => (home, m.law.unterkunft.wohnform_zuschlag_prozent.0, "§ 42a Abs. 5, 6 SGB XII"),
        (None, Some(other)) => (other, Decimal::ZERO, "§ 42a Abs. 7 SGB XII"),
        (None, None) => return m.mitglieder.iter().map(|_| Rows::default()).collect(),
    };
    let average = average.warmmiete_durchschnitt.at(m.month);
    let limit = average + average.percent(surcharge);
    let anteile = Anteile::of(m);
    let mut out: Vec<Rows> = m.mitglieder.iter().map(|_| Rows::default()).collect();
    for (schluessel, total) in [
        (Schluessel::Grundmiete, m.amount(dwelling.grundmiete.as_ref())),
        (Schluessel::Nebenkosten, m.amount(dwelling.nebenkosten.as_ref())),
        (Schluessel::Heizung, m.amount(dwelling.heizkosten.as_ref())),
    ] {
        if !total.is_positive() {
            continue;
        }
        let parts = anteile.of_amount(total, m.policy.kopfteil_rest);
        for ((rows, part), text) in out.iter_mut().zip(parts).zip(&anteile.text) {
            rows.push(schluessel, part, norm, format!("{} {text}", total.german()));
        }
    }
    for (rows, mitglied) in out.iter_mut().zip(&m.mitglieder) {
        let warm: Amount = rows.0.iter().map(|row| row.betrag).sum();
        if warm > limit {
            let aus =
                format!("höchstens {} (durchschnittliche Warmmiete {})", limit.german(), average.german());
            let text = format!("Anerkannt sind {} von {}: {aus}.", limit.german(), warm.german());
            hinweise.push(Hinweis::new(HinweisCode::UnterkunftGekuerzt, norm, text).of(&mitglied.person.id));
            rows.push(Schluessel::Kappung35, limit - warm, norm, aus);
        }
    }
    out
}
