//! The JSON Schemas beside the crate are those of the types. `KOFFER_WRITE=1 cargo test -p koffer-sgb12 --test schema`
//! writes them anew.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use koffer_sgb12::{Calculation, Household};
use std::path::Path;

fn check(name: &str, schema: &schemars::Schema) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if std::env::var_os("KOFFER_WRITE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(committed, text, "{name} differs from the types");
}

#[test]
fn the_schema_of_a_household_is_that_of_its_type() {
    check("household.schema.json", &schemars::schema_for!(Household));
}

#[test]
fn the_schema_of_a_calculation_is_that_of_its_type() {
    check("calculation.schema.json", &schemars::schema_for!(Calculation));
}
