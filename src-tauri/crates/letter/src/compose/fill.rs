//! A template filled in: its parts become blocks.

use super::Case;
use super::conditions::holds;
use super::missing::{Missing, MissingCode};
use super::salutation::salutation;
use super::values::Values;
use crate::content::block::{PageBreak, Signature};
use crate::content::{Block, CalculationBlock, Heading, List, Paragraph, Text};
use koffer_pack::template::{Part, What, placeholders, vocabulary::PLACEHOLDERS};

/// The blocks of the letter; what has no value is noted and stays as `{{name}}`.
pub(super) fn body(case: &Case<'_>, values: &Values, missing: &mut Vec<Missing>) -> Vec<Block> {
    let mut blocks = Vec::new();
    parts(case, values, &case.template.parts, &mut blocks, missing);
    blocks
}

fn parts(
    case: &Case<'_>,
    values: &Values,
    parts_: &[Part],
    blocks: &mut Vec<Block>,
    missing: &mut Vec<Missing>,
) {
    let facts = case.facts;
    for part in parts_ {
        let path = format!("body[{}]", blocks.len());
        match &part.what {
            What::Salutation => blocks.push(Block::Salutation(Text { text: salutation(&facts.addressees) })),
            What::Paragraph { legal_basis, text: pattern } => {
                let filled = text(pattern, values, &format!("{path}.text"), missing);
                // A missing rule is reported once, with the text that rests on it.
                let rules =
                    legal_basis.iter().map(|rule| text(rule, values, &path, &mut Vec::new())).collect();
                if !filled.is_empty() {
                    blocks.push(Block::Paragraph(Paragraph { text: filled, legal_basis: rules }));
                }
            }
            What::Heading { text: pattern } => {
                let text = text(pattern, values, &format!("{path}.text"), missing);
                blocks.push(Block::Heading(Heading { level: 1, text }));
            }
            What::List { items } => {
                let mut filled = Vec::new();
                for item in items {
                    if item == "{{unterlagen}}" {
                        filled.extend(facts.papers.iter().map(|paper| guarded(paper)));
                    } else {
                        filled.push(text(item, values, &format!("{path}.items"), missing));
                    }
                }
                if !filled.is_empty() {
                    blocks.push(Block::List(List { items: filled }));
                }
            }
            What::Calculation => {
                for sheet in case.sheets {
                    let titles = facts.names.clone();
                    blocks.push(Block::Calculation(CalculationBlock { of: sheet.clone(), titles }));
                }
            }
            What::RemedyNotice => {
                let notice = case.pack.remedy_notice(&case.template.procedure).unwrap_or_default();
                blocks.push(Block::RemedyNotice(Text { text: notice.to_owned() }));
            }
            What::Signature => {
                let mut name = facts.clerk.name.trim().to_owned();
                if name.is_empty() {
                    name = "{{Name der Sachbearbeitung}}".to_owned();
                }
                let lines = vec!["Mit freundlichen Grüßen".to_owned(), "Im Auftrag".to_owned(), name];
                blocks.push(Block::Signature(Signature { lines }));
            }
            What::PageBreak => blocks.push(Block::PageBreak(PageBreak {})),
            What::When { condition, negated, parts: inner } => {
                if holds(case, condition) != *negated {
                    parts(case, values, inner, blocks, missing);
                }
            }
            What::Choice { key, parts: inner, .. } => {
                if facts.chosen.contains(key) {
                    parts(case, values, inner, blocks, missing);
                }
            }
            What::Own { key, .. } => {
                if let Some(own) =
                    facts.own_texts.get(key).map(|own| own.trim()).filter(|own| !own.is_empty())
                {
                    blocks.push(Block::Paragraph(Paragraph { text: guarded(own), legal_basis: Vec::new() }));
                }
            }
        }
    }
}

/// `pattern` with its values; one that is missing is noted and stays, so a draft shows it as a red box.
pub(super) fn text(pattern: &str, values: &Values, path: &str, missing: &mut Vec<Missing>) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    for name in placeholders(pattern) {
        let Some((before, after)) = rest.split_once("{{").and_then(|(before, from)| {
            let (_, after) = from.split_once("}}")?;
            Some((before, after))
        }) else {
            break;
        };
        out.push_str(before);
        match values.get(name) {
            // Bold inside a value would break out of the text around it.
            Some(value) => out.push_str(&guarded(value)),
            None => {
                let meaning =
                    PLACEHOLDERS.iter().find(|word| word.name == name).map_or(name, |word| word.meaning);
                let label = label(name);
                out.push_str(&format!("{{{{{label}}}}}"));
                missing.push(Missing::new(
                    MissingCode::Value,
                    format!("Im Schreiben fehlt: {label} ({meaning})."),
                    path,
                ));
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// A value never carries marks of its own: `**` and `{{` in a name are letters.
fn guarded(value: &str) -> String {
    value.replace("**", "*\u{2060}*").replace("{{", "{\u{2060}{")
}

/// The word in the red box.
fn label(name: &str) -> &str {
    match name {
        "aktenzeichen" => "Aktenzeichen",
        "antrag" => "Datum des Antrags",
        "eingang" => "Datum des Eingangs",
        "beginn" => "Beginn",
        "ende" => "Ende",
        "leistung" | "aufteilung" => "Berechnung",
        "bisher" => "Bisherige Leistung",
        "bescheid" => "Datum des Bescheides",
        "grund" => "Begründung",
        "grund_norm" => "Vorschrift",
        "konto" => "IBAN",
        "frist" => "Frist",
        "karenz_ende" => "Ende der Karenzzeit",
        other => other,
    }
}
