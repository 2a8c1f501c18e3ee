//! `saved_search_list`, `saved_search_put`, `saved_search_remove`: searches worth keeping, on this desk.

use super::{page, question, view};
use crate::desk::Opened;
use crate::{Desk, failure};
use koffer_contract::{Failure, Nothing, RemoveSavedSearch, SavedSearchView, SavedSearchesView, Signal};
use koffer_store::queue::{self, Question};
use koffer_store::setting;

const NAME: &str = "saved_searches";

impl Desk {
    /// All, with their counts.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn saved_search_list(&self, _request: Nothing) -> Result<SavedSearchesView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let mut searches = kept(&opened).await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        for search in &mut searches {
            let asked = Question {
                text: search.text.clone(),
                procedure: search.procedure.map(view::field_procedure),
                standing: search.state.and_then(view::standing),
                due: search.due.map(page::due),
                ..question(page::list(search.list), &me.identity.account, self.moment().today)
            };
            search.count = Some(queue::groups(&mut read, &asked).await.map_err(failure::store)?.total());
        }
        Ok(SavedSearchesView { searches })
    }

    /// Keeps one; an empty id makes a new one.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] without a name.
    pub async fn saved_search_put(&self, request: SavedSearchView) -> Result<SavedSearchesView, Failure> {
        let opened = self.opened().await?;
        if request.name.trim().is_empty() {
            return Err(Failure::BadRequest { field: "name".to_owned(), reason: "a name".to_owned() });
        }
        let mut search = SavedSearchView { count: None, ..request };
        let mut searches = kept(&opened).await?;
        if search.search.is_empty() {
            search.search = uuid::Uuid::now_v7().to_string();
        }
        searches.retain(|kept| kept.search != search.search);
        searches.push(search);
        searches.sort_by_key(|search| search.place);
        self.keep(&opened, &searches).await
    }

    /// Forgets one.
    ///
    /// # Errors
    /// As [`Desk::saved_search_list`].
    pub async fn saved_search_remove(
        &self,
        request: RemoveSavedSearch,
    ) -> Result<SavedSearchesView, Failure> {
        let opened = self.opened().await?;
        let mut searches = kept(&opened).await?;
        searches.retain(|kept| kept.search != request.search);
        self.keep(&opened, &searches).await
    }

    async fn keep(
        &self,
        opened: &Opened,
        searches: &[SavedSearchView],
    ) -> Result<SavedSearchesView, Failure> {
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        setting::put(&mut write, NAME, &searches).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        self.signal(Signal::Settings);
        self.saved_search_list(Nothing {}).await
    }
}

async fn kept(opened: &Opened) -> Result<Vec<SavedSearchView>, Failure> {
    let mut read = opened.store.reading().await.map_err(failure::store)?;
    Ok(setting::get(&mut read, NAME).await.map_err(failure::store)?.unwrap_or_default())
}
