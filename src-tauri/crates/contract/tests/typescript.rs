//! The committed TypeScript types are those of the table. `UPDATE=1` writes them.
#![cfg(feature = "ts")]

use std::{env, fs, path::Path};

#[test]
fn the_committed_types_are_those_of_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/bridge/generated.ts");
    let wanted = koffer_contract::typescript::generate();
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &wanted).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap();
    assert!(
        found == wanted,
        "ui/src/lib/bridge/generated.ts is stale: run UPDATE=1 cargo test -p koffer-contract --features ts"
    );
}
