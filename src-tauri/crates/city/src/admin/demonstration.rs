//! Invented applications for a demonstration: laid into an inbox of the city's own and taken in from there, so that they
//! take the way of real ones.

use super::{AdminError, file_error};
use crate::backend::Backend;
use crate::demo::{self, DemoApplication};
use crate::folder::Folder;
use koffer_casework::intake::berlin_day;
use std::fs;
use std::path::Path;

impl Backend {
    /// Takes in `count` applications of the sequence that `seed` begins; `say` gets a line for each, as at every intake.
    /// The same seed again is the same submissions again: no file more.
    ///
    /// # Errors
    /// [`AdminError`].
    pub async fn demonstrate(
        &self,
        folder: &Folder,
        seed: u64,
        count: usize,
        say: &mut dyn FnMut(&str) -> std::io::Result<()>,
    ) -> Result<(), AdminError> {
        let inbox = folder.root().join("demo");
        fs::create_dir_all(&inbox).map_err(file_error(&inbox))?;
        for application in demo::generate(seed, count, berlin_day(self.now())) {
            lay(&inbox, &application)?;
        }
        self.take_in_folder(&inbox, say).await
    }
}

/// Attachments first, the JSON last, as every sender does.
fn lay(inbox: &Path, application: &DemoApplication) -> Result<(), AdminError> {
    for (path, bytes) in &application.attachments {
        let path = inbox.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(file_error(parent))?;
        }
        fs::write(&path, bytes).map_err(file_error(&path))?;
    }
    let path = inbox.join(format!("{}.json", application.id));
    fs::write(&path, &application.json).map_err(file_error(&path))
}
