//! Days and months as a German sentence writes them.

use super::Month;
use jiff::civil::{Date, Weekday};

/// `Mittwoch`.
pub(crate) fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Montag",
        Weekday::Tuesday => "Dienstag",
        Weekday::Wednesday => "Mittwoch",
        Weekday::Thursday => "Donnerstag",
        Weekday::Friday => "Freitag",
        Weekday::Saturday => "Samstag",
        Weekday::Sunday => "Sonntag",
    }
}

/// `24.02.2027`.
pub(crate) fn short(day: Date) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

/// `Mittwoch, 24.02.2027`.
pub(crate) fn long(day: Date) -> String {
    format!("{}, {}", weekday(day), short(day))
}

/// `03/2026`.
pub(crate) fn month(month: Month) -> String {
    format!("{:02}/{:04}", month.first_day().month(), month.first_day().year())
}

/// `vierten` for 4, `30.` beyond the words in use.
pub(crate) fn ordinal(number: u16) -> String {
    match number {
        1 => "ersten".to_owned(),
        2 => "zweiten".to_owned(),
        3 => "dritten".to_owned(),
        4 => "vierten".to_owned(),
        5 => "fünften".to_owned(),
        other => format!("{other}."),
    }
}
