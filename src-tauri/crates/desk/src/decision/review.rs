//! `review_list`: decisions that wait for the lead's signature, the oldest first.

use super::outcome_view;
use crate::clock::instant;
use crate::journal::outcome;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_casework::case::Standing;
use koffer_contract::{Failure, Nothing, ReviewRowView, ReviewView};
use koffer_store::{blob, file};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn review_list(&self, _request: Nothing) -> Result<ReviewView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let waiting =
            file::standing_as(&mut read, &[Standing::ToCountersign]).await.map_err(failure::store)?;
        let mut rows = Vec::new();
        for row in waiting {
            let loaded = Loaded::read_in(&mut read, &row.file.to_string()).await?;
            let letters = loaded.case.decisions.values().filter_map(|decision| decision.letter());
            for letter in letters.filter(|letter| {
                letter.is_alive() && letter.freeze.needs_countersign && letter.countersigned.is_none()
            }) {
                let pdf = blob::read(&opened.store, letter.freeze.file_hash).await.map_err(failure::store)?;
                rows.push(ReviewRowView {
                    decision: letter.freeze.decision.to_string(),
                    file: row.file.to_string(),
                    letter: letter.change.to_string(),
                    name: row.name.clone(),
                    outcome: outcome_view(letter.freeze.outcome),
                    title: outcome(letter.freeze.outcome).to_owned(),
                    monthly: super::monthly(&letter.freeze),
                    change: None,
                    account: me.full_name(&letter.account),
                    own: letter.account == me.identity.account,
                    frozen_at: instant(letter.acted_at),
                    reason: "Ab dieser Höhe zeichnet eine zweite Person mit.".to_owned(),
                    pages: pdf.as_deref().map_or(Ok(0), crate::pages::count)?,
                });
            }
        }
        rows.sort_by(|a, b| a.frozen_at.cmp(&b.frozen_at));
        let deputies = me.directory.deputies.iter().filter(|deputy| deputy.lead == me.identity.account);
        let deputy = deputies.map(|deputy| me.full_name(&deputy.deputy)).next();
        Ok(ReviewView { rows, deputy })
    }
}
