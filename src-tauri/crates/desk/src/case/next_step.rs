//! The next step: one sentence, with why.

use jiff::civil::Date;
use koffer_casework::Case;
use koffer_casework::case::Standing;
use koffer_contract::{LeaseView, MissingPoint, NextStepView, StepPointView};

/// What to do next with `case`.
pub(super) fn next_step(
    case: &Case,
    missing: &[MissingPoint],
    has_draft: bool,
    lease: Option<&LeaseView>,
) -> NextStepView {
    let contested: Vec<_> = case.contested().collect();
    let title = if lease.is_none() {
        "Vorgang übernehmen"
    } else if !contested.is_empty() {
        "Über abweichende Werte entscheiden"
    } else {
        match Standing::of(case, Date::MAX, has_draft) {
            Standing::New => "Angaben prüfen und übernehmen",
            Standing::ToCountersign => "Auf die Mitzeichnung warten",
            Standing::Returned => "Rückgabe bearbeiten",
            Standing::ToPrint => "Bescheid erlassen und drucken",
            Standing::ToPost => "Zur Post geben",
            Standing::Posted => "Rechtsbehelfsfrist abwarten",
            Standing::Draft => "Bescheid prüfen und erlassen",
            Standing::AnswerOpen => "Beitrag beantworten",
            _ if !missing.is_empty() => "Offene Punkte klären",
            _ => "Berechnung prüfen",
        }
    };
    let mut points: Vec<_> = missing
        .iter()
        .take(3)
        .map(|point| StepPointView { done: false, sentence: point.sentence.clone() })
        .collect();
    let papers = case.attachments.len();
    if papers > 0 {
        points.push(StepPointView { done: true, sentence: format!("{papers} Anlagen liegen vor") });
    }
    NextStepView { title: title.to_owned(), points }
}
