//! The formal minimum: one recognisable wish and one thread to a person.
//!
//! Even if that is missing it is no refusal: the file is "Person unbekannt" and carries a mark.

use crate::intake::mark::Marks;
use crate::procedure::Procedure;
use serde_json::{Map, Value};

/// Marks an application that leads to nobody.
pub(super) fn formal_minimum(
    procedure: Procedure,
    answers: &Map<String, Value>,
    has_attachments: bool,
    marks: &mut Marks,
) {
    let (path, text, there) = match procedure {
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => {
            let persons = answers.get("personen").and_then(Value::as_array);
            let reachable = persons.is_some_and(|persons| persons.iter().any(leads_to_a_person));
            ("personen", "Weder ein Name noch ein Weg, jemanden zu erreichen: Person unbekannt.", reachable)
        }
        Procedure::KitaVormerkung => {
            let child = answers.get("kind").and_then(Value::as_object);
            let child = child.is_some_and(|child| child.values().any(|value| !value.is_null()));
            let parents = answers.get("eltern").and_then(Value::as_array);
            let parents = parents.is_some_and(|parents| parents.iter().any(leads_to_a_person));
            (
                "kind",
                "Keine Angabe zum Kind und niemand, der zu erreichen ist: Person unbekannt.",
                child || parents,
            )
        }
        Procedure::Beteiligung => {
            let says = ["text", "titel", "auswahl", "stimmen"];
            let says = says.into_iter().any(|key| answers.get(key).is_some_and(|value| !value.is_null()));
            ("text", "Weder Text noch Anlage noch Stimme: Der Beitrag ist leer.", says || has_attachments)
        }
    };
    if !there {
        let code = if procedure == Procedure::Beteiligung { "beitrag_leer" } else { "person_unbekannt" };
        marks.add(code, path, text, None);
    }
}

fn leads_to_a_person(person: &Value) -> bool {
    let has = |key: &str| match person.get(key) {
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Object(fields)) => fields.values().any(|value| !value.is_null()),
        _ => false,
    };
    ["familienname", "vornamen", "kontakt", "anschrift"].into_iter().any(has)
}
