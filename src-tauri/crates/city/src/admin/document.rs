//! Law and pack from disk. A pack is a folder, or its canonical document as it is synced; law is one file.

use super::{AdminError, file_error};
use koffer_pack::Pack;
use std::fs;
use std::path::Path;

/// The pack at `path`, checked.
///
/// # Errors
/// [`AdminError::Pack`] with file and line of the first thing that is wrong.
pub fn pack(path: &Path) -> Result<Pack, AdminError> {
    let refused = |error: koffer_pack::PackError| AdminError::Pack(error.to_string());
    if !path.is_dir() {
        return Pack::from_bytes(&fs::read(path).map_err(file_error(path))?).map_err(refused);
    }
    let mut files = Vec::new();
    collect(path, "", &mut files)?;
    Pack::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))).map_err(refused)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), AdminError> {
    for entry in fs::read_dir(folder).map_err(file_error(folder))? {
        let entry = entry.map_err(file_error(folder))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            files.push((format!("{prefix}{name}"), fs::read(&path).map_err(file_error(&path))?));
        }
    }
    Ok(())
}

/// The federal law that is part of the program.
pub const BUNDLED_LAW: &[u8] = include_bytes!("../../../../packs/law/sgb12.json");

/// The law document at `path`.
///
/// # Errors
/// [`AdminError::File`].
pub fn law(path: &Path) -> Result<Vec<u8>, AdminError> {
    fs::read(path).map_err(file_error(path))
}
