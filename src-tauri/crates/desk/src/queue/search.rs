//! `search_everything`: any file, from anywhere, closed ones too.

use super::{question, view};
use crate::{Desk, failure};
use koffer_contract::{Failure, SearchEverything, SearchView};
use koffer_store::queue::{self, List, Order, Question};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn search_everything(&self, request: SearchEverything) -> Result<SearchView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        if koffer_store::text::query(&request.text).is_none() {
            return Ok(SearchView { rows: Vec::new(), total: 0, similar: None });
        }
        let asked = Question {
            text: Some(request.text.clone()),
            with_closed: true,
            order: Order::Name,
            ..question(List::Team, &me.identity.account, self.moment().today)
        };
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let total = queue::groups(&mut read, &asked).await.map_err(failure::store)?.total();
        let rows =
            queue::rows(&mut read, &asked, 0, request.limit.clamp(1, 100)).await.map_err(failure::store)?;
        let similar = if total == 0 {
            queue::similar(&mut read, &request.text).await.map_err(failure::store)?
        } else {
            None
        };
        Ok(SearchView { rows: rows.into_iter().map(|row| view::row(&me, row)).collect(), total, similar })
    }
}
