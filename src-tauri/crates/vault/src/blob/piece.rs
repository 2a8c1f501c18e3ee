//! One piece of a blob: sealed with its place, opened only at its place.

use super::{BlobKey, BlobName, MAGIC, PIECE};
use crate::{NoRandomness, Sensitive, random};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Bytes of the nonce before and of the tag after each piece.
const NONCE: usize = 24;
const TAG: usize = 16;

/// Bytes of a full piece in the file.
pub(super) const SEALED: usize = NONCE + PIECE + TAG;

/// Where a piece belongs.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) blob: BlobName,
    pub(super) index: u32,
    pub(super) last: bool,
}

impl Place {
    fn bytes(self) -> [u8; 41] {
        let mut bytes = [0; 41];
        bytes[..4].copy_from_slice(MAGIC);
        bytes[4..36].copy_from_slice(&self.blob);
        bytes[36..40].copy_from_slice(&self.index.to_be_bytes());
        bytes[40] = u8::from(self.last);
        bytes
    }
}

pub(super) fn seal(key: &BlobKey, place: Place, plain: &[u8]) -> Result<Vec<u8>, NoRandomness> {
    let nonce: [u8; NONCE] = random()?;
    let payload = Payload { msg: plain, aad: &place.bytes() };
    // The cipher refuses only messages beyond 256 GiB; a piece has 256 KiB.
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload).map_err(|_| NoRandomness)?;
    Ok([&nonce[..], &sealed].concat())
}

pub(super) fn open(key: &BlobKey, place: Place, sealed: &[u8]) -> Option<Sensitive<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload { msg: sealed, aad: &place.bytes() };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).ok().map(Sensitive::new)
}

fn cipher(key: &BlobKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key.expose()))
}
