//! The established facts of a case as one tree, in the shape of the application form.
//!
//! Objects are objects; lists are objects by the id of their entries, since that is how facts name them. Removed entries
//! are gone. A contested field shows the value in force: who must not rely on it asks the case, not the tree.

use koffer_casework::Case;
use koffer_casework::path::Path;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Established facts, nested.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Tree(Value);

impl Tree {
    /// The facts in force in `case`.
    pub(crate) fn of(case: &Case) -> Self {
        Self::from_leaves(leaves(case).into_iter().map(|(path, (value, _))| (path, value)))
    }

    /// From values by path; a path that cannot be read is left out.
    pub(crate) fn from_leaves(values: impl IntoIterator<Item = (String, Value)>) -> Self {
        let mut root = Value::Object(Map::new());
        for (path, value) in values {
            if let Ok(path) = Path::parse(&path) {
                put(&mut root, &keys(&path), value);
            }
        }
        Self(root)
    }

    /// With `changes` by path laid over it; `null` takes away.
    pub(crate) fn with(mut self, changes: &BTreeMap<String, Value>) -> Self {
        for (path, value) in changes {
            if let Ok(path) = Path::parse(path) {
                put(&mut self.0, &keys(&path), value.clone());
            }
        }
        self
    }

    /// The value at `keys`, such as `["unterkunft", "grundmiete"]`; `Null` where nothing is established.
    pub(crate) fn at(&self, keys: &[&str]) -> &Value {
        at(&self.0, keys)
    }

    /// The entries of the list at `keys`, by id.
    pub(crate) fn entries(&self, keys: &[&str]) -> impl Iterator<Item = (&String, &Value)> {
        self.at(keys).as_object().into_iter().flatten().filter(|(_, entry)| entry.is_object())
    }

    /// The whole tree; with sorted keys, so its JSON text is the same for the same facts.
    pub(crate) fn value(&self) -> &Value {
        &self.0
    }
}

/// The value at `keys` below `value`; `Null` where there is none.
pub(crate) fn at<'a>(value: &'a Value, keys: &[&str]) -> &'a Value {
    keys.iter().fold(value, |value, key| value.get(key).unwrap_or(&Value::Null))
}

/// Every leaf that is in force, with the path of the field it belongs to. A whole (an address, an account, a name) is
/// taken apart into its parts; other values, lists included, stand as they were established.
pub(crate) fn leaves(case: &Case) -> BTreeMap<String, (Value, String)> {
    let mut all = BTreeMap::new();
    for path in case.facts.keys() {
        let Some(field) = case.fact(path).filter(|field| field.by.is_some() || field.is_contested()) else {
            continue;
        };
        let Ok(read) = Path::parse(path) else { continue };
        if read.is_entry() {
            continue;
        }
        let is_whole = path == "bank" || path.ends_with(".anschrift") || is_name(path);
        match (&field.value, is_whole) {
            (Value::Object(parts), true) => {
                let prefix = path.strip_suffix(".name").filter(|_| is_name(path)).unwrap_or(path);
                for (key, part) in parts {
                    all.insert(format!("{prefix}.{key}"), (part.clone(), path.clone()));
                }
            }
            _ => {
                all.insert(path.clone(), (field.value.clone(), path.clone()));
            }
        }
    }
    all
}

/// Whether `path` is the unit of a person's name.
pub(crate) fn is_name(path: &str) -> bool {
    Path::parse(path).is_ok_and(|read| read.unit() == (read.clone(), None))
        && path.ends_with(".name")
        && (path.starts_with("personen[") || path.starts_with("eltern[") || path.starts_with("kind."))
}

fn keys(path: &Path) -> Vec<&str> {
    path.steps()
        .iter()
        .flat_map(|step| std::iter::once(step.key.as_str()).chain(step.entry.as_deref()))
        .collect()
}

fn put(root: &mut Value, keys: &[&str], value: Value) {
    let Some((last, before)) = keys.split_last() else { return };
    let mut here = root;
    for key in before {
        let Some(object) = object(here) else { return };
        here = object.entry((*key).to_owned()).or_insert(Value::Null);
    }
    if let Some(object) = object(here) {
        if value.is_null() {
            object.remove(*last);
        } else {
            object.insert((*last).to_owned(), value);
        }
    }
}

fn object(value: &mut Value) -> Option<&mut Map<String, Value>> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    value.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use serde_json::json;
    use std::collections::BTreeMap;

    #[test]
    fn entries_are_found_by_their_id_and_changes_lie_over_them() {
        let tree = Tree::from_leaves([
            ("unterkunft.grundmiete".to_owned(), json!("425.00")),
            ("personen[p1].einkommen[e1].betrag".to_owned(), json!("712.40")),
        ]);
        assert_eq!(tree.at(&["personen", "p1", "einkommen", "e1", "betrag"]), &json!("712.40"));
        let changes = BTreeMap::from([
            ("unterkunft.grundmiete".to_owned(), json!("410.00")),
            ("personen[p1].einkommen[e1]".to_owned(), json!(null)),
        ]);
        let tree = tree.with(&changes);
        assert_eq!(tree.at(&["unterkunft", "grundmiete"]), &json!("410.00"));
        assert_eq!(tree.entries(&["personen", "p1", "einkommen"]).count(), 0);
    }
}
