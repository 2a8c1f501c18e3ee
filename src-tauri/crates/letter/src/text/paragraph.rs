//! Paragraphs: the break points that leave the least ragged right edge over the whole paragraph.
//!
//! Total fit: the sum over all lines of (slack / width)² is minimal, where a hyphen costs 0.035, a second one in a row
//! 0.05 more, and a last line under 12 % of the width 0.05. Lines are set ragged right, so spaces keep their width.

use super::breaks::{After, Atom, Part, atoms, shatter};
use super::shape::{MissingGlyph, Shaper, Word};
use std::rc::Rc;

pub(crate) use super::breaks::Piece;

/// One line, ready to be placed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Words and spaces; the trailing space is there so that readers do not join words across lines.
    pub(crate) words: Vec<Rc<Word>>,
    /// Width without the trailing space, in 1/1000 em.
    pub(crate) width: i32,
}

impl Line {
    /// Width in points at `size`.
    pub(crate) fn width_at(&self, size: f32) -> f32 {
        self.width as f32 * size / 1000.0
    }
}

const HYPHEN: f32 = 0.035;
const HYPHENS_IN_A_ROW: f32 = 0.05;
const SHORT_LAST: f32 = 0.05;

/// Sets `pieces` at `size` (points) in lines of at most `width` (points).
pub(crate) fn set(
    shaper: &mut Shaper,
    pieces: &[Piece],
    size: f32,
    width: f32,
) -> Result<Vec<Line>, MissingGlyph> {
    let limit = (width * 1000.0 / size) as i32;
    let mut list = Vec::new();
    for atom in atoms(shaper, pieces)? {
        if atom.width > limit { list.extend(shatter(shaper, atom)?) } else { list.push(atom) }
    }
    let breaks = best_breaks(&list, limit);
    let mut lines = Vec::with_capacity(breaks.len());
    let mut from = 0;
    for to in breaks {
        lines.push(line(shaper, &list[from..to], to == list.len())?);
        from = to;
    }
    Ok(lines)
}

/// Indices after which lines end; the last one is the number of atoms.
fn best_breaks(list: &[Atom], limit: i32) -> Vec<usize> {
    let count = list.len();
    let mut best = vec![(f32::INFINITY, 0usize); count + 1];
    best[0].0 = 0.0;
    for start in 0..count {
        if best[start].0.is_infinite() {
            continue;
        }
        let after_hyphen = start > 0 && matches!(list[start - 1].after, After::Syllable(_));
        let mut width = 0;
        for end in start + 1..=count {
            let atom = &list[end - 1];
            width += atom.width;
            let hyphen = if let (After::Syllable(w), true) = (atom.after, end < count) { w } else { 0 };
            let first_alone = end == start + 1;
            if width > limit && !first_alone {
                break;
            }
            if width + hyphen <= limit || first_alone {
                let cost =
                    best[start].0 + cost(width + hyphen, limit, hyphen > 0, after_hyphen, end == count);
                if cost < best[end].0 {
                    best[end] = (cost, start);
                }
            }
            if let After::Space(space) = atom.after {
                width += space;
            }
        }
    }
    let mut ends = Vec::new();
    let mut at = count;
    while at > 0 {
        ends.push(at);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

fn cost(width: i32, limit: i32, hyphen: bool, after_hyphen: bool, last: bool) -> f32 {
    let filled = width as f32 / limit.max(1) as f32;
    if last {
        return if filled < 0.12 { SHORT_LAST } else { 0.0 };
    }
    let slack = 1.0 - filled;
    let mut cost = slack * slack;
    if hyphen {
        cost += HYPHEN;
        if after_hyphen {
            cost += HYPHENS_IN_A_ROW;
        }
    }
    cost
}

fn line(shaper: &mut Shaper, list: &[Atom], last: bool) -> Result<Line, MissingGlyph> {
    let mut out = Line::default();
    let mut open: Option<Part> = None;
    let close = |shaper: &mut Shaper, out: &mut Line, open: &mut Option<Part>| -> Result<(), MissingGlyph> {
        if let Some(part) = open.take() {
            let mut word = shaper.word(part.style, &part.text)?;
            if part.missing {
                word = Rc::new(Word { missing: true, ..(*word).clone() });
            }
            out.width += word.width;
            out.words.push(word);
        }
        Ok(())
    };
    for (index, atom) in list.iter().enumerate() {
        let ends = index + 1 == list.len();
        for part in &atom.parts {
            match &mut open {
                // A word that was cut at syllables but stays on one line is set as one word again.
                Some(before) if before.style == part.style && before.missing == part.missing => {
                    before.text.push_str(&part.text);
                }
                _ => {
                    close(shaper, &mut out, &mut open)?;
                    open = Some(part.clone());
                }
            }
        }
        match atom.after {
            After::Syllable(_) if ends && !last => {
                if let Some(part) = open.take() {
                    let word = shaper.hyphenated(part.style, &part.text)?;
                    out.width += word.width;
                    out.words.push(word);
                }
            }
            After::Syllable(_) | After::Break => {}
            After::Space(width) => {
                let style = atom.parts.last().map(|part| part.style).unwrap_or_default();
                close(shaper, &mut out, &mut open)?;
                if !ends {
                    out.width += width;
                }
                out.words.push(shaper.word(style, " ")?);
            }
        }
    }
    close(shaper, &mut out, &mut open)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Style;

    fn text_of(lines: &[Line]) -> String {
        let glyphs = lines.iter().flat_map(|line| &line.words).flat_map(|word| &word.glyphs);
        glyphs.map(|glyph| &*glyph.text).collect::<String>().replace('\u{ad}', "")
    }

    fn pieces(text: &str) -> Vec<Piece> {
        vec![Piece { style: Style::PLAIN, text: text.to_owned(), missing: false }]
    }

    #[test]
    fn no_letter_is_lost_and_no_line_runs_over() {
        let text = "Leistungsberechtigt nach § 41 Absatz 1 SGB XII sind Personen mit gewöhnlichem Aufenthalt im Inland, \
                    die die Altersgrenze erreicht haben und ihren notwendigen Lebensunterhalt nicht bestreiten können. \
                    Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft/Kraftfahrzeug-Haftpflicht";
        let mut shaper = Shaper::new();
        for width in [40.0, 90.0, 200.0, 467.0] {
            let lines = set(&mut shaper, &pieces(text), 10.5, width).unwrap();
            assert_eq!(text_of(&lines), text);
            assert!(lines.iter().all(|line| line.width_at(10.5) <= width + 0.5), "width {width}");
        }
    }

    #[test]
    fn lines_balance_over_the_whole_paragraph() {
        let mut shaper = Shaper::new();
        let lines = set(&mut shaper, &pieces("aaaa bb cc ddddd"), 10.0, 33.0).unwrap();
        // Greedy would put "aaaa bb" on the first line and leave "cc" alone on the second.
        assert_eq!(lines.len(), 3);
        assert_eq!(text_of(&lines[..1]).trim(), "aaaa");
    }
}
