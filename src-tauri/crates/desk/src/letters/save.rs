//! `letter_save`: the frozen PDF as it is, or the same content in large print or as plain text (VBD NRW).

use super::find;
use crate::{Desk, failure};
use koffer_casework::Hash;
use koffer_contract::{Failure, LetterSavedView, Rendition, SaveLetter};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownLetter`], [`Failure::CannotWrite`].
    pub async fn letter_save(&self, request: SaveLetter) -> Result<LetterSavedView, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let (_, letter) = find(&mut read, &request.letter).await?;
        drop(read);
        let bytes = match request.rendition {
            Rendition::Standard => letter.pdf(&opened).await?,
            Rendition::Grossdruck => {
                let (mut content, pack) = letter.content(&opened).await?;
                content.rendition = koffer_letter::Rendition::Grossdruck;
                let rendered =
                    tokio::task::spawn_blocking(move || koffer_letter::render(&content, &pack)).await;
                let rendered = rendered.map_err(|error| failure::defect("L-104", &error))?;
                rendered.map_err(|error| failure::defect("L-105", &error))?.pdf
            }
            Rendition::Text => {
                let (content, pack) = letter.content(&opened).await?;
                let text = koffer_letter::content::plain::plain_text(&content, &pack);
                text.map_err(|error| failure::defect("L-106", &error))?.into_bytes()
            }
        };
        let cannot = |_| Failure::CannotWrite { path: request.save_to.clone() };
        tokio::fs::write(&request.save_to, &bytes).await.map_err(cannot)?;
        Ok(LetterSavedView { file_hash: Hash::of(&bytes).to_string() })
    }
}
