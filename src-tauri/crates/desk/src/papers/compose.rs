//! The letter that asks for papers: which, until when.

use crate::decision::{facts, letter};
use crate::desk::Me;
use crate::facts::tree::Tree;
use crate::loaded::Loaded;
use jiff::ToSpan;
use jiff::civil::Date;
use koffer_casework::deadline::next_working_day;
use koffer_casework::intake::{OpenPoint, proof_label};
use koffer_contract::Failure;
use koffer_letter::compose::{self, DecisionFacts, Draft};
use koffer_pack::LetterKind;
use koffer_store::author::Moment;

/// The letter as far as it goes.
///
/// # Errors
/// [`Failure::NotForProcedure`] where the pack has no such letter.
pub(super) fn compose(
    me: &Me,
    loaded: &Loaded,
    papers: &[String],
    until: Date,
    moment: Moment,
) -> Result<Draft, Failure> {
    let template = letter::of_kind(me, loaded, LetterKind::MissingPapers)?;
    let tree = Tree::of(&loaded.case);
    let points = crate::case::missing::open_points(&loaded.case);
    let facts = DecisionFacts {
        papers: papers.iter().map(|code| words(&points, code)).collect(),
        deadline: Some(until),
        ..facts::common(me, loaded, &tree, moment)
    };
    Ok(compose::draft(&me.pack, template, &facts, &[]))
}

/// How the letter asks for a paper: by the rule that needs it, else by its name.
fn words(points: &[OpenPoint], code: &str) -> String {
    points
        .iter()
        .find(|point| point.code == code)
        .map_or_else(|| proof_label(code), |point| point.request_text.clone())
}

/// The proposed last day for the answer: the pack's days from today, on a working day.
pub(super) fn proposed(me: &Me, today: Date) -> Date {
    let days = i64::from(me.pack.municipality.deadlines.missing_papers_days);
    next_working_day(today.saturating_add(days.days()))
}

/// The earliest last day that is reasonable: two weeks and the post.
pub(super) fn earliest(today: Date) -> Date {
    next_working_day(today.saturating_add(18.days()))
}
