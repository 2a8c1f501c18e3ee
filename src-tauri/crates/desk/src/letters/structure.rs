//! `letter_structure`: a letter's parts in reading order, for screen readers beside the drawn page.

use super::find;
use crate::decision::draft::Drafted;
use crate::decision::letter;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_contract::{Failure, LetterPart, LetterStructureOf, LetterStructureView};
use koffer_letter::content::inline::{missing, plain};
use koffer_letter::sheet::describe;
use koffer_letter::{Block, Content};
use koffer_store::draft;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] unless exactly one of letter and decision is named.
    pub async fn letter_structure(&self, request: LetterStructureOf) -> Result<LetterStructureView, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let content = match (&request.letter, &request.decision) {
            (Some(id), None) => {
                let (_, letter) = find(&mut read, id).await?;
                drop(read);
                letter.content(&opened).await?.0
            }
            (None, Some(id)) => {
                let unknown = || Failure::UnknownDecision { decision: id.clone() };
                let decision = id.parse().map_err(|_| unknown())?;
                let drafted: Option<Drafted> =
                    draft::get(&mut read, decision).await.map_err(failure::store)?;
                let drafted = drafted.ok_or_else(unknown)?;
                let loaded = Loaded::read_in(&mut read, &drafted.file.to_string()).await?;
                letter::compose(&*opened.me().await, &loaded, &drafted, self.moment())?.draft.content
            }
            _ => {
                let reason = "exactly one of letter and decision".to_owned();
                return Err(Failure::BadRequest { field: "letter".to_owned(), reason });
            }
        };
        Ok(LetterStructureView { parts: parts(&content), title: content.subject })
    }
}

fn parts(content: &Content) -> Vec<LetterPart> {
    let information =
        content.information.iter().map(|entry| format!("{}: {}", entry.label, entry.value)).collect();
    let mut parts = vec![
        LetterPart::Lines { lines: content.recipient.lines.clone() },
        LetterPart::Lines { lines: information },
        LetterPart::Heading { level: 1, text: plain(&content.subject) },
    ];
    for block in &content.body {
        match block {
            Block::Salutation(text) => parts.push(LetterPart::Paragraph { text: plain(&text.text) }),
            Block::RemedyNotice(text) => {
                parts.push(LetterPart::Heading { level: 2, text: "Rechtsbehelfsbelehrung".to_owned() });
                parts.push(LetterPart::Paragraph { text: plain(&text.text) });
            }
            Block::Heading(heading) => {
                parts.push(LetterPart::Heading {
                    level: heading.level.saturating_add(1).min(3),
                    text: plain(&heading.text),
                });
            }
            Block::Paragraph(paragraph) => {
                parts.push(LetterPart::Paragraph { text: plain(&paragraph.text) });
                parts.extend(
                    missing(&paragraph.text)
                        .map(|text| LetterPart::Missing { text: format!("{text} fehlt") }),
                );
            }
            Block::List(list) => {
                parts.push(LetterPart::List { items: list.items.iter().map(|i| plain(i)).collect() })
            }
            Block::Table(table) => parts.push(LetterPart::Table {
                head: table.columns.iter().map(|column| column.title.clone()).collect(),
                rows: table.rows.clone(),
            }),
            Block::Calculation(calculation) => {
                for person in &calculation.of.personen {
                    let name = calculation.titles.get(&person.id).unwrap_or(&person.id);
                    let rows = person.zeilen.iter().map(|row| {
                        vec![describe(&row.schluessel).1.to_owned(), row.betrag.clone(), row.norm.clone()]
                    });
                    let sum = vec!["Leistung".to_owned(), person.leistung.clone(), String::new()];
                    parts.push(LetterPart::Table {
                        head: vec![name.clone(), "Betrag".to_owned(), "Vorschrift".to_owned()],
                        rows: rows.chain([sum]).collect(),
                    });
                }
            }
            Block::Signature(signature) => parts.push(LetterPart::Lines { lines: signature.lines.clone() }),
            Block::PageBreak(_) => {}
        }
    }
    parts
}
