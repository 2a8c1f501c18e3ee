//! From JSON to a request. What cannot be read is a [`Failure::BadRequest`] that names the field by its path.

use crate::Failure;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The request of a command that asks for nothing: `{}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Reads the request of a command. `null` and a missing request count as `{}`.
///
/// # Errors
/// [`Failure::BadRequest`] with the path of the field that is unknown, missing or of the wrong type.
pub fn read_request<T: DeserializeOwned>(request: serde_json::Value) -> Result<T, Failure> {
    let request = match request {
        serde_json::Value::Null => serde_json::Value::Object(serde_json::Map::new()),
        other => other,
    };
    serde_path_to_error::deserialize(request).map_err(|error| {
        let reason = error.inner().to_string();
        let path = match error.path().to_string() {
            path if path == "." => String::new(),
            path => path,
        };
        Failure::BadRequest { field: field_of(&path, &reason), reason }
    })
}

/// The parser's path ends at the object for a missing or unknown key; the key itself stands in its message.
fn field_of(path: &str, reason: &str) -> String {
    let names_key = reason.starts_with("missing field") || reason.starts_with("unknown field");
    let Some(key) = reason.split('`').nth(1).filter(|_| names_key) else {
        return path.to_owned();
    };
    if path.is_empty() || path == key || path.ends_with(&format!(".{key}")) {
        return if path.is_empty() { key.to_owned() } else { path.to_owned() };
    }
    format!("{path}.{key}")
}

#[cfg(test)]
mod tests {
    use super::read_request;
    use crate::{Failure, Nothing, SetFact, UnlockSession};
    use serde_json::{Value, json};

    fn field<T: serde::de::DeserializeOwned + std::fmt::Debug>(request: Value) -> String {
        match read_request::<T>(request) {
            Err(Failure::BadRequest { field, .. }) => field,
            other => panic!("expected a bad request, got {other:?}"),
        }
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(field::<UnlockSession>(json!({})), "passphrase");
    }

    #[test]
    fn an_unknown_field_is_named() {
        assert_eq!(field::<Nothing>(json!({"datei": 1})), "datei");
    }

    #[test]
    fn a_field_of_the_wrong_type_is_named() {
        let request =
            json!({"file": 7, "path": "unterkunft.grundmiete", "value": "410.00", "reason": "Mietvertrag"});
        assert_eq!(field::<SetFact>(request), "file");
    }

    #[test]
    fn no_request_is_an_empty_one() {
        assert_eq!(read_request::<Nothing>(Value::Null), Ok(Nothing {}));
    }
}
