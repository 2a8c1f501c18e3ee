//! Rows onto pages.
//!
//! Rows that stick together move together: a heading is never alone at the foot of a page, a paragraph never leaves
//! one line behind, sums stay with what they sum up. A run that is taller than a page is cut: first where rows stick
//! softly (never between a heading and its text), and only if that does not help either, between any two rows. So
//! nothing is ever lost.

use super::geometry::{BODY_BOTTOM, LATER_TOP};
use super::item::{Fill, Page, Row, Stick, Tag};
use super::look::Look;

/// The first page as far as it is filled, and where its text begins.
pub(crate) struct First {
    pub(crate) page: Page,
    pub(crate) top: f32,
}

pub(crate) fn paginate(rows: Vec<Row>, first: First, look: &Look) -> Vec<Page> {
    let mut flow = Flow {
        pages: vec![first.page],
        y: first.top,
        fresh: true,
        later: if look.large { LATER_TOP + 14.0 } else { LATER_TOP },
        bottom: if look.large { BODY_BOTTOM - 12.0 } else { BODY_BOTTOM },
    };
    for run in runs(&rows, Stick::Soft) {
        flow.run(run, Stick::Soft);
    }
    flow.pages
}

struct Flow {
    pages: Vec<Page>,
    y: f32,
    /// Nothing stands on this page yet.
    fresh: bool,
    later: f32,
    bottom: f32,
}

impl Flow {
    /// Places rows that stick at least as strongly as `stick`.
    fn run(&mut self, rows: &[Row], stick: Stick) {
        let Some(first) = rows.first() else { return };
        let height = rows.iter().map(|row| row.before + row.height).sum::<f32>() - first.before;
        let repeated = first.repeats.as_ref().map_or(0.0, |head| head.height);
        let above = if self.fresh { 0.0 } else { first.before };
        let fits = self.y + above + height <= self.bottom;
        let fits_a_page = self.later + repeated + height <= self.bottom;
        if first.breaks && !(self.fresh && self.pages.len() > 1) {
            self.turn();
        } else if fits || (!fits_a_page && rows.len() == 1) {
            // A single row taller than a page cannot be helped.
        } else if fits_a_page {
            self.turn();
        } else {
            match stick {
                Stick::Soft => runs(rows, Stick::Hard).for_each(|run| self.run(run, Stick::Hard)),
                _ => rows.iter().for_each(|row| self.run(std::slice::from_ref(row), Stick::Hard)),
            }
            return;
        }
        rows.iter().for_each(|row| self.row(row));
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        (self.y, self.fresh) = (self.later, true);
    }

    fn row(&mut self, row: &Row) {
        let later = self.pages.len() > 1;
        let Some(page) = self.pages.last_mut() else { return };
        if let (true, true, Some(head)) = (self.fresh, later, &row.repeats) {
            place(page, head, self.y, true);
            self.y += head.height;
        }
        if !self.fresh {
            self.y += row.before;
        }
        place(page, row, self.y, false);
        self.y += row.height;
        self.fresh = false;
    }
}

/// Runs of rows that stick at least as strongly as `stick`.
fn runs(rows: &[Row], stick: Stick) -> impl Iterator<Item = &[Row]> {
    rows.split_inclusive(move |row| row.sticks < stick)
}

fn place(page: &mut Page, row: &Row, y: f32, furniture: bool) {
    page.texts.extend(row.texts.iter().cloned().map(|mut text| {
        text.y += y;
        if furniture {
            text.tag = Tag::Header;
        }
        text
    }));
    page.fills.extend(row.fills.iter().map(|fill| Fill { y: fill.y + y, ..*fill }));
}
