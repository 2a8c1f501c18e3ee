//! Public holidays in North Rhine-Westphalia: § 2 FeiertG NW, and the two days of unity that federal law set.
//!
//! The place where the act is due counts (§ 193 BGB); every place this serves lies in NRW. **Not** holidays: 24 and
//! 31 December, Carnival Monday, Easter Saturday, Epiphany, 31 October in any year but 2017. Easter Sunday and Whit
//! Sunday are Sundays anyway.

use super::days_after;
use super::easter::easter_sunday;
use jiff::civil::{Date, Weekday};
use serde::Serialize;

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Holiday {
    /// The day.
    #[schemars(with = "crate::deadline::input::schema::Day")]
    pub datum: Date,
    /// Its name; two names where two holidays fall on one day (Ascension on 1 May: 2008, 2160).
    pub name: String,
    /// The law that makes it one.
    pub norm: String,
}

const LAND: &str = "§ 2 Abs. 1 FeiertG NW";

/// The holidays of `year` in the order of the calendar, one entry a day. Right from 1954 on.
#[must_use]
pub fn holidays(year: i16) -> Vec<Holiday> {
    let easter = easter_sunday(year);
    let from_easter = |days| Some(days_after(easter, days));
    let fixed = |month, day| Date::new(year, month, day).ok();
    let only = |holds: bool, day: Option<Date>| if holds { day } else { None };
    let found = [
        (fixed(1, 1), "Neujahr", LAND),
        (from_easter(-2), "Karfreitag", LAND),
        (from_easter(1), "Ostermontag", LAND),
        (fixed(5, 1), "Tag der Arbeit", LAND),
        (from_easter(39), "Christi Himmelfahrt", LAND),
        (from_easter(50), "Pfingstmontag", LAND),
        (from_easter(60), "Fronleichnam", LAND),
        (only(year <= 1990, fixed(6, 17)), "17. Juni (Tag der deutschen Einheit)", "Gesetz vom 04.08.1953"),
        (only(year >= 1990, fixed(10, 3)), "Tag der Deutschen Einheit", "Art. 2 Abs. 2 Einigungsvertrag"),
        (only(year == 2017, fixed(10, 31)), "Reformationstag", "§ 2 FeiertG NW (nur 2017)"),
        (fixed(11, 1), "Allerheiligen", LAND),
        (only(year <= 1994, repentance_day(year)), "Buß- und Bettag", "§ 2 FeiertG NW (bis 1994)"),
        (fixed(12, 25), "1. Weihnachtstag", LAND),
        (fixed(12, 26), "2. Weihnachtstag", LAND),
    ];
    let mut days: Vec<Holiday> = Vec::with_capacity(found.len());
    for (day, name, norm) in found {
        let Some(datum) = day else { continue };
        match days.iter_mut().find(|known| known.datum == datum) {
            Some(known) => known.name = format!("{} und {name}", known.name),
            None => days.push(Holiday { datum, name: name.to_owned(), norm: norm.to_owned() }),
        }
    }
    days.sort_by_key(|holiday| holiday.datum);
    days
}

/// The holiday that falls on `day`, if one does.
pub(crate) fn holiday_on(day: Date) -> Option<Holiday> {
    holidays(day.year()).into_iter().find(|holiday| holiday.datum == day)
}

/// Buß- und Bettag: the Wednesday before 23 November.
fn repentance_day(year: i16) -> Option<Date> {
    let last_possible = Date::new(year, 11, 22).ok()?;
    let past_wednesday = i32::from(last_possible.weekday().since(Weekday::Wednesday));
    Some(days_after(last_possible, -past_wednesday))
}
