//! `cargo run -p koffer-letter --example compose_fixtures`: writes the content of every letter under
//! `tests/fixtures/letters/facts` beside it. A test holds the written content against what is composed.

use koffer_letter::{DecisionFacts, Sheet, compose};
use std::path::Path;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    pack: String,
    template: String,
    facts: DecisionFacts,
    #[serde(default)]
    calculation: Option<serde_json::Value>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters");
    for entry in std::fs::read_dir(folder.join("facts"))? {
        let path = entry?.path();
        let case: Case = serde_json::from_slice(&std::fs::read(&path)?)?;
        let pack = koffer_pack::bundled(&case.pack)?;
        let template = pack.template(&case.template).ok_or("template")?;
        let sheets = case.calculation.as_ref().map(Sheet::of_output).transpose()?.unwrap_or_default();
        let content = compose(&pack, template, &case.facts, &sheets)
            .map_err(|missing| format!("{}: {missing:#?}", path.display()))?;
        let mut text = serde_json::to_string_pretty(&content)?;
        text.push('\n');
        std::fs::write(folder.join(path.file_name().ok_or("name")?), text)?;
    }
    Ok(())
}
