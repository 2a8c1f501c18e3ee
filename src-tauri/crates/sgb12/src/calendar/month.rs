//! A calendar month, the unit in which entitlement is decided, and a period's edge, which may be a day.

use super::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The mark by which the reader of a household recognises a malformed month.
pub(crate) const FORM: &str = "form:month";

/// A calendar month between 1990 and 2199; `"2025-07"` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month, if `month` is 1 to 12 and `year` is 1990 to 2199.
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((1990..=2199).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn number(self) -> i8 {
        self.month
    }

    /// The month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year + 1, month: 1 },
            month => Self { year: self.year, month: month + 1 },
        }
    }

    /// How many months lie between `earlier` and this month; negative when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        (i32::from(self.year) - i32::from(earlier.year)) * 12 + i32::from(self.month)
            - i32::from(earlier.month)
    }

    /// The first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::first_of(self.year, self.month)
    }

    /// The last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        self.first_day().last_of_month()
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i8 {
        self.last_day().day()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 7
            && bytes
                .iter()
                .enumerate()
                .all(|(at, byte)| if at == 4 { *byte == b'-' } else { byte.is_ascii_digit() });
        if !shaped {
            return Err(());
        }
        let year = text[..4].parse().map_err(|_| ())?;
        let month = text[5..].parse().map_err(|_| ())?;
        Self::new(year, month).ok_or(())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Month;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Month, E> {
                text.parse().map_err(|()| E::custom(format_args!("{FORM}:{text}")))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

impl schemars::JsonSchema for Month {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Month".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"})
    }
}

/// Where a period begins or ends: a whole month, or a day within one (`"2025-07"`, `"2025-07-15"`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub enum Boundary {
    /// The whole month.
    Month(Month),
    /// A day of a month.
    Day(Day),
}

impl Boundary {
    /// The month it lies in; `None` for a day outside 1990 to 2199.
    #[must_use]
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Month(month) => Some(month),
            Self::Day(day) => day.month(),
        }
    }
}

impl Serialize for Boundary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Month(month) => month.serialize(serializer),
            Self::Day(day) => day.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Boundary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Boundary;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Boundary, E> {
                if let Ok(month) = text.parse() {
                    return Ok(Boundary::Month(month));
                }
                match text.parse::<Day>() {
                    Ok(day) if day.month().is_some() => Ok(Boundary::Day(day)),
                    _ => Err(E::custom(format_args!("{FORM}:{text}"))),
                }
            }
        }
        deserializer.deserialize_str(Text)
    }
}

impl schemars::JsonSchema for Boundary {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Boundary".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$"})
    }
}
