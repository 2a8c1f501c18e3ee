//! `missing_request_preview`: a page of the letter as it would go out.

use super::compose::compose;
use crate::loaded::Loaded;
use crate::{Desk, failure, pages};
use koffer_contract::{Failure, PagePixels, PreviewMissingRequest};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a day that does not exist, [`Failure::UnknownPage`].
    pub async fn missing_request_preview(
        &self,
        request: PreviewMissingRequest,
    ) -> Result<PagePixels, Failure> {
        let bad = |_| Failure::BadRequest { field: "until".to_owned(), reason: "YYYY-MM-DD".to_owned() };
        let until = request.until.parse().map_err(bad)?;
        let opened = self.opened().await?;
        let me = opened.me().await;
        let loaded = Loaded::read(&opened, &request.file).await?;
        let content = compose(&me, &loaded, &request.papers, until, self.moment())?.content;
        let pack = me.pack.clone();
        let rendered = tokio::task::spawn_blocking(move || koffer_letter::render(&content, &pack)).await;
        let rendered = rendered.map_err(|error| failure::defect("B-107", &error))?;
        let pdf = rendered.map_err(|error| failure::defect("B-108", &error))?.pdf;
        pages::of_our_own(pdf, request.page, request.pixels).await
    }
}
