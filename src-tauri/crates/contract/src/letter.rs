//! Frozen letters: pages, structure, saving.

use crate::shapes::{request, view, words};
use crate::{Id, Sha256};
use serde::{Deserialize, Serialize};

words! {
    /// How a letter is set.
    pub enum Rendition {
        /// As printed.
        Standard,
        /// Large print.
        Grossdruck,
        /// Plain text.
        Text,
    }
}

request! {
    /// `letter_save`.
    pub struct SaveLetter {
        /// The letter.
        pub letter: Id,
        /// Where to write it.
        pub save_to: String,
        /// How it is set.
        pub rendition: Rendition,
    }
}

view! {
    /// Answer of `letter_save`.
    pub struct LetterSavedView {
        /// Sha256 of what was written.
        pub file_hash: Sha256,
    }
}

request! {
    /// `letter_page`: one page of the frozen letter as pixels.
    pub struct LetterPage {
        /// The letter.
        pub letter: Id,
        /// Page, from 1.
        pub page: u32,
        /// Width in pixels; bounded by the desk.
        pub pixels: u32,
    }
}

request! {
    /// `letter_structure`: exactly one of letter and decision (a draft has no letter yet).
    pub struct LetterStructureOf {
        /// A frozen letter.
        pub letter: Option<Id>,
        /// A draft.
        pub decision: Option<Id>,
    }
}

/// A part of a letter in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LetterPart {
    /// A heading.
    Heading {
        /// 1 to 3.
        level: u8,
        /// Its text.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: String,
    },
    /// Lines that belong together: an address, the block of references.
    Lines {
        /// The lines.
        lines: Vec<String>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// A table.
    Table {
        /// Heads of the columns.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
    /// A value that is missing: „IBAN fehlt“.
    Missing {
        /// What is missing.
        text: String,
    },
}

view! {
    /// The letter's structure for screen readers.
    pub struct LetterStructureView {
        /// Subject.
        pub title: String,
        /// Parts in reading order.
        pub parts: Vec<LetterPart>,
    }
}
