//! A city from a copy: the same log, a new generation. What stood in the folder is moved aside, never deleted.

use super::backup::Line;
use super::{AdminError, file_error};
use crate::backend::Fault;
use crate::blobs::Blobs;
use crate::folder::Folder;
use crate::keys::CityKeys;
use crate::rules::generation;
use crate::shelf::blobs::{self as blob_rows, BlobState};
use crate::shelf::tables::TABLES;
use crate::shelf::{Shelf, ShelfError, Sitting, directory, parsed, sitting};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

/// Restores `copy` into `folder`; with a `database` other than the folder's own, what that one holds is replaced.
/// The number of the new generation is returned.
///
/// # Errors
/// [`AdminError`]; until the last step nothing of a city that stood here is touched but its name.
pub async fn restore(
    folder: &Folder,
    copy: &Path,
    database: Option<String>,
    now: Timestamp,
) -> Result<u32, AdminError> {
    let lines = read(copy)?;
    let mut former = 0;
    let mut database = database;
    if folder.is_founded() {
        if database.is_none() {
            database = folder.outside_database()?;
        }
        let shelf = Shelf::open(&folder.database()?).await?;
        let mut transaction = shelf.read().await?;
        former = Sitting::load(&mut transaction).await.map_or(0, |sitting| sitting.directory.generation);
        transaction.commit().await?;
        shelf.close().await;
        set_aside(folder)?;
    }
    let url = folder.prepare(database.as_deref())?;
    fs::create_dir_all(folder.keys()).map_err(file_error(&folder.keys()))?;
    let blobs = Blobs::open(&folder.blobs())?;
    let shelf = Shelf::open(&url).await?;
    let mut transaction = shelf.gate().await?;
    for table in ["session", "nonce", "code", "awaited", "patience"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *transaction).await?;
    }
    for table in TABLES.iter().rev() {
        table.clear(&mut transaction).await?;
    }
    for line in &lines {
        match line {
            Line::Row { table, row } => {
                let known = TABLES.iter().find(|known| known.name == table);
                let known = known.ok_or(ShelfError::Damaged("the backup"))?;
                known.put(&mut transaction, row).await?;
            }
            Line::Blob { file, hash, bytes } => {
                let bytes = decoded(bytes)?;
                let size = bytes.len() as u64;
                let (id, digest) = (parsed(file, "the backup")?, parsed(hash, "the backup")?);
                blobs.put(id, digest, bytes).await?;
                let state = BlobState { size: Some(size), have: size };
                blob_rows::note(&mut transaction, id, digest, state).await?;
            }
            Line::Document { bytes } => {
                blobs.put_document(decoded(bytes)?).await?;
            }
            Line::Key { name, text } => {
                // Only a file name: no copy writes outside the key folder.
                let path = folder.keys().join(Path::new(name).file_name().unwrap_or_default());
                crate::keys::write_secret(&path, text)?;
            }
            Line::Backup { .. } | Line::End => {}
        }
    }
    // Pieces are not part of a copy: what was half here is sent again from its beginning.
    sqlx::query("UPDATE blob SET have = 0, size = NULL WHERE size IS NULL OR have < size")
        .execute(&mut *transaction)
        .await?;
    let known = Sitting::load(&mut transaction).await?;
    let next = known.directory.generation.max(former) + 1;
    let keys = CityKeys::next_generation(&folder.keys(), next)?;
    let certificate = keys.certificate();
    let (first, last) = (certificate.first_device, certificate.last_device);
    sitting::begin(&mut transaction, certificate.city_id, next, first, last).await?;
    let issued = generation::next(&known.directory, keys.author(), now);
    directory::issue(&mut transaction, issued.version, &keys.sign(&issued)?).await?;
    transaction.commit().await.map_err(Fault::from)?;
    shelf.close().await;
    folder.settle(database.as_deref())?;
    Ok(next)
}

fn decoded(text: &str) -> Result<Vec<u8>, AdminError> {
    STANDARD.decode(text).map_err(|_| ShelfError::Damaged("the backup").into())
}

/// Reads the whole copy first: one that ends early restores nothing.
fn read(copy: &Path) -> Result<Vec<Line>, AdminError> {
    let file = fs::File::open(copy).map_err(file_error(copy))?;
    let mut lines = Vec::new();
    for (at, line) in BufReader::new(file).lines().enumerate() {
        let line = line.map_err(file_error(copy))?;
        lines.push(serde_json::from_str(&line).map_err(|_| AdminError::NotABackup { line: at + 1 })?);
    }
    let complete = matches!(lines.first(), Some(Line::Backup { format: 1, .. }))
        && matches!(lines.last(), Some(Line::End));
    if complete { Ok(lines) } else { Err(AdminError::NotABackup { line: lines.len() + 1 }) }
}

fn set_aside(folder: &Folder) -> Result<(), AdminError> {
    let root = folder.root();
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let aside = (1..).map(|n| root.with_file_name(format!("{name}.vor-{n}"))).find(|path| !path.exists());
    let aside = aside.unwrap_or_else(|| root.with_extension("vor"));
    fs::rename(root, &aside).map_err(file_error(root))
}
