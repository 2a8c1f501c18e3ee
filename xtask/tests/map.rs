//! The maps in the READMEs are true: every path that they name exists.

use std::path::Path;

/// Each map, and the folder from which its paths count.
const MAPS: &[(&str, &str)] = &[
    ("README.md", ""),
    ("src-tauri/crates/README.md", "src-tauri/crates"),
    ("tests/window/README.md", "tests/window"),
];

#[test]
fn every_path_that_a_map_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut lost = Vec::new();
    for (map, base) in MAPS {
        let text = std::fs::read_to_string(root.join(map)).expect("the map");
        lost.extend(
            named_paths(&text)
                .filter(|path| !root.join(base).join(path).exists())
                .map(|path| format!("{map}: {path}")),
        );
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn a_path_is_what_stands_in_code_marks_in_a_row_and_looks_like_one() {
    let text = "| Where is `x`? | `a/b.rs`: not `fn c`; also `d/` |\n| d | `e/<name>/`, `f.md`, `*.mjs` |\n`g/h.rs`\n";
    assert_eq!(named_paths(text).collect::<Vec<_>>(), ["a/b.rs", "d/", "f.md"]);
}

/// What stands in code marks in the last cell of a table's row and looks like a path.
fn named_paths(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with('|'))
        .filter_map(|line| line.trim_end_matches('|').rsplit('|').next())
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .filter(|word| word.contains('/') || word.ends_with(".md") || word.ends_with(".rs"))
        .filter(|word| !word.contains([' ', '<', '*', '{']))
}
