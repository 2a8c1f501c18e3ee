//! `cargo run -p koffer-letter --example render -- CONTENT.json OUT.pdf`: one letter with its bundled pack.

use koffer_letter::{Content, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(input), Some(output)) = (args.next(), args.next()) else {
        return Err("CONTENT.json OUT.pdf".into());
    };
    let content = Content::from_json(&std::fs::read(input)?)?;
    let pack = koffer_pack::bundled(&content.sender.pack)?;
    std::fs::write(output, render(&content, &pack)?.pdf)?;
    Ok(())
}
