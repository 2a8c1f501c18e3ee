//! The calendar day of an instant in the city: Europe/Berlin, without a time zone database.
//!
//! Central European Time, and summer time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
//! October (Directive 2000/84/EC; the same since 1996). If that law changes, this file does.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan};

/// The day on which `instant` falls in Berlin.
#[must_use]
pub fn berlin_day(instant: Timestamp) -> Date {
    let utc = Offset::UTC.to_datetime(instant);
    let hours = if is_summer(utc) { 2 } else { 1 };
    utc.saturating_add(hours.hours()).date()
}

fn is_summer(utc: DateTime) -> bool {
    let change = |month| {
        let last = Date::new(utc.year(), month, 31).ok()?;
        let past_sunday = i32::from(last.weekday().since(Weekday::Sunday));
        Some(last.saturating_sub(past_sunday.days()).at(1, 0, 0, 0))
    };
    match (change(3), change(10)) {
        (Some(begin), Some(end)) => begin <= utc && utc < end,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evenings_in_utc_are_the_next_day_in_berlin() {
        for (instant, day) in [
            ("2026-11-24T22:59:59Z", "2026-11-24"),
            ("2026-11-24T23:00:00Z", "2026-11-25"),
            ("2026-07-01T21:59:59Z", "2026-07-01"),
            ("2026-07-01T22:00:00Z", "2026-07-02"),
            ("2026-11-24T09:12:00+01:00", "2026-11-24"),
            ("2026-03-28T22:30:00Z", "2026-03-28"),
            ("2026-03-29T22:30:00Z", "2026-03-30"),
            ("2026-10-25T00:30:00Z", "2026-10-25"),
            ("2026-12-31T23:30:00Z", "2027-01-01"),
        ] {
            assert_eq!(berlin_day(instant.parse().unwrap()).to_string(), day, "{instant}");
        }
    }
}
