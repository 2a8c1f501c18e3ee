//! § 42b Abs. 2 SGB XII (Third Chapter: § 30 Abs. 8): lunch in a workshop, for each working day one thirtieth of the
//! monthly value of the SvEV, rounded to the cent as the ordinance states it.

use crate::amount::Amount;
use crate::input::Mehrbedarf;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};
use rust_decimal::Decimal;

pub(super) fn row(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let Some(days) = need.arbeitstage else { return };
    let table = &m.law.mittagessen;
    let per_day = Amount::round(table.je_arbeitstag.0);
    let amount = Amount::round(per_day.decimal() * Decimal::from(days));
    let norm = if mitglied.person.leistung.is_viertes_kapitel() {
        "§ 42b Abs. 2 SGB XII"
    } else {
        "§ 30 Abs. 8 i. V. m. § 42b Abs. 2 SGB XII"
    };
    let aus = format!("{days} Arbeitstage × {} (Stand {})", per_day.german(), table.gueltig_ab);
    rows.push(Schluessel::MbMittagessen, amount, norm, aus);
}
