//! The keys of a city: the municipal root, which belongs in a safe; the directory key, which signs Directories every
//! day; and the author key of each generation, with which the city signs applications and leases.

mod folder;
mod root;

pub use folder::CityKeys;
pub(crate) use folder::write_secret;
pub use root::{BLOCK, RootKey, block, certified};

use koffer_casework::directory::{CERTIFICATE_DOMAIN, DIRECTORY_DOMAIN};
use koffer_protocol::{CHALLENGE_DOMAIN, ENROL_DOMAIN};
use koffer_vault::{Domain, PublicKey, Signature};

/// What a desk signs at enrolment.
pub const ENROL: Domain = Domain::new(ENROL_DOMAIN);
/// What a desk signs to open a session.
pub const CHALLENGE: Domain = Domain::new(CHALLENGE_DOMAIN);
/// What the root signs.
pub const CERTIFICATE: Domain = Domain::new(CERTIFICATE_DOMAIN);
/// What the directory key signs.
pub const DIRECTORY: Domain = Domain::new(DIRECTORY_DOMAIN);

/// Why keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The folder does not do it.
    #[error("the key folder does not do it: {0}")]
    Folder(#[from] std::io::Error),
    /// A key file that is none.
    #[error("`{0}` is no key of this city")]
    NotAKey(String),
    /// No certificate for the next generation is left: the root key is needed.
    #[error("no certificate is left for generation {0}: the root key is needed")]
    NoCertificate(u32),
    /// A signature that does not hold.
    #[error("the Directory is not certified by its root")]
    NotCertified,
    /// No randomness.
    #[error(transparent)]
    Random(#[from] koffer_vault::NoRandomness),
    /// A document that cannot be written.
    #[error("cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Whether `signature` by `key` covers `bytes` as a thing of `domain`; texts that are no key or signature cover nothing.
#[must_use]
pub fn holds(key: &str, domain: Domain, bytes: &[u8], signature: &str) -> bool {
    let (Ok(key), Ok(signature)) = (key.parse::<PublicKey>(), signature.parse::<Signature>()) else {
        return false;
    };
    key.verify(domain, bytes, &signature).is_ok()
}

/// Whether a change's header was signed by `key`.
#[must_use]
pub fn change_holds(key: &str, header: &[u8], signature: &str) -> bool {
    holds(key, Domain::CHANGE, header, signature)
}
