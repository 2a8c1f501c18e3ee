//! A contribution: coordinates that are none.

use crate::intake::mark::Marks;
use serde_json::{Map, Value};

/// Checks a contribution.
pub(super) fn participation(answers: &Map<String, Value>, marks: &mut Marks) {
    let place = answers.get("ort");
    for (key, most) in [("lat", 90.0), ("lon", 180.0)] {
        let value = place.and_then(|place| place.get(key));
        let number = value.and_then(Value::as_str).and_then(|text| text.parse::<f64>().ok());
        if number.is_some_and(|number| number.abs() > most) {
            marks.add(
                "wert_ausserhalb",
                &format!("ort.{key}"),
                "Diesen Ort gibt es auf der Erde nicht.",
                value,
            );
        }
    }
}
