//! `conflict_list`: fields in which two people said different things without knowing of each other.

use crate::clock::instant;
use crate::loaded::Loaded;
use crate::{Desk, facts, failure};
use koffer_casework::intake::label;
use koffer_contract::{ConflictView, ConflictsView, ContestedFieldView, Failure, Nothing};
use koffer_store::file;

impl Desk {
    /// See the module. The oldest first.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn conflict_list(&self, _request: Nothing) -> Result<ConflictsView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let rows = file::needing_decision(&mut read).await.map_err(failure::store)?;
        let mut conflicts = Vec::new();
        for row in rows.into_iter().filter(|row| row.contested > 0) {
            let loaded = Loaded::read_in(&mut read, &row.file.to_string()).await?;
            let entries = loaded.by_change();
            let fields: Vec<_> = loaded
                .case
                .facts
                .iter()
                .filter(|(_, field)| field.is_contested())
                .map(|(path, field)| ContestedFieldView {
                    path: path.clone(),
                    label: label(path),
                    before: field.value.clone(),
                    candidates: facts::view::candidates(&me, &entries, field, None),
                    decisive: crate::decision::is_decisive(path),
                    effect: None,
                })
                .collect();
            let since =
                fields.iter().flat_map(|field| &field.candidates).map(|one| one.acted_at.clone()).max();
            let lease = loaded.case.lease.as_ref().filter(|lease| lease.over.is_none());
            let leads = loaded.case.opened.as_ref().is_some_and(|open| {
                me.directory.leads(&me.identity.account, open.department, self.moment().today)
            });
            conflicts.push(ConflictView {
                file: row.file.to_string(),
                file_number: row.number,
                name: row.name,
                holder: lease.map(|lease| me.full_name(&lease.account)),
                since: since.unwrap_or_else(|| instant(self.moment().now)),
                may_resolve: leads || lease.is_some_and(|lease| lease.is_held_by(&me.actor())),
                fields,
                merged: Vec::new(),
            });
        }
        conflicts.sort_by(|a, b| a.since.cmp(&b.since));
        Ok(ConflictsView { conflicts })
    }
}
