//! `decision_preview`: a page of the letter as it would be printed now. Preview, paper and archived file are one way.

use super::draft::Drafted;
use super::letter;
use crate::loaded::Loaded;
use crate::{Desk, failure, pages};
use koffer_casework::DecisionId;
use koffer_contract::{Failure, PagePixels, PreviewDecision};
use koffer_store::{blob, draft};

impl Desk {
    /// See the module. A frozen letter shows its frozen bytes.
    ///
    /// # Errors
    /// [`Failure::UnknownDecision`], [`Failure::UnknownPage`].
    pub async fn decision_preview(&self, request: PreviewDecision) -> Result<PagePixels, Failure> {
        let unknown = || Failure::UnknownDecision { decision: request.decision.clone() };
        let id: DecisionId = request.decision.parse().map_err(|_| unknown())?;
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let drafted: Option<Drafted> = draft::get(&mut read, id).await.map_err(failure::store)?;
        let pdf = match drafted {
            Some(drafted) => {
                let me = opened.me().await;
                let loaded = Loaded::read_in(&mut read, &drafted.file.to_string()).await?;
                let composed = letter::compose(&me, &loaded, &drafted, self.moment())?;
                let pack = me.pack.clone();
                let rendered = tokio::task::spawn_blocking(move || {
                    koffer_letter::render(&composed.draft.content, &pack)
                })
                .await;
                let rendered = rendered.map_err(|error| failure::defect("B-105", &error))?;
                rendered.map_err(|error| failure::defect("B-106", &error))?.pdf
            }
            None => {
                let file = super::file_of(&mut read, id).await?.ok_or_else(unknown)?;
                let loaded = Loaded::read_in(&mut read, &file.to_string()).await?;
                let letter = loaded.case.decisions.get(&id).and_then(|decision| decision.letter());
                let hash = letter.ok_or_else(unknown)?.freeze.file_hash;
                blob::read(&opened.store, hash).await.map_err(failure::store)?.ok_or_else(unknown)?
            }
        };
        drop(read);
        pages::of_our_own(pdf, request.page, request.pixels).await
    }
}
