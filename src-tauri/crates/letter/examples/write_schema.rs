//! `cargo run -p koffer-letter --example write_schema`: the JSON Schema of a letter's content, beside the crate.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(koffer_letter::Content))?;
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content.schema.json");
    Ok(std::fs::write(path, schema + "\n")?)
}
