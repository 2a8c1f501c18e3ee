//! Answers by their fact path: `personen[p1].einkommen[e1].betrag`.
//!
//! List entries are named by their `id`. Lists of the KiTa form have none; there the place in the application (from 1)
//! names the entry, and stays right because an application never changes. A list of plain values is one fact, and so is
//! an empty list: it says "none". `null` is no answer and has no path.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Each answer by its fact path.
#[must_use]
pub fn paths(answers: &Map<String, Value>) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    walk_object(answers, "", &mut found);
    found
}

fn walk_object(object: &Map<String, Value>, path: &str, found: &mut BTreeMap<String, Value>) {
    for (key, value) in object {
        let at = join(path, key);
        match value {
            Value::Null => {}
            Value::Object(inner) => walk_object(inner, &at, found),
            Value::Array(entries) if !entries.is_empty() && entries.iter().all(Value::is_object) => {
                for (name, entry) in entry_names(entries).into_iter().zip(entries) {
                    if let Some(entry) = entry.as_object() {
                        let mut facts = entry.clone();
                        facts.remove("id");
                        walk_object(&facts, &format!("{at}[{name}]"), found);
                    }
                }
            }
            Value::Array(_) | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                found.insert(at, value.clone());
            }
        }
    }
}

/// The path of `key` under `path`.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The name of each entry: its id where it has a usable one of its own, else its place from 1.
pub(super) fn entry_names(entries: &[Value]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let id = entry.get("id").and_then(Value::as_str).filter(|id| is_usable(id));
        let name = id.map_or_else(|| (place + 1).to_string(), str::to_owned);
        names.push(if names.contains(&name) { format!("{name}.{}", place + 1) } else { name });
    }
    names
}

/// Whether an id may stand in a path.
pub(super) fn is_usable(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}
