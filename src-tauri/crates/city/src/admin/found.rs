//! Founding a city: empty with a new root key, or as the next generation of one that is known from a cached Directory.

use super::AdminError;
use crate::blobs::Blobs;
use crate::folder::Folder;
use crate::keys::{CityKeys, KeyError, RootKey, certified};
use crate::rules::generation;
use crate::shelf::{Shelf, directory, sitting};
use jiff::Timestamp;
use koffer_casework::directory::{Directory, SignedDirectory};
use koffer_casework::{CityId, Hash};
use koffer_pack::Pack;
use uuid::Uuid;

/// What a city is founded with.
#[derive(Debug)]
pub struct Founding {
    /// The municipality pack; `None` to go on with the one that the Directory names, until a desk brings it or one is given.
    pub pack: Option<Pack>,
    /// The federal law document; `None` to go on with the one that the Directory names, or to begin with the bundled
    /// one.
    pub law: Option<Vec<u8>>,
    /// A database other than the folder's own.
    pub database: Option<String>,
}

/// Founds a new city; the root key goes into a safe.
///
/// # Errors
/// [`AdminError`], also for a folder with a city.
pub async fn new(folder: &Folder, founding: Founding, now: Timestamp) -> Result<RootKey, AdminError> {
    let root = RootKey::generate(CityId(Uuid::new_v4()))?;
    let city_name = founding.pack.as_ref().map(|pack| pack.municipality.authority.name.clone());
    let base = Directory {
        city_id: root.city_id,
        city_name: city_name.unwrap_or_default(),
        version: 0,
        generation: 1,
        issued_at: now,
        root_key: root.public(),
        city_authors: Vec::new(),
        accounts: Vec::new(),
        devices: Vec::new(),
        deputies: Vec::new(),
        law: Hash::ZERO,
        pack: Hash::ZERO,
        recovery: Vec::new(),
    };
    found(folder, base, 1, &root, founding, now).await?;
    Ok(root)
}

/// Founds an empty city anew from a cached Directory: same people, same devices, the next block of ten generations, so
/// that it never meets a generation that a restore of the old city may have taken.
///
/// # Errors
/// [`AdminError`], also for a Directory or a root key of another city.
pub async fn from_directory(
    folder: &Folder,
    signed: &SignedDirectory,
    root: &RootKey,
    founding: Founding,
    now: Timestamp,
) -> Result<(), AdminError> {
    let known = certified(signed)?;
    if known.root_key != root.public() || known.city_id != root.city_id {
        return Err(AdminError::OtherCity("the root key".into()));
    }
    let generation = (known.generation / 10 + 1) * 10;
    found(folder, known, generation, root, founding, now).await
}

async fn found(
    folder: &Folder,
    base: Directory,
    generation: u32,
    root: &RootKey,
    founding: Founding,
    now: Timestamp,
) -> Result<(), AdminError> {
    let url = folder.prepare(founding.database.as_deref())?;
    let keys = CityKeys::found(&folder.keys(), root, generation, now)?;
    let blobs = Blobs::open(&folder.blobs())?;
    let is_new = base.city_authors.is_empty();
    let mut next = generation::next(&base, keys.author(), now);
    if is_new {
        next.version = 1;
    }
    if let Some(pack) = founding.pack {
        next.pack = blobs.put_document(pack.bytes().to_vec()).await?;
    }
    let bundled = blobs.put_document(super::document::BUNDLED_LAW.to_vec()).await?;
    match founding.law {
        Some(law) => next.law = blobs.put_document(law).await?,
        None if is_new => next.law = bundled,
        None => {}
    }
    let signed = keys.sign(&next)?;
    let shelf = Shelf::open(&url).await?;
    let mut transaction = shelf.gate().await?;
    let certificate = keys.certificate();
    let (first, last) = (certificate.first_device, certificate.last_device);
    sitting::begin(&mut transaction, next.city_id, generation, first, last).await?;
    directory::issue(&mut transaction, next.version, &signed).await?;
    transaction.commit().await?;
    shelf.close().await;
    folder.settle(founding.database.as_deref())?;
    Ok(())
}

impl From<serde_json::Error> for AdminError {
    fn from(error: serde_json::Error) -> Self {
        KeyError::from(error).into()
    }
}
