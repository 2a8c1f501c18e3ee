//! The bytes of blobs and documents, in a folder.
//!
//! `blobs/<file>/<digest>` holds a whole blob, `pieces/…` what arrived of one so far, `documents/<digest>` law and pack.
//! Every object is forced to disk before the call returns, so no row ever names bytes that a power cut can take. A blob
//! lies under its file: nobody reaches bytes through another file that names the same digest.

use koffer_casework::{FileId, Hash};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload};

/// A folder of blobs.
#[derive(Debug)]
pub struct Blobs {
    store: LocalFileSystem,
}

/// Why the bytes could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The folder does not do it.
    #[error("the blob folder does not do it: {0}")]
    Store(#[from] object_store::Error),
    /// The folder cannot be made.
    #[error("the blob folder cannot be made: {0}")]
    Folder(#[from] std::io::Error),
    /// The bytes are not those that the digest names.
    #[error("the bytes are not those of the digest")]
    OtherBytes,
}

impl Blobs {
    /// The folder at `root`, made if it is missing.
    ///
    /// # Errors
    /// [`BlobError`].
    pub fn open(root: &std::path::Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(root)?;
        Ok(Self { store: LocalFileSystem::new_with_prefix(root)?.with_fsync(true) })
    }

    /// Keeps a whole blob.
    ///
    /// # Errors
    /// [`BlobError`], also when the bytes are not those of `blob`.
    pub async fn put(&self, file: FileId, blob: Hash, bytes: Vec<u8>) -> Result<(), BlobError> {
        if Hash::of(&bytes) != blob {
            return Err(BlobError::OtherBytes);
        }
        self.store.put(&whole(file, blob), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// Keeps a piece that begins at `offset`.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn put_piece(
        &self,
        file: FileId,
        blob: Hash,
        offset: u64,
        bytes: Vec<u8>,
    ) -> Result<(), BlobError> {
        self.store.put(&piece(file, blob, offset), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// Joins the pieces and keeps the whole, if the digest agrees; the pieces go either way.
    ///
    /// # Errors
    /// [`BlobError::OtherBytes`] when it does not, or a piece is missing.
    pub async fn join(&self, file: FileId, blob: Hash, size: u64) -> Result<(), BlobError> {
        let mut bytes = Vec::new();
        let mut pieces = Vec::new();
        while (bytes.len() as u64) < size {
            let path = piece(file, blob, bytes.len() as u64);
            let part = match self.store.get(&path).await {
                Ok(part) => part.bytes().await?,
                Err(object_store::Error::NotFound { .. }) => break,
                Err(error) => return Err(error.into()),
            };
            if part.is_empty() {
                break;
            }
            bytes.extend_from_slice(&part);
            pieces.push(path);
        }
        let kept = self.put(file, blob, bytes).await;
        for path in pieces {
            self.store.delete(&path).await?;
        }
        kept
    }

    /// At most `length` bytes from `offset`; empty at the end.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn get(
        &self,
        file: FileId,
        blob: Hash,
        offset: u64,
        length: u64,
    ) -> Result<Vec<u8>, BlobError> {
        let path = whole(file, blob);
        let size = self.store.head(&path).await?.size;
        if offset >= size {
            return Ok(Vec::new());
        }
        let bytes = self.store.get_range(&path, offset..size.min(offset + length)).await?;
        Ok(bytes.to_vec())
    }

    /// Keeps a document under its digest, which is returned.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn put_document(&self, bytes: Vec<u8>) -> Result<Hash, BlobError> {
        let hash = Hash::of(&bytes);
        self.store.put(&document(hash), PutPayload::from(bytes)).await?;
        Ok(hash)
    }

    /// A document; `None` if there is none.
    ///
    /// # Errors
    /// [`BlobError`].
    pub async fn document(&self, hash: Hash) -> Result<Option<Vec<u8>>, BlobError> {
        match self.store.get(&document(hash)).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn whole(file: FileId, blob: Hash) -> Path {
    Path::from(format!("blobs/{file}/{blob}"))
}

fn piece(file: FileId, blob: Hash, offset: u64) -> Path {
    Path::from(format!("pieces/{file}/{blob}/{offset}"))
}

fn document(hash: Hash) -> Path {
    Path::from(format!("documents/{hash}"))
}
