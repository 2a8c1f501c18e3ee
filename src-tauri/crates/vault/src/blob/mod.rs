//! Attachments and letters on disk: encrypted in pieces, each piece of its own place.
//!
//! A blob is named by the SHA-256 of its plain bytes and encrypted under its case's [`BlobKey`], which the cache keeps;
//! erasing that key erases all blobs of the case. The file is `AKB1`, then pieces of [`PIECE`] plain bytes (the last
//! one shorter, possibly empty), each as nonce (24 random bytes), ciphertext and tag (16) of XChaCha20-Poly1305.
//! Every piece authenticates the blob's name, its own index and whether it is the last: pieces that were moved,
//! left out, cut off, doubled or taken from another blob do not open.
//!
//! Writing and reading are by piece, so a 40 MB scan never stands whole in memory, and a download goes on where it stopped.

mod piece;
mod read;
mod write;

pub use read::{BlobReader, ReadError};
pub use write::{BlobWriter, Written};

use crate::{NoRandomness, Sensitive, random};

/// Plain bytes in a piece: 256 KiB.
pub const PIECE: usize = 256 * 1024;

/// The beginning of every file: the format and its version.
const MAGIC: &[u8; 4] = b"AKB1";

/// The key of all blobs of one case file: 256 random bits.
#[derive(Clone, Debug)]
pub struct BlobKey(Sensitive<[u8; 32]>);

impl BlobKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`NoRandomness`].
    pub fn generate() -> Result<Self, NoRandomness> {
        Ok(Self(Sensitive::new(random()?)))
    }

    /// The key made of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Sensitive::new(bytes))
    }

    /// The 32 bytes, to be kept in the encrypted cache.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }
}

/// The name of a blob: SHA-256 of its plain bytes.
pub type BlobName = [u8; 32];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sha2::{Digest as _, Sha256};
    use std::io::Cursor;

    fn encrypt(key: &BlobKey, plain: &[u8]) -> (BlobName, Vec<u8>) {
        let name: BlobName = Sha256::digest(plain).into();
        let mut file = Vec::new();
        let mut writer = BlobWriter::start(key.clone(), name, &mut file).expect("starts");
        for part in plain.chunks(100_000) {
            writer.write(part).expect("writes");
        }
        let written = writer.finish().expect("finishes");
        assert_eq!((written.name, written.bytes), (name, plain.len() as u64));
        (name, file)
    }

    fn decrypt(key: &BlobKey, name: BlobName, file: &[u8]) -> Result<Vec<u8>, ReadError> {
        let mut plain = Vec::new();
        let mut reader = BlobReader::open(key.clone(), name, Cursor::new(file))?;
        while let Some(piece) = reader.piece()? {
            plain.extend_from_slice(piece.expose());
        }
        Ok(plain)
    }

    /// Plain bytes that differ from piece to piece.
    fn plain(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at / 7 + at / PIECE) as u8).collect()
    }

    #[test]
    fn every_length_around_a_piece_comes_back() -> Result<(), Box<dyn std::error::Error>> {
        let key = BlobKey::generate()?;
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17] {
            let plain = plain(length);
            let (name, file) = encrypt(&key, &plain);
            assert_eq!(decrypt(&key, name, &file)?, plain, "{length} bytes");
        }
        Ok(())
    }

    #[test]
    fn pieces_that_are_moved_left_out_or_doubled_do_not_open() -> Result<(), NoRandomness> {
        let key = BlobKey::generate()?;
        let (name, file) = encrypt(&key, &plain(3 * PIECE + 5));
        let pieces: Vec<&[u8]> = file[4..].chunks(24 + PIECE + 16).collect();
        let of = |order: &[usize]| {
            let mut file = MAGIC.to_vec();
            order.iter().for_each(|&at| file.extend_from_slice(pieces[at]));
            decrypt(&key, name, &file)
        };
        assert!(of(&[0, 1, 2, 3]).is_ok());
        assert!(matches!(of(&[1, 0, 2, 3]), Err(ReadError::Damaged { piece: 0 })));
        assert!(matches!(of(&[0, 2, 3]), Err(ReadError::Damaged { piece: 1 })));
        assert!(matches!(of(&[0, 1, 1, 3]), Err(ReadError::Damaged { piece: 2 })));
        assert!(matches!(of(&[0, 1, 2]), Err(ReadError::CutOff)));
        assert!(matches!(of(&[0, 1, 2, 3, 3]), Err(ReadError::Damaged { .. })));
        Ok(())
    }

    #[test]
    fn another_case_s_key_or_another_name_does_not_open() -> Result<(), NoRandomness> {
        let (key, other) = (BlobKey::generate()?, BlobKey::generate()?);
        let (name, file) = encrypt(&key, b"Kontoauszug");
        assert!(matches!(decrypt(&other, name, &file), Err(ReadError::Damaged { piece: 0 })));
        assert!(matches!(decrypt(&key, [7; 32], &file), Err(ReadError::Damaged { piece: 0 })));
        assert!(matches!(decrypt(&key, name, b"%PDF-1.7 plain"), Err(ReadError::NotABlob)));
        Ok(())
    }

    #[test]
    fn a_torn_download_goes_on_after_its_last_whole_piece() -> Result<(), Box<dyn std::error::Error>> {
        let key = BlobKey::generate()?;
        let plain = plain(3 * PIECE + 5);
        let (name, whole) = encrypt(&key, &plain);
        let one = 24 + PIECE + 16;
        // (bytes that reached the disk, plain bytes kept). A whole piece that was the last one is never kept as one.
        for (on_disk, kept) in
            [(0, 0), (3, 0), (4, 0), (4 + one - 1, 0), (4 + one, PIECE), (4 + 2 * one + 9, 2 * PIECE)]
        {
            let mut file = Cursor::new(whole[..on_disk].to_vec());
            let mut writer = BlobWriter::resume(key.clone(), name, &mut file)?;
            assert_eq!(writer.bytes(), kept as u64, "{on_disk} bytes on disk");
            writer.write(&plain[kept..])?;
            assert_eq!(writer.finish()?.name, name, "the digest covers what was there before");
            assert_eq!(decrypt(&key, name, file.get_ref())?, plain);
        }
        Ok(())
    }

    #[test]
    fn a_resumed_file_that_was_changed_starts_again() -> Result<(), Box<dyn std::error::Error>> {
        let key = BlobKey::generate()?;
        let plain = plain(2 * PIECE + 5);
        let (name, whole) = encrypt(&key, &plain);
        let mut bent = whole[..4 + 24 + PIECE + 16].to_vec();
        bent[100] ^= 1;
        let mut file = Cursor::new(bent);
        let writer = BlobWriter::resume(key, name, &mut file)?;
        assert_eq!(writer.bytes(), 0);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn one_flipped_bit_or_a_cut_is_noticed(plain: Vec<u8>, at: prop::sample::Index, bit in 0u8..8) {
            let key = BlobKey::from_bytes([9; 32]);
            let (name, file) = encrypt(&key, &plain);
            let at = at.index(file.len());
            let mut bent = file.clone();
            bent[at] ^= 1 << bit;
            prop_assert!(decrypt(&key, name, &bent).is_err());
            prop_assert!(decrypt(&key, name, &file[..at]).is_err());
        }
    }
}
