//! Rows onto pages.
//!
//! Rows that stick together move together: a heading is never alone at the foot of a page, a paragraph never leaves
//! one line behind, sums stay with what they sum up. A run of sticking rows that is taller than a page is cut where
//! the page ends, so nothing is ever lost.

use super::geometry::{BODY_BOTTOM, LATER_TOP};
use super::item::{Page, Row, Tag};
use super::look::Look;

/// The first page as far as it is filled, and where its text begins.
pub(crate) struct First {
    pub(crate) page: Page,
    pub(crate) top: f32,
}

pub(crate) fn paginate(rows: Vec<Row>, first: First, look: &Look) -> Vec<Page> {
    let later = if look.large { LATER_TOP + 14.0 } else { LATER_TOP };
    let bottom = if look.large { BODY_BOTTOM - 12.0 } else { BODY_BOTTOM };
    let mut pages = vec![first.page];
    let mut y = first.top;
    let mut fresh = true;
    let mut start = 0;
    while start < rows.len() {
        let count = 1 + rows[start..].iter().take_while(|row| row.sticks).count();
        let end = rows.len().min(start + count);
        let group = &rows[start..end];
        let height: f32 = group.iter().map(|row| row.before + row.height).sum();
        let repeated = group[0].repeats.as_ref().map_or(0.0, |head| head.height);
        let whole = height - group[0].before + repeated <= bottom - later;
        let space_above = if fresh { 0.0 } else { group[0].before };
        let fits = y + height - group[0].before + space_above <= bottom;
        if (group[0].breaks || whole && !fits) && !(fresh && pages.len() > 1) {
            pages.push(Page::default());
            (y, fresh) = (later, true);
        }
        for row in group {
            let above = if fresh { 0.0 } else { row.before };
            if !whole && !fresh && y + above + row.height > bottom {
                pages.push(Page::default());
                (y, fresh) = (later, true);
            }
            let top_of_later = fresh && pages.len() > 1;
            if let (true, Some(head), Some(page)) = (top_of_later, &row.repeats, pages.last_mut()) {
                place(page, head, y, true);
                y += head.height;
            }
            if !fresh {
                y += row.before;
            }
            if let Some(page) = pages.last_mut() {
                place(page, row, y, false);
            }
            y += row.height;
            fresh = false;
        }
        start = end;
    }
    pages
}

fn place(page: &mut Page, row: &Row, y: f32, furniture: bool) {
    page.texts.extend(row.texts.iter().cloned().map(|mut text| {
        text.y += y;
        if furniture {
            text.tag = Tag::Header;
        }
        text
    }));
    page.fills.extend(row.fills.iter().map(|fill| super::item::Fill { y: fill.y + y, ..*fill }));
}
