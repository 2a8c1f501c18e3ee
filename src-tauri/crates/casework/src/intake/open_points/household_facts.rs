//! Questions to a household that are needed for a decision on SGB XII.

use super::{Asked, answered, unanswered};
use crate::intake::form::{self, Shape, find};
use crate::intake::format;
use crate::intake::paths::entry_names;
use crate::procedure::Procedure;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// Asks what a household did not answer.
pub(super) fn ask(asked: &mut Asked<'_>) {
    let answers = &asked.submission.answers;
    let fields = form::answers(Procedure::Grundsicherung);
    if let (Some(Value::Array(persons)), Some(Shape::List(person_fields))) =
        (answers.get("personen"), find(fields, "personen").map(|field| &field.shape))
    {
        for (place, (name, person)) in entry_names(persons).iter().zip(persons).enumerate() {
            if let Value::Object(person) = person {
                ask_person(asked, person, person_fields, &format!("personen[{name}]"), place == 0);
            }
        }
    }
    unanswered::ask(asked, answers, fields, "", None, &["unterkunft", "bank"]);
    accommodation(asked, answers, fields);
    account(asked, answers, fields);
    if asked.submission.procedure == Procedure::HilfeZumLebensunterhalt && !answered(answers.get("hzl")) {
        asked.fact("hzl", None);
    }
}

fn ask_person(
    asked: &mut Asked<'_>,
    person: &Map<String, Value>,
    fields: form::Fields,
    path: &str,
    is_applicant: bool,
) {
    let name = display_name(person);
    let whom = Some(name.as_str());
    if !answered(person.get("familienname")) && !answered(person.get("vornamen")) {
        asked.fact(&format!("{path}.name"), whom);
    }
    // Somebody who only counts as a head is asked no more than who he is.
    if matches!(person.get("rolle").and_then(Value::as_str), Some("sonstige")) {
        return;
    }
    let mut skip = vec!["beantragt"];
    if answered(person.get("geburtsdatum_teil")) {
        skip.push("geburtsdatum");
    }
    if person.get("beantragt").and_then(Value::as_bool) == Some(false) {
        skip.extend(["bisher", "staatsangehoerigkeit", "krankenversicherung", "erwerb"]);
    }
    unanswered::ask(asked, person, fields, path, whom, &skip);
    if !answered(person.get("beantragt")) {
        asked.fact(&format!("{path}.beantragt"), whom);
    }
    if is_applicant && !answered(person.get("anschrift")) {
        asked.fact(&format!("{path}.anschrift"), whom);
    }
    if is_adult(person, asked.submission.arrival.received_day) {
        for key in ["familienstand", "rv_nummer"] {
            if !answered(person.get(key)) {
                asked.fact(&format!("{path}.{key}"), whom);
            }
        }
    }
    if person.get("familienstand").and_then(Value::as_str) == Some("getrennt")
        && !answered(person.get("seit"))
    {
        asked.fact(&format!("{path}.seit"), whom);
    }
}

fn accommodation(asked: &mut Asked<'_>, answers: &Map<String, Value>, fields: form::Fields) {
    let inner = find(fields, "unterkunft").map(|field| &field.shape);
    let (Some(Value::Object(flat)), Some(Shape::Object(inner))) = (answers.get("unterkunft"), inner) else {
        asked.fact("unterkunft", None);
        return;
    };
    let kind = flat.get("art").and_then(Value::as_str);
    if kind == Some("ohne") {
        return;
    }
    let skip: &[&str] = if kind == Some("besondere_wohnform") { &["heizung", "warmwasser"] } else { &[] };
    unanswered::ask(asked, flat, inner, "unterkunft", None, skip);
    let open: Vec<&str> = ["grundmiete", "nebenkosten", "heizkosten"]
        .into_iter()
        .filter(|key| !answered(flat.get(*key)))
        .collect();
    if kind == Some("eigentum") {
        if !answered(flat.get("eigentum")) {
            asked.fact("unterkunft.eigentum", None);
        }
    } else if !open.is_empty() && answered(flat.get("warmmiete")) {
        asked.question(
            "warmmiete_aufteilen",
            "unterkunft.warmmiete",
            "Bitte teilen Sie uns mit, wie sich Ihre Warmmiete auf Grundmiete, Nebenkosten und Heizkosten verteilt.",
        );
    } else {
        for key in open {
            asked.fact(&format!("unterkunft.{key}"), None);
        }
    }
}

fn account(asked: &mut Asked<'_>, answers: &Map<String, Value>, fields: form::Fields) {
    let inner = find(fields, "bank").map(|field| &field.shape);
    match (answers.get("bank"), inner) {
        (Some(Value::Object(bank)), Some(Shape::Object(inner))) => {
            unanswered::ask(asked, bank, inner, "bank", None, &[]);
        }
        _ => asked.question(
            "angabe_fehlt",
            "bank",
            "Bitte nennen Sie uns Ihre Bankverbindung. Wenn Sie kein Konto haben, teilen Sie uns das mit; wir zahlen \
             dann auf anderem Weg.",
        ),
    }
}

/// `Vornamen Familienname`, as far as they are known.
pub(super) fn display_name(person: &Map<String, Value>) -> String {
    let part =
        |key: &str| person.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let parts: Vec<&str> = ["vornamen", "familienname"].into_iter().filter_map(part).collect();
    if parts.is_empty() { "Person ohne Namen".to_owned() } else { parts.join(" ") }
}

/// Whether the person is 18 on `day`, or nothing says otherwise.
pub(super) fn is_adult(person: &Map<String, Value>, day: Date) -> bool {
    let born = person.get("geburtsdatum").and_then(Value::as_str).and_then(format::day);
    match born {
        Some(born) => born.saturating_add(18.years()) <= day,
        None => person.get("rolle").and_then(Value::as_str) != Some("kind"),
    }
}
