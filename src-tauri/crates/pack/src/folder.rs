//! One byte document for a folder: the same files give the same bytes and so the same hash, on every platform.
//!
//! The document is JSON, `{"format":"aktenkoffer/pack/1","files":{path: text}}`, keys in byte order, no spaces. Files
//! are UTF-8; line ends become `\n` and a byte order mark is dropped, so a checkout on Windows hashes the same.

use crate::PackError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const FORMAT: &str = "aktenkoffer/pack/1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    files: BTreeMap<String, String>,
    format: String,
}

/// Packs `(path, bytes)` pairs. Paths are relative with `/`.
///
/// # Errors
/// [`PackError::Path`], [`PackError::Twice`] or [`PackError::NotText`] with the file.
pub fn canonical<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, PackError> {
    let mut packed = BTreeMap::new();
    for (path, bytes) in files {
        let file = path.replace('\\', "/");
        if file.is_empty()
            || file.starts_with('/')
            || file.split('/').any(|part| matches!(part, "" | "." | ".."))
        {
            return Err(PackError::Path { file });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| PackError::NotText { file: file.clone() })?;
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        if packed.insert(file.clone(), text).is_some() {
            return Err(PackError::Twice { file });
        }
    }
    serde_json::to_vec(&Document { files: packed, format: FORMAT.to_owned() })
        .map_err(|error| PackError::Document(error.to_string()))
}

/// Opens a canonical document.
pub(crate) fn files(bytes: &[u8]) -> Result<BTreeMap<String, String>, PackError> {
    let document: Document =
        serde_json::from_slice(bytes).map_err(|error| PackError::Document(error.to_string()))?;
    if document.format != FORMAT {
        return Err(PackError::Document(format!("Format {}", document.format)));
    }
    let again = serde_json::to_vec(&document).map_err(|error| PackError::Document(error.to_string()))?;
    if again != bytes {
        return Err(PackError::Document("Schreibweise ist nicht kanonisch".to_owned()));
    }
    Ok(document.files)
}

/// SHA-256 of a canonical document: the name under which it is synced and recorded.
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_line_ends_and_separators_do_not_change_the_hash() {
        let unix = canonical([("a/x.txt", &b"eins\nzwei\n"[..]), ("b.json", &b"{}"[..])]).unwrap();
        let other =
            canonical([("b.json", &b"\xef\xbb\xbf{}"[..]), ("a\\x.txt", &b"eins\r\nzwei\r\n"[..])]).unwrap();
        assert_eq!(unix, other);
        assert_eq!(files(&unix).unwrap()["a/x.txt"], "eins\nzwei\n");
    }

    #[test]
    fn a_path_out_of_the_folder_is_refused() {
        for path in ["/etc/x", "../x", "a//b", "", "a/./b"] {
            assert!(matches!(canonical([(path, &b""[..])]), Err(PackError::Path { .. })), "{path}");
        }
    }

    #[test]
    fn another_spelling_of_the_same_document_is_refused() {
        let bytes = canonical([("a", &b"x"[..])]).unwrap();
        let spaced = String::from_utf8(bytes).unwrap().replace("\":", "\": ");
        assert!(files(spaced.as_bytes()).is_err());
    }
}
