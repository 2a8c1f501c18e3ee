//! What content must have to become a letter, whoever composed it.
//!
//! This is about form (DIN 5008, tables that are tables, no missing value outside a draft). Whether a *decision* has
//! its remedy notice, its legal basis and sums that agree is checked where the decision is known: in `compose`.

use super::{Block, Content, inline};
use unicode_normalization::UnicodeNormalization;

/// Why content cannot become a letter. Every variant names the field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// Not JSON.
    #[error("content: kein JSON (Zeile {line}, Spalte {column})")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A field is missing, unknown or of the wrong type.
    #[error("{path}: {reason}")]
    Shape {
        /// Path of the field, e.g. `body[2].level`.
        path: String,
        /// What is wrong, German.
        reason: String,
    },
    /// A field has the right type but cannot be printed.
    #[error("{path}: {reason}")]
    Value {
        /// Path of the field.
        path: String,
        /// What is wrong, German.
        reason: &'static str,
    },
    /// A value is missing and this is not a draft.
    #[error("{path}: Der Wert „{name}“ fehlt. Nur ein Entwurf darf Lücken haben.")]
    MissingValue {
        /// Path of the text.
        path: String,
        /// Name of the value.
        name: String,
    },
}

impl Content {
    /// Checks the form.
    ///
    /// # Errors
    /// The first field that does not fit, in reading order.
    pub fn check(&self) -> Result<(), ContentError> {
        let fail = |path: &str, reason| Err(ContentError::Value { path: path.to_owned(), reason });
        if self.subject.trim().is_empty() {
            return fail("subject", "Der Betreff fehlt.");
        }
        if self.recipient.lines.is_empty() {
            return fail("recipient.lines", "Die Anschrift fehlt.");
        }
        if self.recipient.lines.len() > 6 && !self.draft {
            return fail("recipient.lines", "Die Anschriftzone hat sechs Zeilen (DIN 5008).");
        }
        if self.body.is_empty() {
            return fail("body", "Das Schreiben hat keinen Text.");
        }
        for (index, block) in self.body.iter().enumerate() {
            check_block(block, index)?;
        }
        let mut texts = Vec::new();
        self.each_text(&mut |path, text| texts.push((path, text.to_owned())));
        texts.into_iter().try_for_each(|(path, text)| self.check_text(path, &text))
    }

    fn check_text(&self, path: String, text: &str) -> Result<(), ContentError> {
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(ContentError::Value { path, reason: "Steuerzeichen lassen sich nicht drucken." });
        }
        if !self.draft
            && let Some(name) = inline::missing(text).next()
        {
            return Err(ContentError::MissingValue { path, name: name.to_owned() });
        }
        Ok(())
    }

    /// Calls `see` with the path and the text of every printed string, in reading order.
    pub(crate) fn each_text<'a>(&'a self, see: &mut dyn FnMut(String, &'a str)) {
        see("sender.office".into(), &self.sender.office);
        see("sender.returnLine".into(), &self.sender.return_line);
        for (i, line) in self.sender.lines.iter().enumerate() {
            see(format!("sender.lines[{i}]"), line);
        }
        for (i, line) in self.recipient.lines.iter().enumerate() {
            see(format!("recipient.lines[{i}]"), line);
        }
        for (i, entry) in self.information.iter().enumerate() {
            see(format!("information[{i}].label"), &entry.label);
            see(format!("information[{i}].value"), &entry.value);
        }
        see("subject".into(), &self.subject);
        for (i, block) in self.body.iter().enumerate() {
            each_text_of(block, i, see);
        }
    }

    /// The same content with every text in NFC: what is printed, hashed and extracted is one spelling.
    pub fn normalized(&self) -> Self {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        normalize(&mut value);
        serde_json::from_value(value).unwrap_or_else(|_| self.clone())
    }
}

fn normalize(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) if !unicode_normalization::is_nfc(text) => {
            *text = text.nfc().collect();
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(normalize),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(normalize),
        _ => {}
    }
}

fn check_block(block: &Block, index: usize) -> Result<(), ContentError> {
    let fail =
        |field: &str, reason| Err(ContentError::Value { path: format!("body[{index}].{field}"), reason });
    match block {
        Block::Heading(heading) if !(1..=2).contains(&heading.level) => {
            fail("level", "Eine Überschrift hat die Stufe 1 oder 2.")
        }
        Block::List(list) if list.items.is_empty() => fail("items", "Die Liste ist leer."),
        Block::Signature(signature) if signature.lines.is_empty() => {
            fail("lines", "Die Schlusszeichnung ist leer.")
        }
        Block::Table(table) if table.columns.len() < 2 || table.columns.len() > 9 => {
            fail("columns", "Eine Tabelle hat zwei bis neun Spalten.")
        }
        Block::Table(table) if table.rows.is_empty() => fail("rows", "Die Tabelle ist leer."),
        Block::Table(table) if table.totals > table.rows.len() => {
            fail("totals", "Mehr Summenzeilen als Zeilen.")
        }
        Block::Table(table) => match table.rows.iter().position(|row| row.len() != table.columns.len()) {
            Some(row) => {
                fail(&format!("rows[{row}]"), "Die Zeile hat nicht so viele Zellen wie die Tabelle Spalten.")
            }
            None => Ok(()),
        },
        Block::Calculation(sheet) if sheet.of.personen.is_empty() => {
            fail("of.personen", "Die Berechnung hat keine Person.")
        }
        _ => Ok(()),
    }
}

fn each_text_of<'a>(block: &'a Block, i: usize, see: &mut dyn FnMut(String, &'a str)) {
    match block {
        Block::Salutation(text) | Block::RemedyNotice(text) => see(format!("body[{i}].text"), &text.text),
        Block::Heading(heading) => see(format!("body[{i}].text"), &heading.text),
        Block::Paragraph(paragraph) => see(format!("body[{i}].text"), &paragraph.text),
        Block::List(list) => {
            for (j, item) in list.items.iter().enumerate() {
                see(format!("body[{i}].items[{j}]"), item);
            }
        }
        Block::Table(table) => {
            see(format!("body[{i}].caption"), &table.caption);
            for (j, column) in table.columns.iter().enumerate() {
                see(format!("body[{i}].columns[{j}].title"), &column.title);
            }
            for (j, row) in table.rows.iter().enumerate() {
                for (k, cell) in row.iter().enumerate() {
                    see(format!("body[{i}].rows[{j}][{k}]"), cell);
                }
            }
        }
        Block::Calculation(sheet) => {
            for (id, title) in &sheet.titles {
                see(format!("body[{i}].titles.{id}"), title);
            }
        }
        Block::Signature(signature) => {
            for (j, line) in signature.lines.iter().enumerate() {
                see(format!("body[{i}].lines[{j}]"), line);
            }
        }
        Block::PageBreak(_) => {}
    }
}
