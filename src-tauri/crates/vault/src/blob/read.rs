//! Reading a blob piece by piece. Nothing is returned that was not authenticated, and the end only where it was written.

use super::piece::{self, Place, SEALED};
use super::{BlobKey, BlobName, MAGIC};
use crate::Sensitive;
use std::io::Read;

/// Why a blob cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file does not begin as a blob does.
    #[error("this is no blob")]
    NotABlob,
    /// A piece was changed, belongs elsewhere, or the key is another.
    #[error("piece {piece} of the blob does not open")]
    Damaged {
        /// Index of the piece, from 0.
        piece: u32,
    },
    /// The file ends before the last piece: a download that has not finished, or a lost end.
    #[error("the blob is cut off")]
    CutOff,
    /// The file cannot be read.
    #[error("the blob's file cannot be read")]
    Io(#[from] std::io::Error),
}

/// A blob being read.
pub struct BlobReader<R: Read> {
    key: BlobKey,
    name: BlobName,
    file: R,
    /// One byte of the next piece, read ahead: only so is a full piece known to be the last.
    ahead: Option<u8>,
    next: u32,
    ended: bool,
}

impl<R: Read> BlobReader<R> {
    /// Opens the blob `name` of the case with `key`.
    ///
    /// # Errors
    /// [`ReadError::NotABlob`] and [`ReadError::Io`].
    pub fn open(key: BlobKey, name: BlobName, mut file: R) -> Result<Self, ReadError> {
        let mut magic = [0; MAGIC.len()];
        let read = fill(&mut file, &mut magic)?;
        if read < MAGIC.len() || &magic != MAGIC {
            return Err(ReadError::NotABlob);
        }
        let ahead = one(&mut file)?;
        Ok(Self { key, name, file, ahead, next: 0, ended: false })
    }

    /// The next piece, in order; `None` after the last one.
    ///
    /// # Errors
    /// [`ReadError`]. After an error the pieces returned before must not be used as the whole.
    pub fn piece(&mut self) -> Result<Option<Sensitive<Vec<u8>>>, ReadError> {
        if self.ended {
            return Ok(None);
        }
        let Some(first) = self.ahead.take() else { return Err(ReadError::CutOff) };
        let mut sealed = vec![0; SEALED];
        sealed[0] = first;
        let length = 1 + fill(&mut self.file, &mut sealed[1..])?;
        sealed.truncate(length);
        self.ahead = one(&mut self.file)?;
        let place = Place { blob: self.name, index: self.next, last: self.ahead.is_none() };
        let damaged = ReadError::Damaged { piece: self.next };
        match piece::open(&self.key, place, &sealed) {
            Some(plain) => {
                self.next = self.next.checked_add(1).ok_or(damaged)?;
                self.ended = place.last;
                Ok(Some(plain))
            }
            // A whole piece at the end of the file that opens as one from the middle: what followed is missing.
            None if place.last
                && piece::open(&self.key, Place { last: false, ..place }, &sealed).is_some() =>
            {
                Err(ReadError::CutOff)
            }
            None => Err(damaged),
        }
    }
}

/// Reads until `into` is full or the file ends; the number of bytes read.
pub(super) fn fill(file: &mut impl Read, into: &mut [u8]) -> std::io::Result<usize> {
    let mut have = 0;
    while have < into.len() {
        match file.read(&mut into[have..]) {
            Ok(0) => break,
            Ok(read) => have += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(have)
}

fn one(file: &mut impl Read) -> std::io::Result<Option<u8>> {
    let mut byte = [0];
    Ok((fill(file, &mut byte)? == 1).then_some(byte[0]))
}
