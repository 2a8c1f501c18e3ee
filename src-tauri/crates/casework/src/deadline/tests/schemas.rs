//! The JSON Schemas beside the crate are the ones of the types.

use crate::deadline::{Outcome, Term};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn generated() -> [(&'static str, Value); 2] {
    [
        ("deadline-term.schema.json", schemars::schema_for!(Term).to_value()),
        ("deadline-outcome.schema.json", schemars::schema_for!(Outcome).to_value()),
    ]
}

fn path(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(name)
}

#[test]
fn the_schemas_beside_the_crate_have_not_drifted() {
    for (name, schema) in generated() {
        let stored: Value = serde_json::from_slice(&std::fs::read(path(name)).unwrap()).unwrap();
        assert_eq!(
            stored, schema,
            "{name}: cargo test -p koffer-casework --lib write_the_deadline_schemas -- --ignored"
        );
    }
}

#[test]
#[ignore = "writes the schemas anew"]
fn write_the_deadline_schemas() {
    for (name, schema) in generated() {
        std::fs::create_dir_all(path("")).unwrap();
        std::fs::write(path(name), format!("{}\n", serde_json::to_string_pretty(&schema).unwrap())).unwrap();
    }
}

#[test]
fn every_field_of_the_schema_is_read_and_no_other() {
    let schema = generated()[0].1.clone();
    let kinds = schema["oneOf"].as_array().unwrap();
    assert_eq!(kinds.len(), 12);
    let common: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(common, ["id", "stichtag", "parameter"]);
    for kind in kinds {
        let art = kind["properties"]["art"]["const"].as_str().unwrap();
        let mut fields: BTreeSet<String> = kind["properties"].as_object().unwrap().keys().cloned().collect();
        if let Some(reference) = kind["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap();
            fields.extend(schema["$defs"][name]["properties"].as_object().unwrap().keys().cloned());
        }
        // A number is never right for the fields read as text or object, so reading stops at a known field, or at an
        // unknown key if the reader does not know what the schema promises.
        for field in fields.iter().filter(|field| *field != "art") {
            let term = json!({"art": art, field.as_str(): "?"});
            let complaint = super::asked(&term).unwrap_err().to_string();
            assert!(!complaint.ends_with("unbekannter Schlüssel"), "{art}.{field}: {complaint}");
        }
    }
}
