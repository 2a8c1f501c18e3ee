//! The chains that prove order and completeness.
//!
//! The city extends two chains with every change it takes in, whatever its verdict: the file's
//! (`file_chain = H(file_chain, header)`) and its own log (`log_head = H(log_head, header)`), with
//! `H(a, b) = SHA-256(a ‖ b)` over the digest so far and the header's bytes as their author wrote them. Whoever
//! holds the headers can recompute both; erasing a body breaks neither.

use crate::hash::Hash;

/// The chain after one more header: `SHA-256(chain ‖ header bytes)`.
#[must_use]
pub fn extend(chain: Hash, header: &[u8]) -> Hash {
    Hash::of_parts(&[&chain.0, header])
}

/// The chain over all `headers` in their order, from [`Hash::ZERO`].
#[must_use]
pub fn over<'a>(headers: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    headers.into_iter().fold(Hash::ZERO, extend)
}

/// What a body is bound by: `SHA-256(salt ‖ body)`. The salt keeps a short body from being guessed from its digest.
#[must_use]
pub fn body_hash(salt: &[u8], body: &[u8]) -> Hash {
    Hash::of_parts(&[salt, body])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_every_byte_change_the_chain() {
        let forward = over([b"one".as_slice(), b"two"]);
        assert_ne!(forward, over([b"two".as_slice(), b"one"]));
        assert_ne!(forward, over([b"one".as_slice(), b"twO"]));
        assert_eq!(forward, extend(extend(Hash::ZERO, b"one"), b"two"));
    }
}
