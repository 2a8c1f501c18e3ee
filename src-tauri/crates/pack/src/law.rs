//! The federal law as a document of its own: dated amounts, content-addressed like a pack.
//!
//! Its meaning is read by `koffer-sgb12`; here it is bytes and a hash, so that a decision can say by which law it was
//! computed.

use crate::folder;

/// The bytes of the law that is part of the program.
pub const BUNDLED_LAW: &[u8] = include_bytes!("../../../packs/law/sgb12.json");

/// SHA-256 of the law that is part of the program.
pub fn bundled_law_hash() -> [u8; 32] {
    folder::hash(BUNDLED_LAW)
}
