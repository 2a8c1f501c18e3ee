//! A municipality pack from disk: its folder, or the one document that is synced.

use crate::manners::{Refusal, read_input};
use koffer_pack::Pack;
use std::path::Path;

/// Reads and checks the pack at `path`.
pub(crate) fn read(path: &Path) -> Result<Pack, Refusal> {
    let blame = |error| Refusal::new(format_args!("{}: {error}", path.display()));
    if path.is_file() {
        return Pack::from_bytes(&read_input(path)?).map_err(blame);
    }
    let mut files = Vec::new();
    collect(path, path, &mut files)?;
    Pack::from_files(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))).map_err(blame)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), Refusal> {
    let refuse = |error: std::io::Error| Refusal::new(format_args!("{}: {error}", folder.display()));
    for entry in std::fs::read_dir(folder).map_err(refuse)? {
        let path = entry.map_err(refuse)?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            let name = inside.to_string_lossy().replace('\\', "/");
            files.push((name, std::fs::read(&path).map_err(refuse)?));
        }
    }
    Ok(())
}
