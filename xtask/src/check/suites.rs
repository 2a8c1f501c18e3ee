//! The test targets of the workspace, parted into those that need nothing but this tree and the suites that need a
//! program from outside, each of which is a stage of its own.
//!
//! All are built by the same selection, so parting them costs no second compilation.

use super::SELECTION;
use crate::failure::Failure;
use crate::program::Program;
use crate::tools;
use serde_json::Value;

/// Integration tests that need a program from outside, by the name of their target.
const SUITES: &[&str] = &["cupsd", "postgres", "verapdf"];

/// Every test that needs nothing but this tree: units, integration tests, examples in the documentation.
pub(super) fn tests(_long: bool) -> Result<(), Failure> {
    let metadata =
        Program::cargo().args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).answer()?;
    let own = plain_targets(&metadata);
    Program::cargo()
        .arg("test")
        .args(SELECTION)
        .args(["--lib", "--bins"])
        .args(own.iter().flat_map(|name| ["--test", name.as_str()]))
        .run()?;
    Program::cargo().arg("test").args(SELECTION).arg("--doc").run()
}

/// Printing, against print servers that are started and thrown away.
pub(super) fn cupsd(_long: bool) -> Result<(), Failure> {
    suite("cupsd").run()
}

/// The city's stories on PostgreSQL, in a cluster that the test starts and throws away.
pub(super) fn postgres(_long: bool) -> Result<(), Failure> {
    suite("postgres").run()
}

/// Letters, before veraPDF, qpdf and poppler.
pub(super) fn verapdf(_long: bool) -> Result<(), Failure> {
    suite("verapdf").env("KOFFER_VERAPDF_LIB", tools::verapdf_jars()?).run()
}

fn suite(name: &str) -> Program {
    Program::cargo().arg("test").args(SELECTION).args(["--test", name])
}

/// The names of the integration tests in cargo's metadata that are no suite, each once.
fn plain_targets(metadata: &str) -> Vec<String> {
    let metadata: Value = serde_json::from_str(metadata).unwrap_or_default();
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let mut names: Vec<String> = list(&metadata, "packages")
        .iter()
        .flat_map(|package| list(package, "targets"))
        .filter(|target| list(target, "kind").iter().any(|kind| kind == "test"))
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .filter(|name| !SUITES.contains(&name.as_str()))
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::plain_targets;

    #[test]
    fn suites_are_left_to_their_own_stages_and_nothing_else_is() {
        let metadata = r#"{"packages": [
            {"targets": [{"kind": ["lib"], "name": "paper"}, {"kind": ["test"], "name": "cupsd"}, {"kind": ["test"], "name": "documents"}]},
            {"targets": [{"kind": ["test"], "name": "documents"}, {"kind": ["test"], "name": "web"}]}
        ]}"#;
        assert_eq!(plain_targets(metadata), ["documents", "web"]);
    }
}
