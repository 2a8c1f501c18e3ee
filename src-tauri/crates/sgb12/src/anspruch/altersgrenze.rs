//! The age limit (§ 41 Abs. 2 SGB XII): by year of birth, a year or two after the 65th birthday.
//!
//! Whoever reaches it inside a month is entitled from the first of that month (§ 44 Abs. 2 SGB XII). It is reached at
//! the end of the day before: born on the first, on the last day of the month before.

use crate::calendar::{Day, first_day_of_age};
use crate::input::Person;
use crate::monat::Bewilligungsmonat;

/// The first day after the age limit was reached.
pub(crate) fn tag_der_altersgrenze(m: &Bewilligungsmonat<'_>, person: &Person) -> Day {
    let (years, months) = m.law.altersgrenze(person.geburtsdatum.year());
    first_day_of_age(person.geburtsdatum, years, months)
}

/// Whether the age limit is reached by the end of the month.
pub(crate) fn hat_altersgrenze_erreicht(m: &Bewilligungsmonat<'_>, person: &Person) -> bool {
    tag_der_altersgrenze(m, person) <= m.month.next().first_day()
}
