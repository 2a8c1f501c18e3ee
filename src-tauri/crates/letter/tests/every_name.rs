//! Every character and sequence of DIN 91379 prints in both weights and comes back out of the file.

#![allow(clippy::unwrap_used)]

mod support;

use koffer_letter::{Block, Content, Press, content::Paragraph};
use support::{contents, folder, pack_of};
use unicode_normalization::UnicodeNormalization;

/// Letters, sequences and signs of the norm, without controls.
fn entries() -> Vec<String> {
    let list = std::fs::read_to_string(folder().join("din-91379.txt")).unwrap();
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let points = line.split(' ').skip(1);
            points
                .map(|point| char::from_u32(u32::from_str_radix(point, 16).unwrap()).unwrap())
                .collect::<String>()
        })
        .filter(|entry| !entry.chars().any(|c| c.is_control() || c.is_whitespace()))
        .collect()
}

#[test]
fn every_entry_of_din_91379_prints_and_reads_back() {
    let (_, mut content) = contents().into_iter().find(|(name, _)| name == "ga-eingang").unwrap();
    let entries = entries();
    assert!(entries.len() > 890, "{}", entries.len());
    for bold in [false, true] {
        let mark = if bold { "**" } else { "" };
        content.body = entries
            .chunks(40)
            .map(|chunk| {
                // A combining mark alone has a letter to sit on; an asterisk would be a mark of ours.
                let words: Vec<String> = chunk.iter().map(|entry| format!("x{entry}x")).collect();
                let text = format!("{mark}{}{mark}", words.join(" "));
                Block::Paragraph(Paragraph { text, legal_basis: vec![] })
            })
            .collect();
        let pdf = Press::new().render(&content, &pack_of(&content)).unwrap();
        let doc = lopdf::Document::load_mem(&pdf.pdf).unwrap();
        let pages: Vec<u32> = doc.get_pages().into_keys().collect();
        let found = read_back(&doc.extract_text(&pages).unwrap());
        for entry in &entries {
            let wanted = read_back(&format!("x{entry}x"));
            assert!(found.contains(&wanted), "{entry:?} does not come back (bold: {bold})");
        }
    }
}

fn read_back(text: &str) -> String {
    // Extractors take the step back to a mark for a space, so spaces go first.
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').nfc().collect()
}

#[test]
fn the_schema_beside_the_crate_is_the_one_of_the_types() {
    let written = include_str!("../content.schema.json");
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(Content)).unwrap();
    assert_eq!(written.trim(), schema, "run the example write_schema");
}
