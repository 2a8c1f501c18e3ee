//! Letter templates: what a letter says and when, written by the city, checked when the pack loads.
//!
//! A template is a text file, one directive per line, text indented below it:
//!
//! ```text
//! schreiben Bewilligung
//! verfahren grundsicherung
//! art bewilligung
//! betreff Bewilligung von Grundsicherung im Alter ab {{beginn}}
//!
//! anrede
//! absatz [§ 41 SGB XII]
//!   auf Ihren Antrag vom {{antrag}} bewillige ich Ihnen Grundsicherung im Alter.
//! wenn karenzzeit
//! absatz [§ 35 Absatz 2 SGB XII]
//!   Die Karenzzeit endet am {{karenz_ende}}.
//! ende
//! rechtsbehelf
//! schluss
//! ```
//!
//! `parse` reads it, `check` refuses what could not become a complete letter, [`vocabulary`] lists every
//! placeholder and condition there is. Composing a letter from a template is the work of `koffer-letter`.

pub(crate) mod check;
pub(crate) mod parse;
pub mod vocabulary;

use serde::{Deserialize, Serialize};

/// What a letter does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Bewilligung.
    Grant,
    /// Ablehnung.
    Refusal,
    /// Änderung (§ 48 SGB X).
    Change,
    /// Aufhebung or end (§§ 45, 48 SGB X).
    End,
    /// Request for missing papers (§§ 60, 66 SGB I).
    MissingPapers,
    /// Hearing (§ 24 SGB X).
    Hearing,
    /// Confirmation of receipt.
    Receipt,
}

impl LetterKind {
    /// All kinds with their word in templates.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("bewilligung", Self::Grant),
        ("ablehnung", Self::Refusal),
        ("aenderung", Self::Change),
        ("aufhebung", Self::End),
        ("unterlagen", Self::MissingPapers),
        ("anhoerung", Self::Hearing),
        ("eingang", Self::Receipt),
    ];

    /// Is it an administrative act (§ 31 SGB X), which needs a remedy notice and a legal basis?
    pub fn is_decision(self) -> bool {
        matches!(self, Self::Grant | Self::Refusal | Self::Change | Self::End)
    }

    /// Does it rest on a calculation that belongs into the letter?
    pub fn needs_calculation(self) -> bool {
        matches!(self, Self::Grant | Self::Change)
    }
}

/// A checked template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Name of the file without folder and ending: the key others name it by.
    pub key: String,
    /// Title in lists.
    pub title: String,
    /// Key of the procedure.
    pub procedure: String,
    /// What it does.
    pub kind: LetterKind,
    /// Subject line with placeholders.
    pub subject: String,
    /// The parts, top down.
    pub parts: Vec<Part>,
}

/// One part of a template, with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Line in the file, from 1.
    pub line: usize,
    /// What it is.
    pub what: What,
}

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The salutation, by the persons addressed.
    Salutation,
    /// A paragraph with its legal basis.
    Paragraph {
        /// Rules.
        legal_basis: Vec<String>,
        /// Text with placeholders.
        text: String,
    },
    /// A heading.
    Heading {
        /// Text.
        text: String,
    },
    /// A numbered list.
    List {
        /// Items with placeholders; an item that is one list placeholder becomes one item per entry.
        items: Vec<String>,
    },
    /// The calculation sheet or sheets.
    Calculation,
    /// The remedy notice of the procedure.
    RemedyNotice,
    /// Closing, „Im Auftrag“, name.
    Signature,
    /// A new page.
    PageBreak,
    /// Parts that stand only under a condition.
    When {
        /// The condition.
        condition: String,
        /// It must not hold.
        negated: bool,
        /// The parts.
        parts: Vec<Part>,
    },
    /// A block the clerk may choose.
    Choice {
        /// Key of the block.
        key: String,
        /// Title in the list of blocks.
        title: String,
        /// The parts.
        parts: Vec<Part>,
    },
    /// A place for the clerk's own text; nothing stands there without one.
    Own {
        /// Key of the place.
        key: String,
        /// Title in the list of blocks.
        title: String,
    },
}

/// The names between `{{` and `}}` in `text`.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}").map(|(name, _)| name.trim()))
}

/// A block that a clerk sees in the list beside the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub struct BlockChoice {
    /// Key, as named in `chosen` or `own_texts`.
    pub key: String,
    /// Title.
    pub title: String,
    /// True: a place for own text; false: a block to tick.
    pub own_text: bool,
}

impl Template {
    /// The blocks that are the clerk's to choose or write, in reading order.
    pub fn choices(&self) -> Vec<BlockChoice> {
        fn walk(parts: &[Part], out: &mut Vec<BlockChoice>) {
            for part in parts {
                match &part.what {
                    What::Choice { key, title, parts } => {
                        out.push(BlockChoice { key: key.clone(), title: title.clone(), own_text: false });
                        walk(parts, out);
                    }
                    What::Own { key, title } => {
                        out.push(BlockChoice { key: key.clone(), title: title.clone(), own_text: true });
                    }
                    What::When { parts, .. } => walk(parts, out),
                    _ => {}
                }
            }
        }
        let mut out = Vec::new();
        walk(&self.parts, &mut out);
        out
    }
}
