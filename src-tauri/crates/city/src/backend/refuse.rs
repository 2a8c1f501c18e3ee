//! How a call ends that is no yes. What went wrong inside is logged by its kind, never with what was in it, and
//! answered with 500: a desk keeps what it wanted to deliver and sends it again.

use crate::blobs::BlobError;
use crate::keys::KeyError;
use crate::shelf::ShelfError;
use koffer_casework::change::ComposeError;
use koffer_protocol::CityError;

/// Something inside the city failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Storage.
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    /// The blob folder.
    #[error(transparent)]
    Blobs(#[from] BlobError),
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// A change of the city's own cannot be written.
    #[error(transparent)]
    Compose(#[from] ComposeError),
    /// The folder of the city.
    #[error(transparent)]
    Folder(#[from] crate::folder::FolderError),
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        Self::Shelf(error.into())
    }
}

impl From<Fault> for CityError {
    fn from(fault: Fault) -> Self {
        tracing::error!(%fault, "a call failed");
        no(500, "fault")
    }
}

/// An answer that is no yes: a status of RFC 9110 and a stable code.
#[must_use]
pub fn no(status: u16, code: &str) -> CityError {
    CityError::AnsweredNo { status, code: Some(code.to_owned()) }
}
