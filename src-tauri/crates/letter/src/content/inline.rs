//! What a text may hold besides letters: `**bold**`, and `{{name}}` where a value is missing.
//!
//! A missing value is an error outside drafts; in a draft it becomes a red box „name fehlt“.

/// A stretch of text in one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain text.
    Plain(&'a str),
    /// Text between `**`.
    Bold(&'a str),
    /// The name of a missing value.
    Missing(&'a str),
}

/// Splits `text` into spans; an unpaired `**` or `{{` stays plain text.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = next_mark(rest) {
        let (before, from) = rest.split_at(at);
        let (open, close) = if from.starts_with("**") { ("**", "**") } else { ("{{", "}}") };
        let inner = &from[open.len()..];
        let Some(end) = inner.find(close).filter(|end| *end > 0) else {
            // Nothing closes it: the mark is text.
            out.push(Span::Plain(&rest[..at + open.len()]));
            rest = inner;
            continue;
        };
        if !before.is_empty() {
            out.push(Span::Plain(before));
        }
        out.push(match open {
            "**" => Span::Bold(&inner[..end]),
            _ => Span::Missing(inner[..end].trim()),
        });
        rest = &inner[end + close.len()..];
    }
    if !rest.is_empty() {
        out.push(Span::Plain(rest));
    }
    out
}

/// The names of the values missing in `text`.
pub fn missing(text: &str) -> impl Iterator<Item = &str> {
    spans(text).into_iter().filter_map(|span| match span {
        Span::Missing(name) => Some(name),
        _ => None,
    })
}

/// `text` as it is read aloud: without marks, missing values as „name fehlt“.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for span in spans(text) {
        match span {
            Span::Plain(part) | Span::Bold(part) => out.push_str(part),
            Span::Missing(name) => {
                out.push_str(name);
                out.push_str(" fehlt");
            }
        }
    }
    out
}

fn next_mark(text: &str) -> Option<usize> {
    match (text.find("**"), text.find("{{")) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_and_missing_are_told_apart() {
        let found = spans("Sie erhalten **861,09 €** auf {{IBAN}}.");
        assert_eq!(
            found,
            [
                Span::Plain("Sie erhalten "),
                Span::Bold("861,09 €"),
                Span::Plain(" auf "),
                Span::Missing("IBAN"),
                Span::Plain(".")
            ]
        );
    }

    #[test]
    fn an_unpaired_mark_is_text() {
        assert_eq!(plain("2 ** 3 und {{"), "2 ** 3 und {{");
        assert_eq!(plain("****"), "****");
    }
}
