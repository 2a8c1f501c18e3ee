//! The JSON Schemas beside the crate are the ones of the forms.

use super::FORMS;
use crate::intake::schema;
use crate::procedure::Procedure;
use serde_json::Value;

fn path(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("schemas")
        .join(format!("application-{name}.schema.json"))
}

#[test]
fn the_schemas_beside_the_crate_have_not_drifted() {
    for name in FORMS {
        let stored: Value = serde_json::from_slice(&std::fs::read(path(name)).unwrap()).unwrap();
        let generated = schema(Procedure::from_name(name).unwrap());
        assert_eq!(
            stored, generated,
            "{name}: cargo test -p koffer-casework --lib write_the_form_schemas -- --ignored"
        );
    }
}

#[test]
#[ignore = "writes the schemas anew"]
fn write_the_form_schemas() {
    for name in FORMS {
        let schema = schema(Procedure::from_name(name).unwrap());
        std::fs::write(path(name), format!("{}\n", serde_json::to_string_pretty(&schema).unwrap())).unwrap();
    }
}
