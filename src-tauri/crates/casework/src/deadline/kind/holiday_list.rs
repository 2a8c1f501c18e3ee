//! `feiertage`: the public holidays of one year in North Rhine-Westphalia.

use crate::deadline::calendar::holidays;
use crate::deadline::error::{Problem, TermError};
use crate::deadline::input::day::{FIRST_YEAR, LAST_YEAR};
use crate::deadline::input::reader::Object;
use crate::deadline::reckoning::Reckoning;
use serde::Serialize;

/// Asks for the holidays of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HolidayList {
    /// The year, 1981–2199.
    pub jahr: i16,
}

impl HolidayList {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        let year = from.count("jahr", 0, 9999)?;
        let year = i16::try_from(from.need("jahr", year)?).unwrap_or(i16::MAX);
        if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
            Ok(Self { jahr: year })
        } else {
            Err(TermError::new("jahr", Problem::OutOfRange { raw: year.to_string() }))
        }
    }

    pub(crate) fn compute(&self) -> Reckoning {
        let mut count = Reckoning::default();
        count.holidays = Some(holidays(self.jahr));
        count.has_no_term = true;
        count
    }
}
