//! A cache key under another key.

use super::format::Wrapped;
use crate::{CacheKey, NoRandomness, Sensitive, random};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Wraps `key` under `under`; `bound` must be the same when it is opened.
pub(super) fn wrap(
    under: &Sensitive<[u8; 32]>,
    bound: &[u8],
    key: &CacheKey,
) -> Result<Wrapped, NoRandomness> {
    let nonce: [u8; 24] = random()?;
    let payload = Payload { msg: key.expose().as_slice(), aad: bound };
    // The cipher refuses only messages beyond 256 GiB.
    let sealed = cipher(under).encrypt(&XNonce::from(nonce), payload).map_err(|_| NoRandomness)?;
    Ok(Wrapped { nonce: hex::encode(nonce), sealed: hex::encode(sealed) })
}

/// `None` if `under` is the wrong key or anything was changed.
pub(super) fn unwrap(under: &Sensitive<[u8; 32]>, bound: &[u8], wrapped: &Wrapped) -> Option<CacheKey> {
    let mut nonce = [0; 24];
    hex::decode_to_slice(&wrapped.nonce, &mut nonce).ok()?;
    let sealed = hex::decode(&wrapped.sealed).ok()?;
    let payload = Payload { msg: &sealed, aad: bound };
    let key = Sensitive::new(cipher(under).decrypt(&XNonce::from(nonce), payload).ok()?);
    Some(CacheKey::from_bytes(key.expose().as_slice().try_into().ok()?))
}

fn cipher(under: &Sensitive<[u8; 32]>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*under.expose()))
}
