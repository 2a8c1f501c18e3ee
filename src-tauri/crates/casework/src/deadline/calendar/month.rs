//! A calendar month, written `YYYY-MM`: what benefits are granted for.

use super::next_day;
use jiff::Span;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::fmt;

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Date);

impl Month {
    /// The month in which `day` lies.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// Month `month` (1–12) of `year`; `None` if there is no such month.
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(Self)
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        self.0
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.0.last_of_month()
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(next_day(self.last_day()))
    }

    /// The month `count` months later.
    #[must_use]
    pub fn plus(self, count: u16) -> Self {
        Self(self.0.saturating_add(Span::new().months(count)))
    }

    /// Months from this one up to and including `last`; zero when `last` lies before.
    #[must_use]
    pub fn months_through(self, last: Self) -> u32 {
        let count = |month: Self| i32::from(month.0.year()) * 12 + i32::from(month.0.month());
        u32::try_from(count(last) - count(self) + 1).unwrap_or(0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
