//! Page furniture: running heads and feet, page n of m, fold and punch marks, the sender's facts on page 1.
//!
//! All of it is artifact: a reader of the structure hears the letter, not the furniture.

use super::geometry::{FOLD_MARKS, LEFT, MM, PUNCH_MARK, RIGHT, TEXT_WIDTH};
use super::item::{Fill, Ink, Page, Paint, Tag, Text};
use super::setter::Setter;
use crate::content::Content;
use crate::render::RenderError;
use crate::text::Style;
use koffer_pack::Pack;

pub(crate) fn add(
    setter: &mut Setter<'_>,
    pages: &mut [Page],
    content: &Content,
    pack: &Pack,
    code: &str,
) -> Result<(), RenderError> {
    let count = pages.len();
    let size = setter.look.running;
    let reference = content.information.iter().find(|entry| entry.label == "Aktenzeichen");
    let of = format!("{} vom {}", pack.municipality.authority.name, crate::german::date(content.date));
    let head = reference.map_or(of.clone(), |entry| format!("{} · {of}", entry.value));
    let later_foot = format!("{}, {}", pack.municipality.authority.name, content.sender.office);
    let first_foot =
        if content.sender.lines.is_empty() { later_foot.clone() } else { content.sender.lines.join(" · ") };
    for (index, page) in pages.iter_mut().enumerate() {
        marks(page);
        let large = setter.look.large;
        let mut put =
            |page: &mut Page, text: &str, y: f32, right: bool, tag, size: f32| -> Result<f32, RenderError> {
                let line = setter
                    .line(text, Style { tabular: true, ..Style::PLAIN })
                    .map_err(|glyph| RenderError::MissingGlyph { path: "sender.lines".into(), glyph })?;
                let width = line.width_at(size);
                let x = if right { RIGHT - width } else { LEFT };
                page.texts.push(Text { x, y, size, ink: Ink::Gray(0.25), line, tag });
                Ok(width)
            };
        if index > 0 {
            put(page, &head, 16.0 * MM, false, Tag::Header, size)?;
            page.fills.push(rule(19.0 * MM));
        }
        page.fills.push(rule(281.0 * MM));
        let y = if large { 289.0 * MM } else { 285.6 * MM };
        let number = format!("Seite {} von {count}", index + 1);
        let right = put(page, &number, y, true, Tag::Footer, size)?;
        if large {
            // Sixteen points leave room for the office or the facts, not both in one line.
            put(page, &content.sender.office, y, false, Tag::Footer, size)?;
            continue;
        }
        let code_line = format!("Prüfkürzel {code}");
        put(page, &code_line, y + 11.0, true, Tag::Footer, 7.5)?;
        let foot = if index == 0 { &first_foot } else { &later_foot };
        fit_foot(&mut put, page, foot, y, TEXT_WIDTH - right - 40.0)?;
    }
    Ok(())
}

/// The foot in one line, or its parts in two when they do not fit.
fn fit_foot(
    put: &mut impl FnMut(&mut Page, &str, f32, bool, Tag, f32) -> Result<f32, RenderError>,
    page: &mut Page,
    foot: &str,
    y: f32,
    width: f32,
) -> Result<(), RenderError> {
    let before = page.texts.len();
    if put(page, foot, y, false, Tag::Footer, 7.5)? <= width {
        return Ok(());
    }
    page.texts.truncate(before);
    let parts: Vec<&str> = foot.split(" · ").collect();
    let half = parts.len().div_ceil(2);
    put(page, &parts[..half].join(" · "), y, false, Tag::Footer, 7.5)?;
    put(page, &parts[half..].join(" · "), y + 11.0, false, Tag::Footer, 7.5)?;
    Ok(())
}

fn rule(y: f32) -> Fill {
    Fill { x: LEFT, y, width: TEXT_WIDTH, height: 0.35, paint: Paint::Gray(0.6) }
}

fn marks(page: &mut Page) {
    let mark = |y: f32, length: f32| Fill {
        x: 5.0 * MM,
        y: y - 0.175,
        width: length * MM,
        height: 0.35,
        paint: Paint::Mark(0.5),
    };
    page.fills.extend(FOLD_MARKS.map(|y| mark(y, 4.0)));
    page.fills.push(mark(PUNCH_MARK, 6.0));
}
