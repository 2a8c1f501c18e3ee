//! The few facts that a list shows and sorts by.

use super::{Submission, format};
use crate::procedure::Procedure;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// What a list needs to know of an application, as it was applied for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What is applied for.
    pub procedure: Procedure,
    /// Family name of the applicant (KiTa: of the child; participation: the name that is shown). Empty: unknown.
    pub family_name: String,
    /// Given names; empty: unknown.
    pub given_names: String,
    /// Year of birth, as far as it is known.
    pub birth_year: Option<i16>,
    /// How many persons there are besides.
    pub further_persons: usize,
    /// Without means, in arrears with the rent, or given notice: first in the list.
    pub urgent: bool,
    /// An address that must not be given out (§ 51 BMG): few may see the file.
    pub restricted: bool,
    /// When it reached an authority.
    pub received_at: Timestamp,
    /// The day of that in Europe/Berlin.
    pub received_day: Date,
}

/// The facts that a list needs.
#[must_use]
pub fn headline(submission: &Submission) -> Headline {
    let answers = &submission.answers;
    let (person, further) = match submission.procedure {
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => {
            let persons = list(answers, "personen");
            let applies = |person: &&Value| text(person, "rolle") == Some("antragsteller");
            let applicant = persons.iter().find(applies).or_else(|| persons.first());
            (applicant.cloned(), persons.len().saturating_sub(1))
        }
        Procedure::KitaVormerkung => (answers.get("kind").cloned(), list(answers, "eltern").len()),
        Procedure::Beteiligung => (answers.get("verfasser").cloned(), 0),
    };
    let person = person.unwrap_or_default();
    let shown = ["familienname", "anzeigename", "name"].into_iter().find_map(|key| text(&person, key));
    let born = ["geburtsdatum", "geburtsdatum_teil"].into_iter().find_map(|key| text(&person, key));
    let year = born.and_then(|born| format::day(born).or_else(|| format::partial_date(born)));
    Headline {
        procedure: submission.procedure,
        family_name: shown.unwrap_or_default().to_owned(),
        given_names: text(&person, "vornamen").unwrap_or_default().to_owned(),
        birth_year: year.map(Date::year),
        further_persons: further,
        urgent: is_urgent(answers),
        restricted: answers.values().any(is_barred),
        received_at: submission.arrival.received_at,
        received_day: submission.arrival.received_day,
    }
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
}

fn list<'a>(answers: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    answers.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// § 42 SGB I (advance payment), § 36 SGB XII (debts of rent).
fn is_urgent(answers: &Map<String, Value>) -> bool {
    let flat = answers.get("unterkunft");
    let without_means =
        answers.get("notlage").and_then(|need| need.get("mittellos")).and_then(Value::as_bool);
    let arrears = flat.and_then(|flat| text(flat, "rueckstand")).and_then(format::cents);
    let notice = flat.and_then(|flat| text(flat, "kuendigung_am"));
    without_means == Some(true) || arrears.is_some_and(|cents| cents > 0) || notice.is_some()
}

/// Whether an address in `value`, however deep, is barred.
fn is_barred(value: &Value) -> bool {
    match value {
        Value::Object(fields) => {
            fields.get("auskunftssperre").and_then(Value::as_bool) == Some(true)
                || fields.values().any(is_barred)
        }
        Value::Array(entries) => entries.iter().any(is_barred),
        _ => false,
    }
}
