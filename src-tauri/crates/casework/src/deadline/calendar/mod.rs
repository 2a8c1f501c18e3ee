//! The calendar of North Rhine-Westphalia: holidays, working days, and how long a month is to a lawyer.

pub(crate) mod easter;
pub(crate) mod holidays;
pub(crate) mod length;
pub(crate) mod month;
pub(crate) mod words;
pub(crate) mod working_day;

pub use holidays::{Holiday, holidays};
pub use length::Length;
pub use month::Month;
pub use working_day::{is_working_day, next_working_day, working_day_on_or_before};

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// `day` plus `count` days (negative: before it). Counts are bounded where they are read, so this never saturates.
pub(crate) fn days_after(day: Date, count: i32) -> Date {
    day.saturating_add(Span::new().days(count))
}

/// Whole days from `from` to `to`, negative when `to` lies before.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}

/// The day after.
pub(crate) fn next_day(day: Date) -> Date {
    day.saturating_add(1.day())
}
