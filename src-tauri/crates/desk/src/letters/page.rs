//! `letter_page`: a page of the frozen letter, drawn from the frozen bytes.

use super::find;
use crate::{Desk, failure, pages};
use koffer_contract::{Failure, LetterPage, PagePixels};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownLetter`], [`Failure::UnknownPage`].
    pub async fn letter_page(&self, request: LetterPage) -> Result<PagePixels, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let (_, letter) = find(&mut read, &request.letter).await?;
        drop(read);
        pages::of_our_own(letter.pdf(&opened).await?, request.page, request.pixels).await
    }
}
