//! Assets (§ 90 SGB XII): what is protected, what stays free, what has to be used.
//!
//! Abs. 2 Nr. 9 with the ordinance: 10 000 EUR for each adult of the Einsatzgemeinschaft and each minor who lives
//! alone, 500 EUR for each person maintained. "Up to" is inclusive: exactly the allowance is harmless.

use crate::amount::Amount;
use crate::input::{Leistung, Vermoegen};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{GeschuetztesVermoegen, VermoegenBogen};
use std::borrow::Cow;

/// The assets of the household in the month.
pub(crate) fn vermoegen(m: &Bewilligungsmonat<'_>) -> VermoegenBogen {
    let freibetrag = freibetrag(m);
    let mut geschuetzt = Vec::new();
    let counted = match &m.household.vermoegen {
        None => Amount::ZERO,
        Some(Vermoegen::Gesamt(amount)) => amount.at(m.month),
        Some(Vermoegen::Posten(items)) => {
            let protected = [
                ("kfz", &items.kfz, "§ 90 Abs. 2 Nr. 10 SGB XII"),
                ("hausgrundstueck", &items.hausgrundstueck, "§ 90 Abs. 2 Nr. 8 SGB XII"),
                ("bestattungsvorsorge", &items.bestattungsvorsorge, "§ 90 Abs. 3 SGB XII"),
                ("haerte", &items.haerte, "§ 90 Abs. 3 SGB XII"),
            ];
            for (posten, amount, norm) in protected {
                let betrag = m.amount(amount.as_ref());
                if betrag.is_positive() {
                    let (posten, norm) = (Cow::Borrowed(posten), Cow::Borrowed(norm));
                    geschuetzt.push(GeschuetztesVermoegen { posten, betrag, norm });
                }
            }
            items.guthaben.iter().map(|amount| amount.at(m.month)).sum()
        }
    };
    VermoegenBogen { freibetrag, einzusetzen: (counted - freibetrag).or_zero(), geschuetzt }
}

fn freibetrag(m: &Bewilligungsmonat<'_>) -> Amount {
    let limits = &m.law.vermoegen;
    let adult = Amount::round(limits.je_volljaehrige_oder_alleinstehend_minderjaehrig.0);
    let maintained = Amount::round(limits.je_ueberwiegend_unterhaltene_person.0);
    m.mitglieder
        .iter()
        .map(|mitglied| {
            let person = mitglied.person;
            let has_parents_here = m.mitglieder.iter().any(|other| person.eltern.contains(&other.person.id));
            if m.is_under(person, 18) && (has_parents_here || person.leistung == Leistung::Keine) {
                maintained
            } else if answers(m, mitglied) {
                adult
            } else {
                Amount::ZERO
            }
        })
        .sum()
}

/// Whether the person's assets count at all: entitled, the partner of one, or the parent of an entitled minor.
fn answers(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>) -> bool {
    let asks = |other: &Mitglied<'_>| other.person.leistung != Leistung::Keine;
    asks(mitglied)
        || m.mitglieder
            .iter()
            .any(|other| asks(other) && other.person.partner.as_ref() == Some(&mitglied.person.id))
        || m.minor_children(mitglied.person).any(asks)
}
