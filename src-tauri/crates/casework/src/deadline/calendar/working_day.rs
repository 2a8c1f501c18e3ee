//! Working days: every day but Saturday, Sunday and a holiday (§ 26 Abs. 3 S. 1 SGB X, § 64 Abs. 3 SGG, § 193 BGB).

use super::holidays::holiday_on;
use super::{days_after, next_day, words};
use jiff::civil::{Date, Weekday};

/// Whether `day` is neither Saturday, Sunday nor a holiday in NRW.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !is_weekend(day) && holiday_on(day).is_none()
}

/// `day` itself, or the next day after it that is a working day.
#[must_use]
pub fn next_working_day(day: Date) -> Date {
    let mut at = day;
    while !is_working_day(at) {
        at = next_day(at);
    }
    at
}

/// `day` itself, or the last working day before it.
#[must_use]
pub fn working_day_on_or_before(day: Date) -> Date {
    last_working_day(day, |_| false)
}

/// The last working day on or before `day` on which the office is not closed either.
pub(crate) fn last_working_day(day: Date, closed: impl Fn(Date) -> bool) -> Date {
    let mut at = day;
    while !is_working_day(at) || closed(at) {
        at = days_after(at, -1);
    }
    at
}

/// Why `day` is no working day: the name of the holiday, or of the day of the week.
pub(crate) fn why_not(day: Date) -> Option<String> {
    if let Some(holiday) = holiday_on(day) {
        return Some(holiday.name);
    }
    is_weekend(day).then(|| words::weekday(day).to_owned())
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
