//! § 43 Abs. 2 SGB XII (Fourth Chapter alone): of capital income 26 EUR a calendar year stay free. The year's income is
//! counted by twelfths (§ 6 of the ordinance to § 82); what counts is rounded once, so the two rows never drift.

use crate::amount::Amount;
use crate::input::{Leistung, Person};
use crate::monat::Bewilligungsmonat;
use rust_decimal::Decimal;

pub(super) const NORM: &str = "§ 43 Abs. 2 SGB XII";

/// A twelfth of the year's income.
pub(super) fn monthly(year: Amount) -> Amount {
    Amount::round(year.decimal() / Decimal::from(12))
}

/// What stays free in the month of a year's capital income.
pub(super) fn freibetrag(m: &Bewilligungsmonat<'_>, person: &Person, year: Amount) -> Amount {
    if !is_viertes_kapitel(m, person) {
        return Amount::ZERO;
    }
    let free = Amount::round(m.law.einkommen.kapital_frei_kalenderjahr.0);
    monthly(year) - monthly((year - free).or_zero())
}

/// Whether the person's income is judged by the Fourth Chapter: as a recipient, or as the partner of one (§ 43 Abs. 1).
fn is_viertes_kapitel(m: &Bewilligungsmonat<'_>, person: &Person) -> bool {
    let partner_is = || {
        let partner = m.mitglieder.iter().find(|other| Some(&other.person.id) == person.partner.as_ref());
        partner.is_some_and(|partner| partner.person.leistung.is_viertes_kapitel())
    };
    person.leistung.is_viertes_kapitel() || (person.leistung == Leistung::Keine && partner_is())
}
