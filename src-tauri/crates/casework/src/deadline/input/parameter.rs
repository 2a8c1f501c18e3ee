//! What a city may set differently, and readings of the law that are not settled. The defaults are the safe ones.

use super::code::codes;
use super::day::numbers;
use super::reader::Object;
use crate::deadline::error::{Problem, TermError};
use jiff::civil::Date;
use serde::{Serialize, Serializer};

codes! {
    /// From which end an extension counts.
    pub ExtensionBase {
        /// From the end that was moved to a working day: in the citizen's favour.
        End = "ende",
        /// From the end before it was moved: the reading of civil law.
        UnmovedEnd = "ende_ohne_verschiebung",
    }
}

codes! {
    /// How a term that lies before an event is counted.
    pub Backwards {
        /// The event does not count and full days lie between: the safe reading.
        Strict = "streng",
        /// The event minus the length.
        Simple = "einfach",
    }
}

codes! {
    /// The Land whose holidays count.
    pub Land {
        /// North Rhine-Westphalia.
        Nw = "NW",
    }
}

/// A day of every year on which the office is closed although it is no holiday, written `MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, schemars::JsonSchema)]
#[schemars(with = "String", extend("pattern" = "^[0-9]{2}-[0-9]{2}$"))]
pub struct ClosedDay {
    month: i8,
    day: i8,
}

impl ClosedDay {
    fn read(raw: &str) -> Result<Self, Problem> {
        let wrong = || Problem::NoSuchDay { raw: raw.to_owned() };
        let [month, day] = numbers(raw, [2, 2]).ok_or_else(wrong)?;
        let (month, day) = i8::try_from(month).ok().zip(i8::try_from(day).ok()).ok_or_else(wrong)?;
        // 2024 has a 29 February.
        Date::new(2024, month, day).map(|_| Self { month, day }).map_err(|_| wrong())
    }

    fn is(self, day: Date) -> bool {
        (self.month, self.day) == (day.month(), day.day())
    }
}

impl Serialize for ClosedDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}-{:02}", self.month, self.day))
    }
}

/// What a city may set differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(default, deny_unknown_fields)]
pub struct Parameter {
    /// Days on which the office is closed: they move `ziel_arbeitstag`, never a legal end.
    pub zusatz_dienstfrei: Vec<ClosedDay>,
    /// After how many days a registered letter posted since 2025 counts as served (§ 4 LZG NRW).
    pub einschreiben_tage: u16,
    /// From which end an extension counts.
    pub verlaengerung_ab: ExtensionBase,
    /// How terms before an event are counted.
    pub rueckwaerts: Backwards,
    /// How many days before the end of a grant the form for the next one is sent.
    pub folgeantrag_vorlauf_tage: u16,
    /// Below how many days a term for a hearing or for cooperation gets a hint.
    pub mindestfrist_tage: u16,
    /// After how many months costs of accommodation are lowered as a rule (§ 35 Abs. 3 S. 2 SGB XII).
    pub kostensenkung_monate: u16,
    /// Whose holidays count.
    pub land: Land,
}

impl Default for Parameter {
    fn default() -> Self {
        Self {
            zusatz_dienstfrei: Vec::new(),
            einschreiben_tage: 4,
            verlaengerung_ab: ExtensionBase::End,
            rueckwaerts: Backwards::Strict,
            folgeantrag_vorlauf_tage: 56,
            mindestfrist_tage: 14,
            kostensenkung_monate: 6,
            land: Land::Nw,
        }
    }
}

impl Parameter {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        let usual = Self::default();
        Ok(Self {
            zusatz_dienstfrei: from.texts("zusatz_dienstfrei", ClosedDay::read)?,
            einschreiben_tage: from.count("einschreiben_tage", 1, 30)?.unwrap_or(usual.einschreiben_tage),
            verlaengerung_ab: from.code("verlaengerung_ab")?.unwrap_or(usual.verlaengerung_ab),
            rueckwaerts: from.code("rueckwaerts")?.unwrap_or(usual.rueckwaerts),
            folgeantrag_vorlauf_tage: from
                .count("folgeantrag_vorlauf_tage", 0, 366)?
                .unwrap_or(usual.folgeantrag_vorlauf_tage),
            mindestfrist_tage: from.count("mindestfrist_tage", 0, 366)?.unwrap_or(usual.mindestfrist_tage),
            kostensenkung_monate: from
                .count("kostensenkung_monate", 0, 120)?
                .unwrap_or(usual.kostensenkung_monate),
            land: from.code("land")?.unwrap_or(usual.land),
        })
    }

    /// Whether the office is closed on `day` although it is a working day.
    pub(crate) fn is_closed(&self, day: Date) -> bool {
        self.zusatz_dienstfrei.iter().any(|closed| closed.is(day))
    }
}
