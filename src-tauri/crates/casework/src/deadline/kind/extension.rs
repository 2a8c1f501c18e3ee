//! Extending a term that the city set: § 26 Abs. 7 SGB X, § 190 BGB.
//!
//! By a length, the extension joins on to the expiry of the old term and its first day is the day after (§ 187 Abs. 2
//! BGB). Whether the old term expires on its moved or its unmoved end is not settled, and neither is the first day:
//! where the readings end on different days, a hint says so. Extending to a named day avoids the question.

use crate::deadline::calendar::{Length, next_day, next_working_day, words};
use crate::deadline::error::{Problem, TermError};
use crate::deadline::hint::Hint;
use crate::deadline::input::day::LAST_YEAR;
use crate::deadline::input::reader::Object;
use crate::deadline::input::term::exactly_one;
use crate::deadline::input::{ExtensionBase, Parameter, schema::Day};
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

/// A length that a person names: exactly one of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermLength {
    /// Calendar days.
    Tage(u16),
    /// Weeks.
    Wochen(u16),
    /// Calendar months.
    Monate(u16),
}

impl TermLength {
    pub(super) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        let days = from.count("tage", 1, u16::MAX)?.map(Self::Tage);
        let weeks = from.count("wochen", 1, u16::MAX)?.map(Self::Wochen);
        let months = from.count("monate", 1, u16::MAX)?.map(Self::Monate);
        let mut given = [days, weeks, months].into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(length), None) => Ok(length),
            (None, _) => from.need("tage", None),
            (Some(_), Some(_)) => Err(exactly_one(from.field("tage"), "tage", "wochen/monate")),
        }
    }

    pub(super) fn length(self) -> Length {
        match self {
            Self::Tage(count) => Length::Days(count),
            Self::Wochen(count) => Length::Weeks(count),
            Self::Monate(count) => Length::Months(count),
        }
    }
}

/// A later end: exactly one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Extension {
    /// By how much.
    #[serde(default)]
    pub dauer: Option<TermLength>,
    /// To which day.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub bis: Option<Date>,
}

impl Extension {
    pub(super) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { dauer: from.object("dauer", TermLength::read)?, bis: from.day("bis")? })
    }

    /// Extends the term in `count`, whose end has been moved where it is moved at all (`moves`).
    pub(super) fn extend(
        &self,
        given: &Parameter,
        moves: bool,
        count: &mut Reckoning,
    ) -> Result<(), TermError> {
        let chosen = match (self.dauer, self.bis) {
            (Some(_), Some(_)) | (None, None) => return Err(exactly_one("verlaengerung", "dauer", "bis")),
            (dauer, bis) => (dauer, bis),
        };
        let Some((unmoved, moved)) = count.unmoved_end.zip(count.end) else { return Ok(()) };
        match chosen {
            (Some(dauer), _) => self.by_length(dauer.length(), (unmoved, moved), given, moves, count),
            (None, Some(bis)) if bis <= moved => {
                let problem = Problem::NotAfter { what: "dem Ende der Frist", day: moved };
                Err(TermError::new("verlaengerung.bis", problem))
            }
            (None, bis) => {
                if let Some(bis) = bis {
                    let text = format!("Verlängert bis {}.", words::long(bis));
                    count.end_at(bis, "§ 26 Abs. 7 SGB X", text);
                }
                Ok(())
            }
        }
    }

    fn by_length(
        &self,
        length: Length,
        (unmoved, moved): (Date, Date),
        given: &Parameter,
        moves: bool,
        count: &mut Reckoning,
    ) -> Result<(), TermError> {
        let base = match given.verlaengerung_ab {
            ExtensionBase::End => moved,
            ExtensionBase::UnmovedEnd => unmoved,
        };
        let end = length.end_joined_to(base);
        check_reach("verlaengerung.dauer", end)?;
        let first = next_day(base);
        count.step(
            first,
            "§ 26 Abs. 7 SGB X, §§ 190, 187 Abs. 2 BGB",
            format!("Die Verlängerung beginnt am Tag nach dem bisherigen Ende: {}.", words::long(first)),
        );
        count.end_at(
            end,
            "§ 26 Abs. 7 SGB X, § 188 BGB",
            format!("Verlängert um {}: {}.", lower(&length.words()), words::long(end)),
        );
        let last = |end| if moves { next_working_day(end) } else { end };
        let readings = [moved, unmoved]
            .into_iter()
            .flat_map(|base| [length.end_joined_to(base), length.end_after_event(base)])
            .map(last);
        if let Some(other) = readings.into_iter().find(|&reading| reading != last(end)) {
            count.hint(Hint::extension_has_two_readings(other));
        }
        Ok(())
    }
}

/// Refuses an end beyond the calendar that was checked.
pub(super) fn check_reach(field: &str, end: Date) -> Result<(), TermError> {
    if end.year() > LAST_YEAR { Err(TermError::new(field, Problem::TooLong)) } else { Ok(()) }
}

fn lower(words: &str) -> String {
    // „Ein Monat“ stands in the accusative here; weeks keep their number.
    match words {
        "Ein Tag" => "einen Tag".to_owned(),
        "Ein Monat" => "einen Monat".to_owned(),
        "Eine Woche" => "eine Woche".to_owned(),
        "Zwei Wochen" => "zwei Wochen".to_owned(),
        "Drei Monate" => "drei Monate".to_owned(),
        "Sechs Monate" => "sechs Monate".to_owned(),
        other => other.to_owned(),
    }
}
