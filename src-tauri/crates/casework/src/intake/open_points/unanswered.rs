//! Questions that a decision needs and nobody answered, found by the form itself.

use super::{Asked, answered, each};
use crate::intake::form::{Fields, Need, Shape};
use crate::intake::paths::{entry_names, join};
use serde_json::{Map, Value};

/// Asks each needed question of `fields` that `object` leaves open; `skip` keeps questions that do not apply.
pub(super) fn ask(
    asked: &mut Asked<'_>,
    object: &Map<String, Value>,
    fields: Fields,
    path: &str,
    whom: Option<&str>,
    skip: &[&str],
) {
    for field in each(fields).filter(|field| field.key != "id" && !skip.contains(&field.key)) {
        let at = join(path, field.key);
        let value = object.get(field.key);
        if !answered(value) {
            if field.need == Need::Decision {
                asked.fact(&at, whom);
            }
            continue;
        }
        match (&field.shape, value) {
            (Shape::Object(inner), Some(Value::Object(object))) => ask(asked, object, inner, &at, whom, &[]),
            // Persons are asked one by one, by rules of their own.
            (Shape::List(inner), Some(Value::Array(entries))) if field.key != "personen" => {
                for (name, entry) in entry_names(entries).iter().zip(entries) {
                    if let Value::Object(object) = entry {
                        ask(asked, object, inner, &format!("{at}[{name}]"), whom, &[]);
                    }
                }
            }
            _ => {}
        }
    }
}
