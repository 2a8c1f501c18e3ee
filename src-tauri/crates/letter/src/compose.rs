//! From a decision to its letter: complete, or not at all.
//!
//! [`compose`] fills a template of the pack with the facts of a decision and the calculation it rests on. It gives the
//! content only if nothing is missing: every placeholder resolved, the remedy notice and a legal basis there, the
//! hearing done, the sums those of the decision. Otherwise it gives one German sentence for each thing that hinders.
//! [`draft`] gives both: the letter as far as it goes, gaps as red boxes, and the list.

mod conditions;
mod facts;
mod fill;
mod missing;
mod salutation;
mod sums;
mod values;

pub use facts::{Addressee, Clerk, DecisionFacts, Form, Hearing, Reason};
pub use missing::{Missing, MissingCode};

use crate::content::{Content, Information, Rendition};
use crate::content::{Recipient, Sender};
use crate::german;
use crate::sheet::Sheet;
use koffer_pack::{Pack, Template};

/// A letter as far as it goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The content; `draft` is set if anything is missing.
    pub content: Content,
    /// What hinders, in the order of the letter.
    pub missing: Vec<Missing>,
}

/// The complete content of a letter.
///
/// # Errors
/// Everything that hinders, each with a code, a sentence and the path of what to mend.
pub fn compose(
    pack: &Pack,
    template: &Template,
    facts: &DecisionFacts,
    sheets: &[Sheet],
) -> Result<Content, Vec<Missing>> {
    let draft = draft(pack, template, facts, sheets);
    if draft.missing.is_empty() { Ok(draft.content) } else { Err(draft.missing) }
}

/// The letter as far as it goes, and what hinders.
pub fn draft(pack: &Pack, template: &Template, facts: &DecisionFacts, sheets: &[Sheet]) -> Draft {
    let case = Case { pack, template, facts, sheets };
    let mut missing = Vec::new();
    let values = values::Values::of(&case);
    let body = fill::body(&case, &values, &mut missing);
    let subject = fill::text(&template.subject, &values, "subject", &mut missing);
    let office = pack.office_of(&template.procedure);
    let mut content = Content {
        rendition: Rendition::Standard,
        sender: Sender {
            pack: pack.municipality.name.clone(),
            office: office.map(|office| office.name.clone()).unwrap_or_default(),
            return_line: pack.return_line(),
            lines: office.map(|office| office.lines.clone()).unwrap_or_default(),
        },
        recipient: Recipient { lines: salutation::address(facts) },
        information: information(facts),
        date: facts.date,
        subject,
        code: None,
        draft: false,
        body,
    };
    missing.extend(missing::of_case(&case, &content));
    missing.extend(sums::compare(&case));
    content.draft = !missing.is_empty();
    Draft { content, missing }
}

/// Everything a letter is made from.
struct Case<'a> {
    pack: &'a Pack,
    template: &'a Template,
    facts: &'a DecisionFacts,
    sheets: &'a [Sheet],
}

fn information(facts: &DecisionFacts) -> Vec<Information> {
    let mut entries = vec![("Aktenzeichen", facts.file_number.clone())];
    if let Some(day) = facts.application_date {
        entries.push(("Ihr Antrag vom", german::date(day)));
    }
    entries.push(("Auskunft erteilt", facts.clerk.name.clone()));
    for (label, value) in
        [("Zimmer", &facts.clerk.room), ("Telefon", &facts.clerk.phone), ("E-Mail", &facts.clerk.email)]
    {
        if let Some(value) = value.as_ref().filter(|value| !value.trim().is_empty()) {
            entries.push((label, value.clone()));
        }
    }
    entries.into_iter().map(|(label, value)| Information { label: label.to_owned(), value }).collect()
}
