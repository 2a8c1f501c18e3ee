//! The inbox on disk: `<einreichung_id>.json`, its attachments under `<einreichung_id>/`. Done ones go to `erledigt/`,
//! set-aside ones to `zurueckgestellt/` with `<name>.grund.txt`. Nothing is ever overwritten or deleted; links are
//! seen, never followed.

use crate::admin::{AdminError, file_error};
use koffer_casework::Hash;
use koffer_casework::intake::{Beside, Lying};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// An inbox.
pub(super) struct Inbox {
    root: PathBuf,
}

/// A file that waits in it.
pub(super) struct Waiting {
    root: PathBuf,
    name: String,
}

impl Inbox {
    pub(super) fn open(root: &Path) -> Result<Self, AdminError> {
        fs::read_dir(root).map_err(file_error(root))?;
        Ok(Self { root: root.to_owned() })
    }

    /// Every file that ends in `.json`, by name.
    pub(super) fn waiting(&self) -> Result<Vec<Waiting>, AdminError> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.root).map_err(file_error(&self.root))? {
            let entry = entry.map_err(file_error(&self.root))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if name.ends_with(".json") && !is_folder {
                names.push(name);
            }
        }
        names.sort();
        Ok(names.into_iter().map(|name| Waiting { root: self.root.clone(), name }).collect())
    }

    pub(super) fn done(&self, waiting: &Waiting) -> Result<(), AdminError> {
        self.move_to("erledigt", waiting).map(drop)
    }

    pub(super) fn set_aside(&self, waiting: &Waiting, reason: &str) -> Result<(), AdminError> {
        let moved = self.move_to("zurueckgestellt", waiting)?;
        let note = moved.with_file_name(format!("{}.grund.txt", file_name(&moved)));
        fs::write(&note, format!("{reason}\n")).map_err(file_error(&note))
    }

    /// Attachments first, the JSON last: what is interrupted is seen again.
    fn move_to(&self, folder: &str, waiting: &Waiting) -> Result<PathBuf, AdminError> {
        let target = self.root.join(folder);
        fs::create_dir_all(&target).map_err(file_error(&target))?;
        let stem = waiting.stem();
        let attachments = self.root.join(stem);
        let free = (0..)
            .map(|n| if n == 0 { stem.to_owned() } else { format!("{stem}.{n}") })
            .find(|name| !target.join(format!("{name}.json")).exists() && !target.join(name).exists())
            .unwrap_or_default();
        if !stem.is_empty() && fs::symlink_metadata(&attachments).is_ok_and(|meta| meta.is_dir()) {
            fs::rename(&attachments, target.join(&free)).map_err(file_error(&attachments))?;
        }
        let (from, to) = (waiting.path(), target.join(format!("{free}.json")));
        fs::rename(&from, &to).map_err(file_error(&from))?;
        Ok(to)
    }
}

impl Waiting {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    fn stem(&self) -> &str {
        self.name.strip_suffix(".json").unwrap_or(&self.name)
    }

    fn path(&self) -> PathBuf {
        self.root.join(&self.name)
    }

    /// The bytes, one more than `most` at the most: what is larger is refused by the reading itself.
    pub(super) fn read(&self, most: usize) -> Result<Vec<u8>, String> {
        let unreadable =
            |_| "Die Datei lässt sich nicht lesen. Bitte prüfen Sie die Zugriffsrechte.".to_owned();
        let meta = fs::symlink_metadata(self.path()).map_err(unreadable)?;
        if !meta.is_file() {
            return Err(
                "Die Datei ist ein Verweis auf eine andere. Bitte legen Sie die Datei selbst ab.".into()
            );
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(self.path()).map_err(unreadable)?;
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(bytes)
    }

    /// What lies in its folder of attachments.
    pub(super) fn beside(&self) -> Vec<Beside> {
        let mut found = Vec::new();
        look(&self.root.join(self.stem()), self.stem(), 0, &mut found);
        found
    }

    /// The bytes of an attachment, if they are still those that were looked at.
    pub(super) fn attachment(&self, path: &str, digest: Hash) -> Result<Option<Vec<u8>>, AdminError> {
        let path = self.root.join(path);
        let bytes = fs::read(&path).map_err(file_error(&path))?;
        Ok((Hash::of(&bytes) == digest).then_some(bytes))
    }
}

/// Folders within folders of attachments end here.
const DEPTH: usize = 4;

fn look(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<Beside>) {
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir());
    let Some(entries) = is_folder.then(|| fs::read_dir(folder).ok()).flatten() else { return };
    for entry in entries.flatten() {
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_symlink() => found.push(Beside { path, lying: Lying::Link }),
            Ok(kind) if kind.is_dir() && depth < DEPTH => look(&entry.path(), &path, depth + 1, found),
            Ok(kind) if kind.is_file() => {
                let lying = measure(&entry.path()).unwrap_or(Lying::Unreadable);
                found.push(Beside { path, lying });
            }
            _ => found.push(Beside { path, lying: Lying::Unreadable }),
        }
    }
}

/// Larger files are not read for their digest: they are over every limit anyway.
const LARGEST: u64 = 200 * 1024 * 1024;

fn measure(path: &Path) -> std::io::Result<Lying> {
    let size = fs::metadata(path)?.len();
    if size > LARGEST {
        return Ok(Lying::File { size, sha256: Hash::ZERO, first_bytes: Vec::new() });
    }
    let bytes = fs::read(path)?;
    let first_bytes = bytes.iter().copied().take(64).collect();
    Ok(Lying::File { size: bytes.len() as u64, sha256: Hash::of(&bytes), first_bytes })
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
