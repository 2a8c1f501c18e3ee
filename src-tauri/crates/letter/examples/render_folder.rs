//! `cargo run -p koffer-letter --example render_folder -- FOLDER OUT [grossdruck]`: every content in a folder.

use koffer_letter::{Content, Press, Rendition};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(from), Some(to)) = (args.next().map(PathBuf::from), args.next().map(PathBuf::from)) else {
        return Err("FOLDER OUT [grossdruck]".into());
    };
    let large = args.next().is_some();
    let mut press = Press::new();
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mut content = Content::from_json(&std::fs::read(&path)?)?;
        if large {
            content.rendition = Rendition::Grossdruck;
        }
        let letter = press.render(&content, &koffer_pack::bundled(&content.sender.pack)?)?;
        let name = path.with_extension("pdf");
        std::fs::write(to.join(name.file_name().ok_or("name")?), letter.pdf)?;
    }
    Ok(())
}
