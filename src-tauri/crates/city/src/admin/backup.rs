//! A copy of the whole city in one file: a line of JSON for each row, each blob, each document and each key, the same
//! from SQLite and from PostgreSQL. It holds social data and the city's keys in plain text: whoever stores it encrypts
//! it or locks it away.

use super::{AdminError, file_error};
use crate::backend::Backend;
use crate::shelf::tables::TABLES;
use crate::shelf::{Sitting, blobs, parsed};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// A line of a backup.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "camelCase")]
pub(super) enum Line {
    /// The first line.
    Backup {
        /// Of this format.
        format: u32,
        /// The generation it was taken from.
        generation: u32,
    },
    /// A row.
    Row {
        /// Of which table.
        table: String,
        /// Its columns.
        row: Map<String, Value>,
    },
    /// A whole blob.
    Blob {
        /// The file.
        file: String,
        /// The digest.
        hash: String,
        /// base64.
        bytes: String,
    },
    /// Law or pack.
    Document {
        /// base64.
        bytes: String,
    },
    /// A file of the key folder.
    Key {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// The last line: the copy is complete.
    End,
}

const PAGE: i64 = 500;

impl Backend {
    /// Writes a copy to `path`, complete or not at all: it gets its name when it is on disk.
    ///
    /// # Errors
    /// [`AdminError`].
    pub async fn backup(&self, path: &Path) -> Result<(), AdminError> {
        let unfinished = path.with_extension("unfertig");
        let failed = || file_error(&unfinished);
        let mut out = BufWriter::new(fs::File::create(&unfinished).map_err(failed())?);
        let mut put = |line: &Line| -> Result<(), AdminError> {
            serde_json::to_writer(&mut out, line)?;
            out.write_all(b"\n").map_err(failed())
        };
        // The gate keeps the copy at one point of the log.
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await?;
        let sitting = Sitting::load(&mut transaction).await?;
        put(&Line::Backup { format: 1, generation: sitting.directory.generation })?;
        for table in TABLES {
            let mut skip = 0;
            loop {
                let rows = table.rows(&mut transaction, skip, PAGE).await?;
                let found = rows.len() as i64;
                for row in rows {
                    put(&Line::Row { table: table.name.to_owned(), row })?;
                }
                skip += found;
                if found < PAGE {
                    break;
                }
            }
        }
        for (file, hash, state) in blobs::all(&mut transaction).await? {
            if !state.is_whole() {
                continue;
            }
            let (id, digest) = (parsed(&file, "blob")?, parsed(&hash, "blob")?);
            let bytes = STANDARD.encode(self.blobs.get(id, digest, 0, u64::MAX / 2).await?);
            put(&Line::Blob { file, hash, bytes })?;
        }
        for hash in [sitting.directory.law, sitting.directory.pack] {
            if let Some(bytes) = self.blobs.document(hash).await? {
                put(&Line::Document { bytes: STANDARD.encode(bytes) })?;
            }
        }
        let keys = self.keys.folder();
        for entry in fs::read_dir(keys).map_err(file_error(keys))? {
            let entry = entry.map_err(file_error(keys))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = fs::read_to_string(entry.path()).map_err(file_error(&entry.path()))?;
            put(&Line::Key { name, text })?;
        }
        put(&Line::End)?;
        transaction.rollback().await?;
        let file = out.into_inner().map_err(|error| failed()(error.into_error()))?;
        file.sync_all().map_err(failed())?;
        fs::rename(&unfinished, path).map_err(file_error(path))
    }
}
