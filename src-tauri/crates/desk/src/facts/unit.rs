//! From what a person sets (a leaf) to what is set (the field it belongs to): an address, an account and a name are set
//! as a whole, with the one part changed.

use koffer_casework::Case;
use koffer_casework::field::SetField;
use koffer_casework::path::Path;
use koffer_contract::Failure;
use serde_json::{Map, Value, json};

/// The field to set so that `path` becomes `value`. A part of a whole that nobody established yet starts from what was
/// applied for.
///
/// # Errors
/// [`Failure::UnknownPath`] for a text that is no path.
pub(super) fn field(case: &Case, applied: &Value, path: &str, value: Value) -> Result<SetField, Failure> {
    let read = Path::parse(path).map_err(|_| Failure::UnknownPath { path: path.to_owned() })?;
    let (unit, inside) = read.unit();
    let unit = unit.to_string();
    let standing = case.facts.get(&unit);
    let becomes = match inside {
        None => value,
        Some(part) => {
            let mut whole = match standing.filter(|field| field.by.is_some()).map(|field| &field.value) {
                Some(Value::Object(parts)) => parts.clone(),
                _ => applied_whole(applied, &unit),
            };
            if value.is_null() {
                whole.remove(&part);
            } else {
                whole.insert(part, value);
            }
            Value::Object(whole)
        }
    };
    Ok(SetField { path: unit, becomes, saw: standing.and_then(|field| field.by) })
}

/// The whole of `unit` as it was applied for; of a name, its parts.
pub(super) fn applied_whole(applied: &Value, unit: &str) -> Map<String, Value> {
    const NAME: [&str; 7] = [
        "familienname",
        "vornamen",
        "rufname",
        "geburtsname",
        "fruehere_namen",
        "doktorgrad",
        "nur_ein_name",
    ];
    let at = |path: &str| find(applied, path).unwrap_or(&Value::Null);
    match unit.strip_suffix(".name").filter(|_| super::tree::is_name(unit)) {
        Some(person) => NAME
            .iter()
            .filter_map(|key| {
                at(person)
                    .get(*key)
                    .filter(|part| !part.is_null())
                    .map(|part| ((*key).to_owned(), part.clone()))
            })
            .collect(),
        None => at(unit).as_object().cloned().unwrap_or_default(),
    }
}

/// The value at `path` in the form, whose lists are lists.
pub(super) fn find<'a>(form: &'a Value, path: &str) -> Option<&'a Value> {
    let path = Path::parse(path).ok()?;
    path.steps().iter().try_fold(form, |here, step| {
        let value = here.get(&step.key)?;
        match &step.entry {
            None => Some(value),
            Some(id) => value.as_array()?.iter().find(|entry| entry["id"] == json!(id)),
        }
    })
}
