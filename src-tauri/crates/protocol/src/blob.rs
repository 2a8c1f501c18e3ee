//! Blobs: attachments and letters, by the digest of their bytes, in pieces.

use koffer_casework::{FileId, Hash};

/// The most bytes in one piece: 256 KiB.
pub const CHUNK: usize = 256 * 1024;

/// A piece of a blob on its way to the city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobPiece {
    /// The file that it belongs to: who may read the file may read the blob.
    pub file: FileId,
    /// Digest of the whole blob: its name.
    pub blob: Hash,
    /// Size of the whole blob in bytes.
    pub size: u64,
    /// Where this piece begins.
    pub offset: u64,
    /// At most [`CHUNK`] bytes.
    pub bytes: Vec<u8>,
}
