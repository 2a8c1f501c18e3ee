//! What is wrong with a term: the field, and a German sentence that says what to do.

use super::calendar::words;
use jiff::civil::Date;

/// A term that cannot be computed. Prints as `bescheid.aufgabe: 2026-02-29 gibt es nicht`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct TermError {
    /// Path of the field in the input, list places in brackets (`aussetzungen[1].bis`); `Eingabe` for the whole.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl TermError {
    pub(crate) fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }

    /// The same error seen from outside: the term is the one at `place` (from 0) of a list.
    #[must_use]
    pub fn at_place(self, place: usize) -> Self {
        Self { field: format!("[{place}].{}", self.field), ..self }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The bytes are no JSON that everybody reads alike.
    #[error("{0}")]
    NotJson(#[from] crate::json::NotJson),
    /// A value of another type is needed here.
    #[error("erwartet wird {expected}")]
    WrongType {
        /// What is expected, as a German noun in the nominative.
        expected: &'static str,
    },
    /// A required field is absent or `null`.
    #[error("fehlt")]
    Missing,
    /// A required field is absent; the sentence says why it is needed here.
    #[error("fehlt; {because}")]
    Needed {
        /// Why.
        because: &'static str,
    },
    /// A key that this kind of term does not have.
    #[error("unbekannter Schlüssel")]
    UnknownKey,
    /// A word that is not in the list of this field.
    #[error("„{raw}“ ist nicht vorgesehen; möglich: {allowed}")]
    UnknownCode {
        /// The word.
        raw: String,
        /// The words that are possible, separated by commas.
        allowed: String,
    },
    /// A text that is not written like a day.
    #[error("„{raw}“ ist kein Tag; Tage werden JJJJ-MM-TT geschrieben")]
    NotADay {
        /// The text.
        raw: String,
    },
    /// A text that is not written like a month.
    #[error("„{raw}“ ist kein Monat; Monate werden JJJJ-MM geschrieben")]
    NotAMonth {
        /// The text.
        raw: String,
    },
    /// A day, or a month, that the calendar does not have.
    #[error("{raw} gibt es nicht")]
    NoSuchDay {
        /// The day as written.
        raw: String,
    },
    /// Before SGB X was in force, or beyond the calendar that was checked.
    #[error("{raw} liegt außerhalb von 1981-01-01 bis 2199-12-31")]
    OutOfRange {
        /// The day, month or year as written.
        raw: String,
    },
    /// A number that is too small or too large.
    #[error("möglich sind ganze Zahlen von {least} bis {most}")]
    NotInRange {
        /// The smallest possible number.
        least: u16,
        /// The largest possible number.
        most: u16,
    },
    /// A term that would end beyond the calendar that was checked.
    #[error("die Frist endet nach dem 31.12.2199")]
    TooLong,
    /// Exactly one of two fields is needed.
    #[error("genau eines von `{one}` und `{other}` angeben")]
    ExactlyOne {
        /// The first.
        one: &'static str,
        /// The second.
        other: &'static str,
    },
    /// Two fields contradict each other.
    #[error("nicht zusammen mit `{other}`")]
    NotTogether {
        /// The other field.
        other: &'static str,
    },
    /// A field that only one way of announcement has.
    #[error("nur bei `weg`: `{way}`")]
    OnlyFor {
        /// The code of the way.
        way: &'static str,
    },
    /// A day that lies before one it cannot lie before.
    #[error("liegt vor {what} ({day})", day = words::short(*.day))]
    Before {
        /// What it lies before, in the dative.
        what: &'static str,
        /// That day.
        day: Date,
    },
    /// A day that must lie after another one.
    #[error("liegt nicht nach {what} ({day})", day = words::short(*.day))]
    NotAfter {
        /// What it must lie after, in the dative.
        what: &'static str,
        /// That day.
        day: Date,
    },
    /// A day that lies after one it cannot lie after.
    #[error("liegt nach {what} ({day})", day = words::short(*.day))]
    After {
        /// What it lies after, in the dative.
        what: &'static str,
        /// That day.
        day: Date,
    },
    /// Two stretches of time overlap, or do not stand in order.
    #[error("überschneidet sich mit dem vorigen Zeitraum oder liegt vor ihm")]
    Overlap,
    /// An open suspension is followed by another one.
    #[error("fehlt; nur die letzte Aussetzung darf offen sein")]
    OpenButNotLast,
    /// A term that the law sets cannot be suspended or extended.
    #[error("eine gesetzliche Frist läuft weiter und kann nicht verlängert werden")]
    Statutory,
}
