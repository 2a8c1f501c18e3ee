//! `tab_list`, `tab_store`: the open files, kept over restarts.

use crate::{Desk, failure};
use koffer_casework::FileId;
use koffer_contract::{Failure, Nothing, StoreTabs, TabView, TabsView};
use koffer_store::{draft, file, setting};

const NAME: &str = "tabs";
/// The most open files at once.
const MOST: usize = 8;

impl Desk {
    /// The open files in their order.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn tab_list(&self, _request: Nothing) -> Result<TabsView, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let files: Vec<FileId> =
            setting::get(&mut read, NAME).await.map_err(failure::store)?.unwrap_or_default();
        let mut tabs = Vec::with_capacity(files.len());
        for id in files {
            if let Some(row) = file::get(&mut read, id).await.map_err(failure::store)? {
                let draft = draft::is_there(&mut read, id).await.map_err(failure::store)?;
                tabs.push(TabView { file: id.to_string(), name: row.name, draft });
            }
        }
        Ok(TabsView { tabs })
    }

    /// Keeps which files are open.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`] for an id that is none.
    pub async fn tab_store(&self, request: StoreTabs) -> Result<TabsView, Failure> {
        let opened = self.opened().await?;
        let mut files = Vec::new();
        for text in request.files.iter().take(MOST) {
            files.push(text.parse::<FileId>().map_err(|_| Failure::UnknownFile { file: text.clone() })?);
        }
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        setting::put(&mut write, NAME, &files).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        self.tab_list(Nothing {}).await
    }
}
