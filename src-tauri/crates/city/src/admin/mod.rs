//! What a city's administration does at the machine itself: found, add people, hand out codes, save, restore, check.

pub mod account;
pub mod backup;
pub mod check;
pub mod code;
mod demonstration;
pub mod document;
pub mod export;
pub mod found;
pub mod restore;

use crate::backend::Fault;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// Something of the city failed.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// A file cannot be read or written.
    #[error("`{path}`: {source}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A pack that is none.
    #[error("the pack cannot be used: {0}")]
    Pack(String),
    /// Another city's key or copy.
    #[error("`{0}` is of another city")]
    OtherCity(String),
    /// There is such an account already.
    #[error("there is an account `{0}` already")]
    AccountExists(String),
    /// There is no such account.
    #[error("there is no account `{0}`")]
    NoSuchAccount(String),
    /// A file that is no backup.
    #[error("line {line} of the backup cannot be read")]
    NotABackup {
        /// Which line.
        line: usize,
    },
}

impl From<crate::shelf::ShelfError> for AdminError {
    fn from(error: crate::shelf::ShelfError) -> Self {
        Fault::from(error).into()
    }
}

impl From<crate::keys::KeyError> for AdminError {
    fn from(error: crate::keys::KeyError) -> Self {
        Fault::from(error).into()
    }
}

impl From<crate::blobs::BlobError> for AdminError {
    fn from(error: crate::blobs::BlobError) -> Self {
        Fault::from(error).into()
    }
}

impl From<crate::folder::FolderError> for AdminError {
    fn from(error: crate::folder::FolderError) -> Self {
        Fault::from(error).into()
    }
}

impl From<sqlx::Error> for AdminError {
    fn from(error: sqlx::Error) -> Self {
        Fault::from(error).into()
    }
}

/// Names the file in what the file system says.
pub(crate) fn file_error(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> AdminError + use<> {
    let path = path.display().to_string();
    move |source| AdminError::File { path, source }
}
