//! A letter by its id: the change that froze it, be it a decision or a request for papers.

use crate::desk::Opened;
use crate::failure;
use crate::loaded::Loaded;
use koffer_casework::decision::LetterFacts;
use koffer_casework::{Case, ChangeId, Hash};
use koffer_contract::Failure;
use koffer_letter::{Code, Content};
use koffer_pack::Pack;
use koffer_store::{Connection, blob, change, document};

/// A letter with where it stands.
pub(crate) struct FoundLetter {
    /// The change.
    pub(crate) letter: ChangeId,
    /// Digest of the PDF.
    pub(crate) file_hash: Hash,
    /// Digest of the content's JSON.
    pub(crate) content_blob: Hash,
    /// The pack it was made with.
    pub(crate) pack_hash: Hash,
    /// The code on the paper.
    pub(crate) code: String,
    /// The decision's number.
    pub(crate) number: Option<String>,
    /// What it is, in German.
    pub(crate) title: String,
    /// It may leave the house: issued, or no decision.
    pub(crate) may_leave: bool,
    /// It is void or returned.
    pub(crate) is_dead: bool,
    /// Its date.
    pub(crate) day: jiff::civil::Date,
    /// What became of the paper.
    pub(crate) facts: LetterFacts,
}

/// All letters of a case, in the order of their freezing.
pub(crate) fn of_case(case: &Case) -> Vec<FoundLetter> {
    let facts = |letter| case.letter_facts.get(&letter).cloned().unwrap_or_default();
    let decisions =
        case.decisions.values().flat_map(|decision| &decision.letters).map(|letter| FoundLetter {
            letter: letter.change,
            file_hash: letter.freeze.file_hash,
            content_blob: letter.freeze.content_blob,
            pack_hash: letter.freeze.pack_hash,
            code: Code::of(&letter.freeze.content_hash.0).to_string(),
            number: Some(letter.freeze.number.to_string()),
            title: crate::journal::outcome(letter.freeze.outcome).to_owned(),
            may_leave: letter.issued.is_some() && letter.is_alive(),
            is_dead: !letter.is_alive(),
            day: letter.freeze.day,
            facts: facts(letter.change),
        });
    let requests = case.paper_requests.iter().map(|(change, request)| FoundLetter {
        letter: *change,
        file_hash: request.file_hash,
        content_blob: request.content_blob,
        pack_hash: request.pack_hash,
        code: Code::of(&request.content_hash.0).to_string(),
        number: None,
        title: "Anforderung von Unterlagen".to_owned(),
        may_leave: true,
        is_dead: false,
        day: request.day,
        facts: facts(*change),
    });
    decisions.chain(requests).collect()
}

/// The letter of that id, with its file.
///
/// # Errors
/// [`Failure::UnknownLetter`].
pub(crate) async fn find(read: &mut Connection, letter: &str) -> Result<(Loaded, FoundLetter), Failure> {
    let unknown = || Failure::UnknownLetter { letter: letter.to_owned() };
    let id: ChangeId = letter.parse().map_err(|_| unknown())?;
    let stored = change::get(read, id).await.map_err(failure::store)?.ok_or_else(unknown)?;
    let loaded = Loaded::read_in(read, &stored.file.to_string()).await?;
    let found = of_case(&loaded.case).into_iter().find(|found| found.letter == id).ok_or_else(unknown)?;
    Ok((loaded, found))
}

impl FoundLetter {
    /// The frozen PDF.
    ///
    /// # Errors
    /// [`Failure::AttachmentAway`] while its bytes have not come from another desk.
    pub(crate) async fn pdf(&self, opened: &Opened) -> Result<Vec<u8>, Failure> {
        let bytes = blob::read(&opened.store, self.file_hash).await.map_err(failure::store)?;
        bytes.ok_or(Failure::AttachmentAway { bytes: 0 })
    }

    /// The frozen content, with the pack that it was made with.
    ///
    /// # Errors
    /// As [`FoundLetter::pdf`].
    pub(crate) async fn content(&self, opened: &Opened) -> Result<(Content, Pack), Failure> {
        let bytes = blob::read(&opened.store, self.content_blob).await.map_err(failure::store)?;
        let bytes = bytes.ok_or(Failure::AttachmentAway { bytes: 0 })?;
        let content = Content::from_json(&bytes).map_err(|error| failure::defect("L-101", &error))?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let pack = document::get(&mut read, self.pack_hash).await.map_err(failure::store)?;
        let pack = pack.ok_or_else(|| failure::defect("L-102", &"the pack of a letter is not here"))?;
        Ok((content, Pack::from_bytes(&pack).map_err(|error| failure::defect("L-103", &error))?))
    }
}
