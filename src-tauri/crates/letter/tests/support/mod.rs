//! The fixtures: facts with the letters composed from them, and letters written by hand.

#![allow(dead_code, clippy::unwrap_used)]

use koffer_letter::{Content, DecisionFacts, Sheet};
use koffer_pack::Pack;
use std::path::{Path, PathBuf};

/// A decision of a fixture.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) pack: String,
    pub(crate) template: String,
    pub(crate) facts: DecisionFacts,
    #[serde(default)]
    pub(crate) calculation: Option<serde_json::Value>,
}

impl Case {
    pub(crate) fn named(name: &str) -> Self {
        let path = folder().join("facts").join(name).with_extension("json");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }

    pub(crate) fn pack(&self) -> Pack {
        koffer_pack::bundled(&self.pack).unwrap()
    }

    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        self.calculation.as_ref().map(|output| Sheet::of_output(output).unwrap()).unwrap_or_default()
    }

    pub(crate) fn draft(&self) -> koffer_letter::Draft {
        let pack = self.pack();
        koffer_letter::draft(&pack, pack.template(&self.template).unwrap(), &self.facts, &self.sheets())
    }
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters")
}

/// Every content, by name.
pub(crate) fn contents() -> Vec<(String, Content)> {
    let mut found: Vec<(String, Content)> = json_files(&folder())
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, Content::from_json(&std::fs::read(&path).unwrap()).unwrap())
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(found.len() >= 10, "fixtures are missing");
    found
}

pub(crate) fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

pub(crate) fn pack_of(content: &Content) -> Pack {
    koffer_pack::bundled(&content.sender.pack).unwrap()
}
