//! § 82 Abs. 1 S. 2 SGB XII: what is no income. Nr. 7 (pupils, students) and Nr. 8 (volunteers) up to an amount that the
//! law dates, the others in full. Numbers that the law did not have yet in the month free nothing.

use crate::amount::Amount;
use crate::input::Ausnahme;
use crate::monat::Bewilligungsmonat;
use rust_decimal::Decimal;

/// How much of `income` does not count.
pub(super) fn frei(m: &Bewilligungsmonat<'_>, ausnahme: Ausnahme, income: Amount) -> (Amount, String) {
    let table = &m.law.ausnahmen;
    if Decimal::from(ausnahme.number()) > table.letzte_nummer.0 {
        return (Amount::ZERO, format!("Nr. {} gilt in diesem Monat noch nicht", ausnahme.number()));
    }
    let limit = match ausnahme {
        Ausnahme::Nr7 => table.nr_7_monat.0,
        Ausnahme::Nr8 => table.nr_8_jahr.0 / Decimal::from(12),
        _ => return (income, "in voller Höhe".to_owned()),
    };
    let limit = Amount::round(limit);
    (income.min(limit), format!("höchstens {} im Monat (Stand {})", limit.german(), table.gueltig_ab))
}

/// The norm of the row.
pub(super) fn norm(ausnahme: Ausnahme) -> String {
    format!("§ 82 Abs. 1 S. 2 Nr. {} SGB XII", ausnahme.number())
}
