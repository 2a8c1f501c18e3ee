//! A letter as plain text: for e-mail readers, Braille displays and everyone who wants the words alone (VBD NRW).

use super::{Block, Content, inline};
use crate::german;
use crate::sheet::{Part, Sheet, describe};
use koffer_pack::Pack;
use std::fmt::Write;

/// The whole letter, in reading order. Blocks are separated by an empty line, lines are not broken.
///
/// # Errors
/// As [`Content::identity`]: the code stands in the text too.
pub fn plain_text(content: &Content, pack: &Pack) -> Result<String, serde_json::Error> {
    let content = content.normalized();
    let code = content.identity(&pack.hash())?.code;
    let mut out = String::new();
    let authority = &pack.municipality.authority;
    let mut block = |text: &str| {
        out.push_str(text.trim_end());
        out.push_str("\n\n");
    };
    block(&format!("{}\n{} · {}", authority.name, authority.head, content.sender.office));
    block(&format!("{}\n{}", content.sender.return_line, content.recipient.lines.join("\n")));
    let mut facts = String::new();
    for entry in &content.information {
        let _ = writeln!(facts, "{}: {}", entry.label, entry.value);
    }
    if content.information.iter().all(|entry| entry.label != "Datum") {
        let _ = writeln!(facts, "Datum: {}", german::date(content.date));
    }
    let _ = writeln!(facts, "Prüfkürzel: {code}");
    block(&facts);
    block(&inline::plain(&content.subject));
    for part in &content.body {
        let text = block_text(part);
        if !text.is_empty() {
            block(&text);
        }
    }
    if !content.sender.lines.is_empty() {
        block(&content.sender.lines.join("\n"));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    Ok(out)
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Salutation(text) => inline::plain(&text.text),
        Block::Paragraph(paragraph) => inline::plain(&paragraph.text).replace('\n', "\n\n"),
        Block::Heading(heading) => inline::plain(&heading.text),
        Block::List(list) => {
            let items = list.items.iter().enumerate();
            items
                .map(|(number, item)| format!("{}. {}", number + 1, inline::plain(item)))
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::Table(table) => {
            let mut out = inline::plain(&table.caption);
            for row in &table.rows {
                let cells = row.iter().zip(&table.columns).skip(1);
                let values: Vec<String> = cells
                    .filter(|(cell, _)| !cell.is_empty())
                    .map(|(cell, column)| format!("{} {}", column.title, inline::plain(cell)))
                    .collect();
                let _ = write!(out, "\n{}: {}", row.first().map_or("", String::as_str), values.join("; "));
            }
            out
        }
        Block::Calculation(sheet) => calculation_text(&sheet.of, &sheet.titles),
        Block::RemedyNotice(text) => format!("Rechtsbehelfsbelehrung\n{}", inline::plain(&text.text)),
        Block::Signature(signature) => signature.lines.join("\n"),
        Block::PageBreak(_) => String::new(),
    }
}

/// A sheet person by person: a reader hears one sum built up, not four columns across.
fn calculation_text(sheet: &Sheet, titles: &std::collections::BTreeMap<String, String>) -> String {
    let euro = |text: &str| german::cents(text).map_or_else(|| text.to_owned(), german::amount);
    let mut out = "Berechnung, Beträge in Euro je Monat".to_owned();
    for person in &sheet.personen {
        let _ = write!(out, "\n{}", titles.get(&person.id).unwrap_or(&person.id));
        for (part, sum, label) in [
            (Part::Bedarf, &person.gesamtbedarf, "Summe des Bedarfs"),
            (Part::Einkommen, &person.einkommen_bereinigt, "Summe des anzurechnenden Einkommens"),
        ] {
            for row in person.zeilen.iter().filter(|row| describe(&row.schluessel).0 == part) {
                let _ =
                    write!(out, "\n{} ({}): {}", describe(&row.schluessel).1, row.norm, euro(&row.betrag));
            }
            let _ = write!(out, "\n{label}: {}", euro(sum));
        }
        let counted = |out: &mut String, parts: &[Part]| {
            for row in person.zeilen.iter().filter(|row| parts.contains(&describe(&row.schluessel).0)) {
                let amount = row.counted().map_or_else(|| row.betrag.clone(), german::amount);
                let _ = write!(out, "\n{} ({}): {amount}", describe(&row.schluessel).1, row.norm);
            }
        };
        counted(&mut out, &[Part::Einsatz, Part::Zuschlag]);
        let _ = write!(out, "\nLeistung im Monat: {}", euro(&person.leistung));
        counted(&mut out, &[Part::Zahlung]);
    }
    let _ = write!(out, "\nZusammen im Monat: {}", euro(&sheet.summe));
    out
}
