//! Reading a template: directives at the margin, text indented below them.

use super::{LetterKind, Part, Template, What};
use crate::PackError;
use std::iter::Peekable;

/// Reads the template at `path`.
pub(crate) fn parse(path: &str, text: &str) -> Result<Template, PackError> {
    let key = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".brief").to_owned();
    let mut reader = Reader { path, lines: lines(text).into_iter().peekable() };
    let mut head = |word: &str| -> Result<(usize, String), PackError> {
        match reader.lines.next() {
            Some(line) if line.word == word && !line.rest.is_empty() => Ok((line.number, line.rest)),
            Some(line) => Err(reader.error(line.number, format!("Hier steht „{word} …“."))),
            None => Err(reader.error(1, format!("„{word}“ fehlt."))),
        }
    };
    let (_, title) = head("schreiben")?;
    let (_, procedure) = head("verfahren")?;
    let (kind_line, kind_word) = head("art")?;
    let (_, subject) = head("betreff")?;
    let kind = LetterKind::WORDS.iter().find(|(word, _)| *word == kind_word).map(|(_, kind)| *kind);
    let Some(kind) = kind else {
        let known = LetterKind::WORDS.map(|(word, _)| word).join(", ");
        return Err(
            reader.error(kind_line, format!("Die Art „{kind_word}“ gibt es nicht; bekannt sind {known}."))
        );
    };
    let parts = reader.parts(None)?;
    Ok(Template { key, title, procedure, kind, subject, parts })
}

struct Line {
    number: usize,
    word: String,
    rest: String,
    /// Indented text below the directive: line number and text.
    below: Vec<String>,
}

/// Directives with the text below them; `#` at the margin is a remark.
fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (index, raw) in text.lines().enumerate() {
        let line = raw.trim();
        if line.is_empty() || raw.starts_with('#') {
            continue;
        }
        if raw.starts_with([' ', '\t']) {
            match out.last_mut() {
                Some(directive) => directive.below.push(line.to_owned()),
                None => out.push(Line {
                    number: index + 1,
                    word: line.to_owned(),
                    rest: String::new(),
                    below: vec![],
                }),
            }
            continue;
        }
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (word, rest) = (word.to_owned(), rest.trim().to_owned());
        out.push(Line { number: index + 1, word, rest, below: Vec::new() });
    }
    out
}

struct Reader<'a, I: Iterator<Item = Line>> {
    path: &'a str,
    lines: Peekable<I>,
}

impl<I: Iterator<Item = Line>> Reader<'_, I> {
    fn error(&self, line: usize, reason: String) -> PackError {
        PackError::Line { file: self.path.to_owned(), line, reason }
    }

    /// Parts until `ende`, or until the end of the file; `open` is the line that an `ende` closes.
    fn parts(&mut self, open: Option<usize>) -> Result<Vec<Part>, PackError> {
        let mut parts = Vec::new();
        while let Some(line) = self.lines.next() {
            if line.word == "ende" {
                return match open {
                    Some(_) => Ok(parts),
                    None => Err(self.error(line.number, "„ende“ ohne „wenn“ oder „wahl“.".into())),
                };
            }
            let number = line.number;
            parts.push(Part { line: number, what: self.part(line)? });
        }
        match open {
            Some(line) => Err(self.error(line, "Der Block wird nicht mit „ende“ geschlossen.".into())),
            None => Ok(parts),
        }
    }

    fn part(&mut self, line: Line) -> Result<What, PackError> {
        let number = line.number;
        let text = line.below.join(" ");
        let alone = line.rest.is_empty() && line.below.is_empty();
        Ok(match line.word.as_str() {
            "anrede" if alone => What::Salutation,
            "berechnung" if alone => What::Calculation,
            "rechtsbehelf" if alone => What::RemedyNotice,
            "schluss" if alone => What::Signature,
            "seite" if alone => What::PageBreak,
            "überschrift" if !line.rest.is_empty() => What::Heading { text: line.rest },
            "absatz" if !text.is_empty() => {
                What::Paragraph { legal_basis: self.rules(number, &line.rest)?, text }
            }
            "liste" if !line.below.is_empty() => What::List {
                items: line.below.iter().map(|item| item.trim_start_matches("- ").to_owned()).collect(),
            },
            "wenn" if !line.rest.is_empty() => {
                let (condition, negated) = match line.rest.strip_prefix("nicht ") {
                    Some(rest) => (rest.trim().to_owned(), true),
                    None => (line.rest, false),
                };
                What::When { condition, negated, parts: self.parts(Some(number))? }
            }
            "wahl" => {
                let (key, title) = self.named(number, &line.rest)?;
                What::Choice { key, title, parts: self.parts(Some(number))? }
            }
            "eigener_text" => {
                let (key, title) = self.named(number, &line.rest)?;
                What::Own { key, title }
            }
            other => {
                return Err(self.error(number, format!("„{other}“ ist hier unvollständig oder unbekannt.")));
            }
        })
    }

    /// `[§ 1; § 2]` or nothing.
    fn rules(&self, line: usize, rest: &str) -> Result<Vec<String>, PackError> {
        if rest.is_empty() {
            return Ok(Vec::new());
        }
        let inner = rest
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .ok_or_else(|| self.error(line, "Vorschriften stehen in eckigen Klammern.".into()))?;
        Ok(inner.split(';').map(|rule| rule.trim().to_owned()).filter(|rule| !rule.is_empty()).collect())
    }

    fn named(&self, line: usize, rest: &str) -> Result<(String, String), PackError> {
        let (key, title) = rest.split_once(' ').unwrap_or((rest, ""));
        if key.is_empty() || title.trim().is_empty() {
            return Err(self.error(line, "Hier stehen ein Schlüssel und ein Titel.".into()));
        }
        Ok((key.to_owned(), title.trim().to_owned()))
    }
}
