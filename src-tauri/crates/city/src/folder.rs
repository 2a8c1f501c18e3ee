//! The folder of a city: `city.json` (where the database is), `city.db` (unless it is PostgreSQL), `keys/`, `blobs/`.

use crate::shelf::sqlite_url;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder, whether or not a city was founded in it.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

/// Why the folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Reading or writing failed.
    #[error("`{path}`: {source}")]
    Io {
        /// What.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Nothing was founded here.
    #[error("no city was founded in `{0}`: `koffer-city new` does")]
    NotFounded(String),
    /// Something was founded here already.
    #[error("a city was founded in `{0}` already")]
    Founded(String),
}

#[derive(Serialize, Deserialize)]
struct Settings {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    database: Option<String>,
}

impl Folder {
    /// The folder at `root`.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Whether a city was founded here.
    #[must_use]
    pub fn is_founded(&self) -> bool {
        self.settings_path().exists()
    }

    /// Makes the folder for a new city, with its database at `database` or in the folder itself.
    ///
    /// # Errors
    /// [`FolderError::Founded`], or what the file system says.
    pub fn prepare(&self, database: Option<&str>) -> Result<String, FolderError> {
        if self.is_founded() {
            return Err(FolderError::Founded(self.root.display().to_string()));
        }
        fs::create_dir_all(&self.root).map_err(|source| self.failed(source))?;
        Ok(database.map_or_else(|| self.sqlite(), str::to_owned))
    }

    /// Says that the city is founded: the last step.
    ///
    /// # Errors
    /// What the file system says.
    pub fn settle(&self, database: Option<&str>) -> Result<(), FolderError> {
        let settings = Settings { database: database.map(str::to_owned) };
        let text = serde_json::to_string_pretty(&settings).map_err(|error| self.failed(error.into()))?;
        fs::write(self.settings_path(), text).map_err(|source| self.failed(source))
    }

    /// Where the database is.
    ///
    /// # Errors
    /// [`FolderError::NotFounded`].
    pub fn database(&self) -> Result<String, FolderError> {
        if !self.is_founded() {
            return Err(FolderError::NotFounded(self.root.display().to_string()));
        }
        let text = fs::read_to_string(self.settings_path()).map_err(|source| self.failed(source))?;
        let settings: Settings = serde_json::from_str(&text).map_err(|error| self.failed(error.into()))?;
        Ok(settings.database.unwrap_or_else(|| self.sqlite()))
    }

    /// The database outside the folder, if it has one.
    ///
    /// # Errors
    /// As [`Folder::database`].
    pub fn outside_database(&self) -> Result<Option<String>, FolderError> {
        let url = self.database()?;
        Ok((url != self.sqlite()).then_some(url))
    }

    /// Where the keys are.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.root.join("keys")
    }

    /// Where the blobs are.
    #[must_use]
    pub fn blobs(&self) -> PathBuf {
        self.root.join("blobs")
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn sqlite(&self) -> String {
        sqlite_url(&self.root.join("city.db"))
    }

    fn settings_path(&self) -> PathBuf {
        self.root.join("city.json")
    }

    fn failed(&self, source: std::io::Error) -> FolderError {
        FolderError::Io { path: self.root.display().to_string(), source }
    }
}
