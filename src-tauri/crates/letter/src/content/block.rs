//! The blocks a letter is made of, in reading order.
//!
//! Texts may hold `**bold**` and, in a draft only, `{{name}}` for a value that is still missing ([`super::inline`]).

use crate::sheet::Sheet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "block", rename_all = "camelCase")]
pub enum Block {
    /// „Sehr geehrte …,“
    Salutation(Text),
    /// A heading inside the letter.
    Heading(Heading),
    /// A paragraph with the rules it rests on.
    Paragraph(Paragraph),
    /// A numbered list.
    List(List),
    /// A table with a caption.
    Table(Table),
    /// A calculation sheet (Berechnungsbogen), one column per person.
    Calculation(CalculationBlock),
    /// The notice on remedies (§ 36 SGB X): never split, never left out of a decision.
    RemedyNotice(Text),
    /// Closing, name of the person responsible (§ 33 Abs. 3 SGB X).
    Signature(Signature),
    /// The next block starts a new page.
    PageBreak(PageBreak),
}

/// A text without more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Text {
    /// Text; a line feed starts a new paragraph.
    pub text: String,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Heading {
    /// 1 below the subject, 2 below that.
    pub level: u8,
    /// Text.
    pub text: String,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Paragraph {
    /// Text.
    pub text: String,
    /// Rules it rests on, e.g. `§ 41 SGB XII`. Kept with the content, not printed by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_basis: Vec<String>,
}

/// A numbered list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct List {
    /// The items.
    pub items: Vec<String>,
}

/// A table. The first cell of a row is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Table {
    /// Caption above the table; also its summary for screen readers.
    pub caption: String,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
    /// How many rows at the end are sums.
    #[serde(default)]
    pub totals: usize,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// How cells are aligned.
    #[serde(default)]
    pub align: Align,
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Left, ragged right.
    #[default]
    Text,
    /// Right, tabular figures.
    Amount,
}

/// A calculation sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalculationBlock {
    /// The output of the calculation, as the engine gave it.
    pub of: Sheet,
    /// Column titles by the person's id; without one the id itself is the title.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub titles: BTreeMap<String, String>,
}

/// The closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Signature {
    /// Lines, the last one is the name and stands below the space for the pen.
    pub lines: Vec<String>,
}

/// A new page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageBreak {}
