//! A civil day, written `2025-07-15` and nothing else.

use super::Month;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The mark by which the reader of a household recognises a malformed day.
pub(crate) const FORM: &str = "form:day";

/// A civil day between 1880 and 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct Day(Date);

impl Day {
    /// A day after every other, for what has no end.
    pub(crate) const LATEST: Self = Self(Date::MAX);

    /// The first of a month; `month` is 1 to 12.
    pub(crate) fn first_of(year: i16, month: i8) -> Self {
        Self(Date::new(year, month, 1).unwrap_or(Date::ZERO))
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The calendar month, if it is one the engine computes.
    #[must_use]
    pub fn month(self) -> Option<Month> {
        Month::new(self.0.year(), self.0.month())
    }

    /// The last day of its month.
    pub(crate) fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// The day `days` later; the calendar's last day where there is none.
    pub(crate) fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }

    /// The day `months` later with the same number, or the first of the month after where that number does not exist
    /// (§ 188 Abs. 3 BGB: the term then ends with the last day of the month).
    pub(crate) fn plus_months(self, months: i32) -> Self {
        let index = i32::from(self.0.year()) * 12 + i32::from(self.0.month()) - 1 + months;
        let split = |index: i32| {
            (i16::try_from(index.div_euclid(12)).ok(), i8::try_from(index.rem_euclid(12) + 1).ok())
        };
        let build = |index: i32, day: i8| match split(index) {
            (Some(year), Some(month)) => Date::new(year, month, day).ok(),
            _ => None,
        };
        Self(build(index, self.0.day()).or_else(|| build(index + 1, 1)).unwrap_or(Date::MAX))
    }

    /// `15.07.2025`.
    pub(crate) fn german(self) -> String {
        format!("{:02}.{:02}.{}", self.0.day(), self.0.month(), self.0.year())
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl FromStr for Day {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(());
        }
        let number = |part: &str| part.parse::<i16>().map_err(|_| ());
        let small = |part: &str| part.parse::<i8>().map_err(|_| ());
        let year = number(&text[..4])?;
        if !(1880..=2200).contains(&year) {
            return Err(());
        }
        Date::new(year, small(&text[5..7])?, small(&text[8..])?).map(Self).map_err(|_| ())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Day;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Day, E> {
                text.parse().map_err(|()| E::custom(format_args!("{FORM}:{text}")))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

impl schemars::JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
    }
}
