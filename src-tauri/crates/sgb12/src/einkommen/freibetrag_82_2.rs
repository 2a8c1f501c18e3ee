//! § 82 Abs. 2 S. 2 SGB XII: of the pocket money of a voluntary service 250 EUR a month, from 2024 only from the age of
//! 25.

use crate::amount::Amount;
use crate::input::Person;
use crate::monat::Bewilligungsmonat;
use rust_decimal::prelude::ToPrimitive;

pub(super) const NORM: &str = "§ 82 Abs. 2 S. 2 SGB XII";

pub(super) fn freibetrag(m: &Bewilligungsmonat<'_>, person: &Person, money: Amount) -> (Amount, String) {
    let table = &m.law.freiwilligendienst;
    let age = table.ab_alter.0.to_u8().unwrap_or(u8::MAX);
    if age > 0 && m.is_under(person, age) {
        return (Amount::ZERO, format!("erst ab {age} Jahren (Stand {})", table.gueltig_ab));
    }
    let free = Amount::round(m.law.einkommen.bfd_taschengeld.0);
    (money.min(free), format!("höchstens {} im Monat", free.german()))
}
