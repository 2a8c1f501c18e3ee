//! What hinders a letter: a code for programs, a sentence for people, a path to what is to be mended.

use super::Case;
use super::conditions::{gets_less, hint};
use crate::content::{Block, Content};
use koffer_pack::LetterKind;
use serde::{Deserialize, Serialize};

/// One thing that hinders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// For programs.
    pub code: MissingCode,
    /// For people: what is wrong and what to do, German.
    pub sentence: String,
    /// Path in the facts (`iban`, `hearing`) or in the content (`body[3].text`).
    pub path: String,
}

/// The kinds of hindrance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingCode {
    /// A placeholder has no value.
    Value,
    /// Nobody is addressed.
    Addressee,
    /// The address is incomplete or too long for the window.
    Address,
    /// No remedy notice (§ 36 SGB X).
    RemedyNotice,
    /// No legal basis (§ 35 SGB X).
    LegalBasis,
    /// No hearing and no reason to leave it out (§ 24 SGB X).
    Hearing,
    /// The notice on the Karenzzeit is not in the letter (§ 35 Abs. 2 SGB XII).
    KarenzNotice,
    /// No calculation.
    Calculation,
    /// The calculation is older than its inputs.
    CalculationOutdated,
    /// Sums that should agree do not.
    Sums,
    /// No papers are asked for.
    Papers,
    /// No name of the person responsible (§ 33 Abs. 3 SGB X).
    Clerk,
    /// The template belongs to another procedure or the text cannot be printed.
    Content,
}

impl Missing {
    pub(super) fn new(code: MissingCode, sentence: impl Into<String>, path: impl Into<String>) -> Self {
        Self { code, sentence: sentence.into(), path: path.into() }
    }
}

/// What the whole letter lacks, beyond single placeholders.
pub(super) fn of_case(case: &Case<'_>, content: &Content) -> Vec<Missing> {
    let Case { facts, template, sheets, .. } = case;
    let mut out = Vec::new();
    let mut need = |fine: bool, code, sentence: &str, path: &str| {
        if !fine {
            out.push(Missing::new(code, sentence, path));
        }
    };
    let lines = content.recipient.lines.len();
    need(
        !facts.addressees.is_empty()
            && facts.addressees.iter().all(|person| !person.family.trim().is_empty()),
        MissingCode::Addressee,
        "Niemand ist angeschrieben: Name und Anrede fehlen.",
        "addressees",
    );
    need(
        facts.address.iter().filter(|line| !line.trim().is_empty()).count() >= 2 && lines <= 6,
        MissingCode::Address,
        "Die Anschrift braucht Straße und Ort und passt nur mit höchstens sechs Zeilen in das Fenster.",
        "address",
    );
    need(
        !facts.clerk.name.trim().is_empty(),
        MissingCode::Clerk,
        "Der Name der verantwortlichen Person fehlt (§ 33 Absatz 3 SGB X).",
        "clerk.name",
    );
    if template.kind.is_decision() {
        let notice =
            content.body.iter().any(|b| matches!(b, Block::RemedyNotice(t) if !t.text.trim().is_empty()));
        let sentence = "Die Rechtsbehelfsbelehrung fehlt (§ 36 SGB X).";
        need(notice, MissingCode::RemedyNotice, sentence, "body");
        let basis = content.body.iter().any(|block| {
            matches!(block, Block::Paragraph(p) if p.legal_basis.iter().any(|rule| !rule.contains("{{")))
        });
        need(
            basis,
            MissingCode::LegalBasis,
            "Keine Vorschrift trägt die Entscheidung (§ 35 SGB X).",
            "reason.norm",
        );
    }
    let burdens = match template.kind {
        LetterKind::Refusal | LetterKind::End => true,
        LetterKind::Change => gets_less(case),
        _ => false,
    };
    need(
        !burdens || facts.hearing.is_some(),
        MissingCode::Hearing,
        "Vor dieser Entscheidung ist anzuhören (§ 24 SGB X). Schreiben Sie die Anhörung oder sehen Sie begründet davon ab.",
        "hearing",
    );
    if template.kind.needs_calculation() {
        need(!sheets.is_empty(), MissingCode::Calculation, "Die Berechnung fehlt.", "calculation");
        let sentence = "Eingaben wurden nach der Berechnung geändert. Rechnen Sie neu.";
        need(!facts.calculation_outdated, MissingCode::CalculationOutdated, sentence, "calculation");
    }
    let notice = content.body.iter().any(|block| {
        matches!(block, Block::Paragraph(p) if p.legal_basis.iter().any(|rule| rule.starts_with("§ 35 Absatz 2 SGB XII")))
    });
    need(
        notice || !hint(sheets, "karenzzeit_hinweis_erforderlich"),
        MissingCode::KarenzNotice,
        "Der Hinweis auf die Karenzzeit gehört in diesen Bescheid (§ 35 Absatz 2 SGB XII).",
        "body",
    );
    if template.kind == LetterKind::MissingPapers {
        need(!facts.papers.is_empty(), MissingCode::Papers, "Keine Unterlage ist angekreuzt.", "papers");
    }
    let printable = Content { draft: true, ..content.clone() }.check();
    if let Err(error) = printable {
        out.push(Missing::new(MissingCode::Content, error.to_string(), "content"));
    }
    out
}
