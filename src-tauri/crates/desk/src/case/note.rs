//! `note_add`: a note by everybody with access, offline too. Notes never conflict.

use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Add, Body, Context};
use koffer_contract::{AddNote, Failure, NoteAnswer};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for an empty text.
    pub async fn note_add(&self, request: AddNote) -> Result<NoteAnswer, Failure> {
        let text = request.text.trim();
        if text.is_empty() {
            return Err(Failure::BadRequest { field: "text".to_owned(), reason: "a text".to_owned() });
        }
        let mut act = Act::begin(self, &request.file).await?;
        let body = Body::Add(Box::new(Add::Note { text: text.to_owned() }));
        let header = act.change(&body, Context::default()).await?;
        act.finish().await?;
        Ok(NoteAnswer { note: header.change_id.to_string() })
    }
}
