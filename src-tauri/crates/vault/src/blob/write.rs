//! Writing a blob piece by piece, and going on with one that was interrupted.

use super::piece::{self, Place, SEALED};
use super::read::fill;
use super::{BlobKey, BlobName, MAGIC, PIECE};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Seek, SeekFrom, Write};
use zeroize::Zeroize as _;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// SHA-256 of the plain bytes. The caller compares it with the name that was promised: a blob whose bytes are
    /// not those of its name must not get a row.
    pub name: BlobName,
    /// Plain bytes.
    pub bytes: u64,
}

/// A blob being written. Until [`BlobWriter::finish`] the file is cut off and no reader takes it for whole.
pub struct BlobWriter<W: Write> {
    key: BlobKey,
    name: BlobName,
    file: W,
    /// Plain bytes that are not in the file yet: the last piece is only known at the end.
    waiting: Vec<u8>,
    next: u32,
    bytes: u64,
    digest: Sha256,
}

impl<W: Write> BlobWriter<W> {
    /// Starts an empty `file` for the blob `name` of the case with `key`.
    ///
    /// # Errors
    /// Those of the file.
    pub fn start(key: BlobKey, name: BlobName, mut file: W) -> io::Result<Self> {
        file.write_all(MAGIC)?;
        Ok(Self::at_start(key, name, file))
    }

    fn at_start(key: BlobKey, name: BlobName, file: W) -> Self {
        let waiting = Vec::with_capacity(PIECE);
        Self { key, name, file, waiting, next: 0, bytes: 0, digest: Sha256::new() }
    }

    /// Plain bytes taken so far; after [`BlobWriter::resume`] the place from which to ask for more.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Adds `plain`.
    ///
    /// # Errors
    /// Those of the file, such as a full disk.
    pub fn write(&mut self, mut plain: &[u8]) -> io::Result<()> {
        self.digest.update(plain);
        self.bytes += plain.len() as u64;
        while !plain.is_empty() {
            if self.waiting.len() == PIECE {
                self.put(false)?;
            }
            let taken = plain.len().min(PIECE - self.waiting.len());
            self.waiting.extend_from_slice(&plain[..taken]);
            plain = &plain[taken..];
        }
        Ok(())
    }

    /// Writes the last piece. Making it durable (`sync_all`) is the caller's, who owns the file.
    ///
    /// # Errors
    /// Those of the file.
    pub fn finish(mut self) -> io::Result<Written> {
        self.put(true)?;
        self.file.flush()?;
        Ok(Written { name: self.digest.clone().finalize().into(), bytes: self.bytes })
    }

    fn put(&mut self, last: bool) -> io::Result<()> {
        let place = Place { blob: self.name, index: self.next, last };
        let sealed = piece::seal(&self.key, place, &self.waiting).map_err(io::Error::other)?;
        self.next = self.next.checked_add(1).ok_or(io::ErrorKind::FileTooLarge)?;
        self.waiting.zeroize();
        self.file.write_all(&sealed)
    }
}

impl<W: Write + Read + Seek> BlobWriter<W> {
    /// Goes on with a file that was interrupted. Its whole pieces are read back and count; a torn end is written over.
    /// A finished file, or one that does not open, starts from the beginning.
    ///
    /// # Errors
    /// Those of the file.
    pub fn resume(key: BlobKey, name: BlobName, mut file: W) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        let mut magic = [0; MAGIC.len()];
        let begun = fill(&mut file, &mut magic)? == MAGIC.len() && &magic == MAGIC;
        let mut writer = Self::at_start(key, name, file);
        let mut sealed = vec![0; SEALED];
        while begun && fill(&mut writer.file, &mut sealed)? == SEALED {
            let place = Place { blob: name, index: writer.next, last: false };
            let Some(plain) = piece::open(&writer.key, place, &sealed) else { break };
            writer.digest.update(plain.expose());
            writer.bytes += plain.expose().len() as u64;
            writer.next += 1;
        }
        writer.file.seek(SeekFrom::Start(0))?;
        writer.file.write_all(MAGIC)?;
        let kept = u64::from(writer.next) * SEALED as u64;
        writer.file.seek(SeekFrom::Current(i64::try_from(kept).map_err(io::Error::other)?))?;
        Ok(writer)
    }
}

impl<W: Write> Drop for BlobWriter<W> {
    fn drop(&mut self) {
        self.waiting.zeroize();
    }
}
