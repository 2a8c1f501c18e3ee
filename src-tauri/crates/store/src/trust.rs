//! What is believed: a Directory that the pinned root certifies, and changes signed by who the Directory says.

use koffer_casework::change::SIGNING_DOMAIN;
use koffer_casework::directory::{CERTIFICATE_DOMAIN, Certificate, DIRECTORY_DOMAIN, SignedDirectory};
use koffer_casework::{Change, Directory, Header};
use koffer_vault::{Domain, PublicKey, Signature};

/// Why something is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTrusted {
    /// The root did not certify the key that signed the Directory.
    #[error("the root did not certify this Directory's key")]
    Certificate,
    /// The Directory's signature does not hold.
    #[error("the Directory's signature does not hold")]
    Directory,
    /// The Directory does not know the author; a newer one may.
    #[error("the Directory does not know the author")]
    UnknownAuthor,
    /// The change's signature does not hold.
    #[error("the change's signature does not hold")]
    Change,
}

/// The Directory, if the root certified its key and both signatures hold.
///
/// # Errors
/// [`NotTrusted::Certificate`], [`NotTrusted::Directory`].
pub fn directory(signed: &SignedDirectory, root_key: &str) -> Result<Directory, NotTrusted> {
    let certified = holds(root_key, CERTIFICATE_DOMAIN, &signed.certificate, &signed.certificate_signature);
    let certificate: Certificate = certified
        .then(|| serde_json::from_str(&signed.certificate).ok())
        .flatten()
        .ok_or(NotTrusted::Certificate)?;
    let signature_holds =
        holds(&certificate.directory_key, DIRECTORY_DOMAIN, &signed.document, &signed.signature);
    let directory: Directory = signature_holds
        .then(|| serde_json::from_str(&signed.document).ok())
        .flatten()
        .ok_or(NotTrusted::Directory)?;
    if directory.city_id != certificate.city_id || directory.root_key != root_key {
        return Err(NotTrusted::Certificate);
    }
    Ok(directory)
}

/// Whether `change` is signed by the key that `directory` has for its author.
///
/// # Errors
/// [`NotTrusted::UnknownAuthor`], [`NotTrusted::Change`].
pub fn change(change: &Change, header: &Header, directory: &Directory) -> Result<(), NotTrusted> {
    let key = directory.public_key(header.device).ok_or(NotTrusted::UnknownAuthor)?;
    if holds(key, SIGNING_DOMAIN, &change.header, &change.signature) {
        Ok(())
    } else {
        Err(NotTrusted::Change)
    }
}

fn holds(key: &str, domain: &'static str, text: &str, signature: &str) -> bool {
    let (Ok(key), Ok(signature)) = (key.parse::<PublicKey>(), signature.parse::<Signature>()) else {
        return false;
    };
    key.verify(Domain::new(domain), text.as_bytes(), &signature).is_ok()
}

/// The prefix of what the directory key signs in a pin.
const PIN_DOMAIN: &str = "aktenkoffer/pin/1\n";

/// Under which address and generation a city answers now.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    /// Its generation.
    pub generation: u32,
    /// Where it answers; left out, where it did.
    pub address: Option<String>,
    /// The Directory that certifies the key that signed it.
    pub directory: Directory,
}

/// A pin file, if its Directory is certified by the pinned root and its signature holds.
///
/// # Errors
/// [`NotTrusted`].
pub fn pin(file: &[u8], root_key: &str) -> Result<Pin, NotTrusted> {
    #[derive(serde::Deserialize)]
    struct File {
        pin: String,
        signature: String,
        directory: SignedDirectory,
    }
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Says {
        city_id: koffer_casework::CityId,
        generation: u32,
        address: Option<String>,
    }
    let file: File = serde_json::from_slice(file).map_err(|_| NotTrusted::Directory)?;
    let certified = directory(&file.directory, root_key)?;
    let certificate: Certificate =
        serde_json::from_str(&file.directory.certificate).map_err(|_| NotTrusted::Certificate)?;
    if !holds(&certificate.directory_key, PIN_DOMAIN, &file.pin, &file.signature) {
        return Err(NotTrusted::Directory);
    }
    let says: Says = serde_json::from_str(&file.pin).map_err(|_| NotTrusted::Directory)?;
    if says.city_id != certified.city_id {
        return Err(NotTrusted::Certificate);
    }
    Ok(Pin { generation: says.generation, address: says.address, directory: certified })
}
