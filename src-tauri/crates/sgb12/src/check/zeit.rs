//! Month and period: one of them, in order, not endless; and nobody is born after it.

use super::refuse;
use crate::calendar::Day;
use crate::input::{Contradiction, Household, InputError, Problem};

/// More months than a decision and its back payment cover.
const MOST_MONTHS: i32 = 240;

pub(super) fn check(household: &Household) -> Result<(), InputError> {
    let last_day = match (household.monat, household.zeitraum) {
        (Some(month), None) => month.last_day(),
        (None, Some(period)) => {
            let out_of_reach = || InputError::new("zeitraum", Problem::NotAMonth { found: String::new() });
            let (from, to) = period.von.month().zip(period.bis.month()).ok_or_else(out_of_reach)?;
            let day = |boundary| match boundary {
                crate::calendar::Boundary::Day(day) => Some(day),
                crate::calendar::Boundary::Month(_) => None,
            };
            let first: Day = day(period.von).unwrap_or(from.first_day());
            let last: Day = day(period.bis).unwrap_or(to.last_day());
            if last < first {
                return Err(refuse("zeitraum.bis", Contradiction::PeriodReversed));
            }
            if to.since(from) >= MOST_MONTHS {
                return Err(refuse("zeitraum.bis", Contradiction::PeriodTooLong { months: MOST_MONTHS }));
            }
            last
        }
        (None, None) => return Err(InputError::new("monat", Problem::Missing)),
        (Some(_), Some(_)) => return Err(refuse("monat", Contradiction::MonthOrPeriod)),
    };
    for (index, person) in household.personen.iter().enumerate() {
        let field = || format!("personen[{index}].geburtsdatum");
        if person.geburtsdatum > last_day {
            return Err(refuse(field(), Contradiction::NotBornYet));
        }
        if last_day.year() - person.geburtsdatum.year() > 130 {
            return Err(refuse(field(), Contradiction::TooOld));
        }
        if person.ausland.is_some_and(|stay| stay.bis.is_some_and(|until| until < stay.von)) {
            return Err(refuse(format!("personen[{index}].ausland.bis"), Contradiction::PeriodReversed));
        }
    }
    let born_in_time = household.personen.iter().any(|person| match (household.monat, household.zeitraum) {
        (None, Some(period)) => {
            period.von.month().is_none_or(|month| person.geburtsdatum <= month.last_day())
        }
        _ => true,
    });
    if born_in_time { Ok(()) } else { Err(refuse("personen[0].geburtsdatum", Contradiction::NotBornYet)) }
}
