//! Days of declarations and signatures that lie after the receipt.

use crate::intake::format;
use crate::intake::mark::Marks;
use crate::intake::paths::entry_names;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// Marks each day of signature after the day of receipt; days in the future are marked already.
pub(in crate::intake) fn signatures(
    declarations: &Map<String, Value>,
    received_day: Date,
    today: Date,
    marks: &mut Marks,
) {
    let mut check = |day: Option<&Value>, path: &str| {
        let signed = day.and_then(Value::as_str).and_then(format::day);
        if signed.is_some_and(|signed| signed > received_day && signed <= today) {
            marks.add("nach_eingang", path, "Der Tag liegt nach dem Eingang des Antrags.", day);
        }
    };
    for key in ["richtigkeit", "elektronischer_bescheid"] {
        let day = declarations.get(key).and_then(|declaration| declaration.get("am"));
        check(day, &format!("erklaerungen.{key}.am"));
    }
    let signatures = declarations.get("unterschriften").and_then(Value::as_array);
    let signatures = signatures.map(Vec::as_slice).unwrap_or_default();
    for (name, signature) in entry_names(signatures).iter().zip(signatures) {
        check(signature.get("am"), &format!("erklaerungen.unterschriften[{name}].am"));
    }
}
