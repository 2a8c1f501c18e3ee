//! What a template must be able to become: a complete letter, whatever is decided.

use super::vocabulary::{CONDITIONS, LISTS, PLACEHOLDERS, Word};
use super::{LetterKind, Part, Template, What, placeholders};
use crate::PackError;
use std::collections::BTreeSet;

/// Refuses a template that could not become a complete letter.
pub(crate) fn check(path: &str, template: &Template) -> Result<(), PackError> {
    let mut check = Check { path, kind: template.kind, keys: BTreeSet::new() };
    check.text(1, &template.subject)?;
    check.parts(&template.parts, &mut Vec::new())?;
    for (wanted, what) in [(What::Salutation, "anrede"), (What::Signature, "schluss")] {
        if !always(&template.parts, &wanted) {
            return Err(check.error(1, format!("„{what}“ fehlt oder steht nur unter einer Bedingung.")));
        }
    }
    let notice = always(&template.parts, &What::RemedyNotice);
    if template.kind.is_decision() && !notice {
        let reason = "Ein Bescheid braucht seine Rechtsbehelfsbelehrung („rechtsbehelf“), ohne Bedingung.";
        return Err(check.error(1, reason.into()));
    }
    if !template.kind.is_decision() && anywhere(&template.parts, &What::RemedyNotice) {
        let reason = "Dieses Schreiben ist kein Bescheid: Eine Rechtsbehelfsbelehrung wäre falsch.";
        return Err(check.error(1, reason.into()));
    }
    if template.kind.needs_calculation() && !always(&template.parts, &What::Calculation) {
        return Err(check.error(1, "Der Berechnungsbogen („berechnung“) fehlt.".into()));
    }
    if template.kind.is_decision() && !has_basis(&template.parts) {
        let reason = "Kein Absatz nennt eine Vorschrift: Ein Bescheid braucht seine Rechtsgrundlage.";
        return Err(check.error(1, reason.into()));
    }
    Ok(())
}

struct Check<'a> {
    path: &'a str,
    kind: LetterKind,
    keys: BTreeSet<String>,
}

impl Check<'_> {
    fn error(&self, line: usize, reason: String) -> PackError {
        PackError::Line { file: self.path.to_owned(), line, reason }
    }

    fn parts(&mut self, parts: &[Part], under: &mut Vec<(String, bool)>) -> Result<(), PackError> {
        for part in parts {
            match &part.what {
                What::Paragraph { legal_basis, text } => {
                    legal_basis.iter().try_for_each(|rule| self.text(part.line, rule))?;
                    self.text(part.line, text)?;
                }
                What::Heading { text } => self.text(part.line, text)?,
                What::List { items } => {
                    for item in items {
                        match placeholders(item).next().filter(|name| *item == format!("{{{{{name}}}}}")) {
                            Some(name) if known(LISTS, name).is_some() => {
                                self.word(part.line, LISTS, name)?
                            }
                            _ => self.text(part.line, item)?,
                        }
                    }
                }
                What::When { condition, negated, parts } => {
                    self.word(part.line, CONDITIONS, condition)?;
                    self.not_empty(part.line, parts)?;
                    if under.contains(&(condition.clone(), !negated)) {
                        let reason =
                            format!("Unerreichbar: Weiter außen steht das Gegenteil von „{condition}“.");
                        return Err(self.error(part.line, reason));
                    }
                    under.push((condition.clone(), *negated));
                    self.parts(parts, under)?;
                    under.pop();
                }
                What::Choice { key, parts, .. } => {
                    self.key(part.line, key)?;
                    self.not_empty(part.line, parts)?;
                    self.parts(parts, under)?;
                }
                What::Own { key, .. } => self.key(part.line, key)?,
                What::Salutation
                | What::Calculation
                | What::RemedyNotice
                | What::Signature
                | What::PageBreak => {}
            }
        }
        Ok(())
    }

    fn not_empty(&self, line: usize, parts: &[Part]) -> Result<(), PackError> {
        if parts.is_empty() { Err(self.error(line, "Der Block ist leer.".into())) } else { Ok(()) }
    }

    fn key(&mut self, line: usize, key: &str) -> Result<(), PackError> {
        if self.keys.insert(key.to_owned()) {
            return Ok(());
        }
        Err(self.error(line, format!("Der Schlüssel „{key}“ kommt zweimal vor.")))
    }

    fn text(&self, line: usize, text: &str) -> Result<(), PackError> {
        if text.matches("{{").count() != text.matches("}}").count() {
            return Err(self.error(line, "Ein Platzhalter ist nicht geschlossen.".into()));
        }
        placeholders(text).try_for_each(|name| self.word(line, PLACEHOLDERS, name))
    }

    fn word(&self, line: usize, words: &[Word], name: &str) -> Result<(), PackError> {
        let Some(word) = known(words, name) else {
            let names: Vec<&str> = words.iter().map(|word| word.name).collect();
            return Err(
                self.error(line, format!("„{name}“ gibt es nicht; bekannt sind {}.", names.join(", ")))
            );
        };
        if word.kinds.contains(&self.kind) {
            return Ok(());
        }
        Err(self
            .error(line, format!("Unerreichbar: „{name}“ hat in dieser Art von Schreiben nie einen Wert.")))
    }
}

