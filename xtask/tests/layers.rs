//! Who may use whom: the layers of the tree, held against what the manifests say.
//!
//! Two rules. A crate of the tree uses only the own crates of its row in [`ROOMS`]. A heavy crate from outside
//! belongs to the rooms of its row in [`HEAVY`] alone: PDF is written in one room, the network is spoken in one, the
//! keyring is asked in one. The pure rooms have no clock, no randomness and no runtime, so [`IMPURE`] is closed to
//! them altogether. Tests of a crate follow the same rules; the crates under `tests/` may use everything.

#![expect(clippy::expect_used, reason = "a test may stop where what it reads is not what cargo prints")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The own crates that each room may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("casework", &[]),
    ("sgb12", &["casework"]),
    ("pack", &["casework", "sgb12"]),
    ("letter", &["casework", "sgb12", "pack"]),
    ("paper", &[]),
    ("protocol", &["casework"]),
    ("contract", &["sgb12"]),
    ("vault", &[]),
    ("store", &["casework", "vault"]),
    ("sync", &["casework", "protocol", "store"]),
    (
        "desk",
        &["casework", "sgb12", "pack", "letter", "paper", "protocol", "contract", "vault", "store", "sync"],
    ),
    // Paper in the shell and the command line: either program is its own child that decodes foreign files.
    ("shell", &["desk", "contract", "paper"]),
    ("cli", &["desk", "contract", "casework", "sgb12", "pack", "letter", "paper"]),
    // Store, sync and desk are missing on purpose: what is tested against each other must not share code.
    ("city", &["casework", "protocol", "pack", "vault"]),
    ("xtask", &[]),
];

/// Rooms that only test, and may use everything.
const TESTING: &[&str] = &["acceptance", "simulation"];

/// Crates from outside that belong to few rooms.
const HEAVY: &[(&str, &[&str])] = &[
    ("printpdf", &["letter"]),
    ("lopdf", &["letter"]),
    ("harfrust", &["letter"]),
    ("subsetter", &["letter"]),
    ("hypher", &["letter"]),
    ("hayro", &["paper"]),
    ("ipp", &["paper"]),
    // The city draws the attachments of its invented applications.
    ("image", &["paper", "city"]),
    // Paper speaks to the print system of the machine only.
    ("reqwest", &["sync", "paper"]),
    ("sqlx", &["store", "city"]),
    ("libsqlite3-sys", &["store"]),
    ("keyring", &["vault"]),
    ("age", &["vault"]),
    ("chacha20poly1305", &["vault"]),
    ("ed25519-dalek", &["vault"]),
    // The city keeps its one-time codes under it.
    ("argon2", &["vault", "city"]),
    ("axum", &["city", "cli"]),
    ("tower-http", &["city", "cli"]),
    ("utoipa", &["city"]),
    ("object_store", &["city"]),
    ("ts-rs", &["contract", "sgb12"]),
    ("tauri", &["shell"]),
    ("tauri-build", &["shell"]),
    ("clap", &["cli", "city", "xtask"]),
];

/// Rooms that take time and identifiers as arguments.
const PURE: &[&str] = &["casework", "sgb12", "pack", "letter", "contract"];

/// What a pure room may not use.
const IMPURE: &[&str] = &["tokio", "getrandom", "rand", "tempfile", "tracing"];

/// Development-only exceptions to [`IMPURE`]: a test of the letter writes files.
const IMPURE_IN_TESTS: &[(&str, &str)] = &[("letter", "tempfile")];

/// Room → what its manifest names, with the kind of the dependency.
type Edges = BTreeMap<String, Vec<(String, Kind)>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Shipped,
    Tests,
}

#[test]
fn no_room_uses_what_it_may_not_use() {
    let broken = broken_rules(&edges_of_the_tree());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_row_of_the_table_is_a_room_of_the_tree() {
    let tree: BTreeSet<String> = edges_of_the_tree().into_keys().collect();
    let table: BTreeSet<String> =
        ROOMS.iter().map(|row| row.0).chain(TESTING.iter().copied()).map(str::to_owned).collect();
    assert_eq!(table, tree, "left: the table, right: the tree");
}

#[test]
fn a_forbidden_edge_is_named() {
    let one = |room: &str, used: &str| Edges::from([(room.into(), vec![(used.into(), Kind::Shipped)])]);
    assert_eq!(broken_rules(&one("casework", "koffer-store")), ["casework -> koffer-store: not in its row"]);
    assert_eq!(broken_rules(&one("city", "koffer-sync")), ["city -> koffer-sync: not in its row"]);
    assert_eq!(broken_rules(&one("desk", "reqwest")), ["desk -> reqwest: belongs to sync, paper"]);
    assert_eq!(broken_rules(&one("sgb12", "tokio")), ["sgb12 -> tokio: a pure room has none"]);
    assert_eq!(broken_rules(&one("city", "koffer-vault")), Vec::<String>::new());
    assert_eq!(broken_rules(&one("garage", "serde")), ["garage: has no row in the table"]);
}

/// One line for each edge that breaks a rule.
fn broken_rules(edges: &Edges) -> Vec<String> {
    let mut broken = Vec::new();
    for (room, uses) in edges {
        if TESTING.contains(&room.as_str()) {
            continue;
        }
        let Some((_, may_use)) = ROOMS.iter().find(|row| row.0 == room) else {
            broken.push(format!("{room}: has no row in the table"));
            continue;
        };
        for (used, kind) in uses {
            if let Some(rule) = rule_against(room, may_use, used, *kind) {
                broken.push(format!("{room} -> {used}: {rule}"));
            }
        }
    }
    broken
}

/// The rule that forbids `room` to use `used`, if one does.
fn rule_against(room: &str, may_use: &[&str], used: &str, kind: Kind) -> Option<String> {
    if let Some(own) = used.strip_prefix("koffer-") {
        return (!may_use.contains(&own)).then(|| "not in its row".to_owned());
    }
    if let Some((_, owners)) = HEAVY.iter().find(|row| row.0 == used)
        && !owners.contains(&room)
    {
        return Some(format!("belongs to {}", owners.join(", ")));
    }
    let excused = kind == Kind::Tests && IMPURE_IN_TESTS.contains(&(room, used));
    (PURE.contains(&room) && IMPURE.contains(&used) && !excused).then(|| "a pure room has none".to_owned())
}

/// What the manifests of the workspace name, as cargo reads them.
fn edges_of_the_tree() -> Edges {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    packages.iter().map(room_and_edges).collect()
}

fn room_and_edges(package: &Value) -> (String, Vec<(String, Kind)>) {
    let text = |value: &Value| value.as_str().expect("a name").to_owned();
    let name = text(&package["name"]);
    let room = name.strip_prefix("koffer-").expect("own crates carry the prefix").to_owned();
    let uses = package["dependencies"].as_array().expect("a list of dependencies").iter();
    let kind = |value: &Value| if value["kind"] == "dev" { Kind::Tests } else { Kind::Shipped };
    (room, uses.map(|dependency| (text(&dependency["name"]), kind(dependency))).collect())
}
