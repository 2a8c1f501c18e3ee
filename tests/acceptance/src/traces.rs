//! Looking for plain text in files: a mark in every form in which a program might leave it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::fs;
use std::path::{Path, PathBuf};

/// A text that stands in a case and nowhere else.
#[derive(Debug, Clone)]
pub struct Mark {
    forms: Vec<(&'static str, Vec<u8>)>,
}

impl Mark {
    /// The mark in UTF-8, in UTF-16 (little endian), and in base64 at each of the three places where it may begin.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut forms = vec![
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-16LE", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ];
        for shift in 0..3 {
            // What comes before and after shares characters with the mark's ends: only the middle is its own.
            let mut bytes = vec![0_u8; shift];
            bytes.extend_from_slice(text.as_bytes());
            let encoded = STANDARD_NO_PAD.encode(&bytes).into_bytes();
            let first = (shift * 8).div_ceil(6);
            let whole = bytes.len() * 8 / 6;
            forms.push(("base64", encoded[first..whole].to_vec()));
        }
        Self { forms }
    }

    /// In which form it is in `bytes`, if it is.
    #[must_use]
    pub fn found_in(&self, bytes: &[u8]) -> Option<&'static str> {
        let holds = |form: &[u8]| bytes.windows(form.len()).any(|window| window == form);
        self.forms.iter().find(|(_, form)| holds(form)).map(|(name, _)| *name)
    }
}

/// Every file under `folder` in which a mark is found, with the form; and how many files were looked at.
///
/// # Panics
/// When a folder cannot be listed.
#[must_use]
pub fn traces(folder: &Path, marks: &[Mark]) -> (Vec<(PathBuf, &'static str)>, usize) {
    let (mut found, mut seen) = (Vec::new(), 0);
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            let (more, count) = traces(&path, marks);
            found.extend(more);
            seen += count;
        } else if let Ok(bytes) = fs::read(&path) {
            seen += 1;
            found.extend(
                marks.iter().filter_map(|mark| mark.found_in(&bytes)).map(|form| (path.clone(), form)),
            );
        }
    }
    (found, seen)
}

#[cfg(test)]
mod tests {
    use super::Mark;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    #[test]
    fn a_mark_is_found_in_every_form_wherever_it_begins() {
        let text = "Notizprobe Ẑ";
        let mark = Mark::new(text);
        for before in 0..7 {
            let mut bytes = vec![b'#'; before];
            bytes.extend_from_slice(text.as_bytes());
            bytes.extend_from_slice(b"###");
            assert_eq!(mark.found_in(&bytes), Some("UTF-8"));
            assert_eq!(mark.found_in(STANDARD.encode(&bytes).as_bytes()), Some("base64"), "{before}");
            let mut wide = vec![0; before];
            wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            assert_eq!(mark.found_in(&wide), Some("UTF-16LE"));
        }
        assert_eq!(mark.found_in(b"Notizprobe Z"), None);
    }
}
