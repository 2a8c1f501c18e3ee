//! Where a line may end: after UAX 14, and at German syllables inside long words.
//!
//! At least three letters stay on each side of a hyphen, and words under seven letters are not divided.

use super::shape::{MissingGlyph, Shaper, Style, Word};
use std::rc::Rc;

/// A stretch of a paragraph in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// How it is set.
    pub(crate) style: Style,
    /// Its text, NFC.
    pub(crate) text: String,
    /// A missing value of a draft.
    pub(crate) missing: bool,
}

/// The smallest unit that a line holds whole, and how a line may end after it.
#[derive(Debug, Clone)]
pub(crate) struct Atom {
    /// Parts in their styles.
    pub(crate) parts: Vec<Part>,
    /// Width without what follows, 1/1000 em.
    pub(crate) width: i32,
    /// What follows.
    pub(crate) after: After,
}

/// One part of an atom: a stretch of `text` of one piece.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// Style.
    pub(crate) style: Style,
    /// Text without trailing space.
    pub(crate) text: String,
    /// A missing value.
    pub(crate) missing: bool,
}

/// What follows an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// A space of this width: vanishes at the end of a line.
    Space(i32),
    /// Nothing, and the line may end (after a hyphen, a slash).
    Break,
    /// The line may end with a hyphen of this width.
    Syllable(i32),
}

/// Cuts `pieces` into atoms.
pub(crate) fn atoms(shaper: &mut Shaper, pieces: &[Piece]) -> Result<Vec<Atom>, MissingGlyph> {
    let mut text = String::new();
    let mut bounds = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let start = text.len();
        text.push_str(&piece.text);
        bounds.push(start..text.len());
    }
    let mut atoms = Vec::new();
    let mut start = 0;
    for (end, _) in unicode_linebreak::linebreaks(&text) {
        let whole = &text[start..end];
        let body = whole.trim_end_matches([' ', '\n', '\u{2028}', '\u{2029}']);
        let has_space = whole.len() > body.len();
        let inside = start..start + body.len();
        start = end;
        let mut parts: Vec<(Part, Rc<Word>)> = Vec::new();
        for (piece, bound) in pieces.iter().zip(&bounds) {
            let (from, to) = (inside.start.max(bound.start), inside.end.min(bound.end));
            if from < to {
                let part =
                    Part { style: piece.style, text: text[from..to].to_owned(), missing: piece.missing };
                let word = shaper.word(part.style, &part.text)?;
                parts.push((part, word));
            }
        }
        if parts.is_empty() && !has_space {
            continue;
        }
        let style = parts.last().map_or(Style::PLAIN, |(part, _)| part.style);
        let after = if has_space { After::Space(shaper.word(style, " ")?.width) } else { After::Break };
        divide(shaper, parts, after, &mut atoms)?;
    }
    Ok(atoms)
}

/// Cuts one unbreakable stretch at its syllables.
fn divide(
    shaper: &mut Shaper,
    parts: Vec<(Part, Rc<Word>)>,
    after: After,
    atoms: &mut Vec<Atom>,
) -> Result<(), MissingGlyph> {
    let mut open = Atom { parts: Vec::new(), width: 0, after };
    for (part, word) in parts {
        let mut from = 0;
        if !part.missing {
            let (address, cuts) =
                if part.style.whole { (true, address_cut(&part.text)) } else { cuts(&part.text) };
            for cut in cuts {
                let Some(glyph) = word.glyphs.iter().position(|g| g.cluster as usize == cut) else {
                    continue;
                };
                let done = word.glyphs.iter().position(|g| g.cluster as usize == from).unwrap_or(0);
                open.width += word.glyphs[done..glyph].iter().map(|g| g.advance).sum::<i32>();
                open.parts.push(Part { text: part.text[from..cut].to_owned(), ..part.clone() });
                open.after =
                    if address { After::Break } else { After::Syllable(shaper.word(part.style, "-")?.width) };
                atoms.push(std::mem::replace(&mut open, Atom { parts: Vec::new(), width: 0, after }));
                from = cut;
            }
        }
        let done = word.glyphs.iter().position(|g| g.cluster as usize >= from).unwrap_or(0);
        open.width += word.glyphs[done..].iter().map(|g| g.advance).sum::<i32>();
        open.parts.push(Part { text: part.text[from..].to_owned(), ..part });
    }
    atoms.push(open);
    Ok(())
}

/// Where `text` may be divided, and whether it is an e-mail address: that is cut behind `@` and without a hyphen,
/// which a reader would take for part of it.
fn cuts(text: &str) -> (bool, Vec<usize>) {
    let address = address_cut(text);
    if address.is_empty() { (false, syllables(text)) } else { (true, address) }
}

fn address_cut(text: &str) -> Vec<usize> {
    text.find('@').map(|at| at + 1).into_iter().collect()
}

/// Byte offsets at which the words in `text` may be divided.
fn syllables(text: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    for run in text.split(|c: char| !c.is_alphabetic()) {
        // The run begins where the separators before it end.
        let start = text[at..].find(run).map_or(at, |skip| at + skip);
        at = start + run.len();
        // Capitals inside a word are a name or an abbreviation.
        if run.chars().count() < 7 || run.chars().skip(1).any(char::is_uppercase) {
            continue;
        }
        let mut offset = start;
        for syllable in hypher::hyphenate_bounded(run, hypher::Lang::German, 3, 3) {
            offset += syllable.len();
            if offset < at {
                cuts.push(offset);
            }
        }
    }
    cuts
}

/// Cuts an atom that is wider than a line into single clusters, so that nothing runs over the margin.
pub(crate) fn shatter(shaper: &mut Shaper, atom: Atom) -> Result<Vec<Atom>, MissingGlyph> {
    let mut out: Vec<Atom> = Vec::new();
    for part in atom.parts {
        let word = shaper.word(part.style, &part.text)?;
        let mut starts: Vec<usize> = word.glyphs.iter().map(|g| g.cluster as usize).collect();
        starts.dedup();
        starts.push(part.text.len());
        for pair in starts.windows(2) {
            let text = part.text[pair[0]..pair[1]].to_owned();
            let width = shaper.word(part.style, &text)?.width;
            out.push(Atom { parts: vec![Part { text, ..part.clone() }], width, after: After::Break });
        }
    }
    if let Some(last) = out.last_mut() {
        last.after = atom.after;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_divide_and_short_ones_do_not() {
        let parts = |text: &str| {
            let mut cuts = syllables(text);
            cuts.push(text.len());
            let mut from = 0;
            cuts.into_iter()
                .map(|cut| text[std::mem::replace(&mut from, cut)..cut].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(parts("Leistung,").concat(), "Leistung,");
        assert!(parts("Grundsicherungsleistungen").len() > 3);
        assert_eq!(parts("Bedarf").len(), 1);
        assert_eq!(parts("(Heizung)").concat(), "(Heizung)");
        let ends = parts("Rentenversicherung");
        assert!(ends.first().is_some_and(|p| p.len() >= 3) && ends.last().is_some_and(|p| p.len() >= 3));
        assert_eq!(cuts("sozialamt@lindbrueck.example"), (true, vec![10]));
    }
}
