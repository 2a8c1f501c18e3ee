//! References to persons, entries and attachments that are not there.

use crate::intake::mark::Marks;
use crate::intake::paths::entry_names;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Marks each reference that leads nowhere.
pub(in crate::intake) fn references(
    envelope: &Map<String, Value>,
    answers: &Map<String, Value>,
    marks: &mut Marks,
) {
    let persons = list(answers.get("personen"));
    let mut known: BTreeSet<String> = BTreeSet::new();
    for person in persons {
        let Some(id) = person.get("id").and_then(Value::as_str) else { continue };
        known.insert(id.to_owned());
        let entries = person.as_object().into_iter().flatten().flat_map(|(_, value)| list(Some(value)));
        let ids = entries.filter_map(|entry| entry.get("id").and_then(Value::as_str));
        known.extend(ids.map(|entry| format!("{id}.{entry}")));
    }
    let mut check = |value: Option<&Value>, path: String| {
        if let Some(id) = value.and_then(Value::as_str).filter(|id| !known.contains(*id)) {
            let text = format!("„{id}“ gibt es in diesem Antrag nicht.");
            marks.add("verweis_unbekannt", &path, text, value);
        }
    };
    for (name, person) in entry_names(persons).iter().zip(persons) {
        for parent in list(person.get("eltern")) {
            check(Some(parent), format!("personen[{name}].eltern"));
        }
        let assets = list(person.get("vermoegen"));
        for (asset_name, asset) in entry_names(assets).iter().zip(assets) {
            for owner in list(asset.get("inhaber")) {
                check(Some(owner), format!("personen[{name}].vermoegen[{asset_name}].inhaber"));
            }
        }
    }
    if persons.is_empty() {
        return;
    }
    let signatures = list(envelope.get("erklaerungen").and_then(|said| said.get("unterschriften")));
    for (name, signature) in entry_names(signatures).iter().zip(signatures) {
        check(signature.get("person"), format!("erklaerungen.unterschriften[{name}].person"));
    }
    let attachments = list(envelope.get("anlagen"));
    for (name, attachment) in entry_names(attachments).iter().zip(attachments) {
        check(attachment.get("bezug"), format!("anlagen[{name}].bezug"));
    }
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