fn known<'a>(words: &'a [Word], name: &str) -> Option<&'a Word> {
    words.iter().find(|word| word.name == name)
}

/// Does `wanted` stand there without a condition?
fn always(parts: &[Part], wanted: &What) -> bool {
    parts.iter().any(|part| part.what == *wanted)
}

fn anywhere(parts: &[Part], wanted: &What) -> bool {
    parts.iter().any(|part| match &part.what {
        What::When { parts, .. } | What::Choice { parts, .. } => anywhere(parts, wanted),
        what => what == wanted,
    })
}

fn has_basis(parts: &[Part]) -> bool {
    parts
        .iter()
        .any(|part| matches!(&part.what, What::Paragraph { legal_basis, .. } if !legal_basis.is_empty()))
}

#[cfg(test)]
mod tests {
    use crate::PackError;
    use crate::template::parse::parse;

    const GRANT: &str = "schreiben Bewilligung\nverfahren grundsicherung\nart bewilligung\nbetreff Ab {{beginn}}\n\
                         anrede\nabsatz [§ 41 SGB XII]\n  Text mit {{leistung}}.\nberechnung\nrechtsbehelf\nschluss\n";

    fn refused(text: &str) -> (usize, String) {
        let result =
            parse("letters/x.brief", text).and_then(|template| super::check("letters/x.brief", &template));
        match result {
            Err(PackError::Line { file, line, reason }) => {
                assert_eq!(file, "letters/x.brief");
                (line, reason)
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_complete_template_is_taken() {
        let template = parse("letters/x.brief", GRANT).unwrap();
        assert_eq!(super::check("letters/x.brief", &template), Ok(()));
        assert_eq!(template.key, "x");
    }

    #[test]
    fn an_unknown_placeholder_is_named_with_its_line() {
        let (line, reason) = refused(&GRANT.replace("{{leistung}}", "{{leistungg}}"));
        assert_eq!(line, 6);
        assert!(reason.contains("„leistungg“"), "{reason}");
    }

    #[test]
    fn a_decision_without_remedy_notice_is_refused() {
        assert!(refused(&GRANT.replace("rechtsbehelf\n", "")).1.contains("Rechtsbehelfsbelehrung"));
        let conditional = GRANT.replace("rechtsbehelf\n", "wenn karenzzeit\nrechtsbehelf\nende\n");
        assert!(refused(&conditional).1.contains("Rechtsbehelfsbelehrung"));
    }

    #[test]
    fn a_block_that_can_never_appear_is_refused() {
        let nested = GRANT.replace(
            "berechnung\n",
            "berechnung\nwenn karenzzeit\nwenn nicht karenzzeit\nabsatz\n  Nie.\nende\nende\n",
        );
        assert_eq!(refused(&nested).0, 10);
        let other_kind = GRANT.replace("berechnung\n", "berechnung\nwenn mitwirkung\nabsatz\n  Nie.\nende\n");
        assert!(refused(&other_kind).1.contains("Unerreichbar"));
    }

    #[test]
    fn an_open_block_and_an_open_placeholder_are_refused() {
        assert_eq!(refused(&GRANT.replace("schluss\n", "schluss\nwenn karenzzeit\nabsatz\n  Text.\n")).0, 11);
        assert!(refused(&GRANT.replace("{{leistung}}", "{{leistung")).1.contains("geschlossen"));
    }
}
