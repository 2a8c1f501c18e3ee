//! When a posted letter counts as announced, and until when it can be objected to: the term rules' answer.

use jiff::civil::Date;
use koffer_casework::deadline::{self, Input, Outcome};
use koffer_casework::decision::Dispatch;
use koffer_casework::procedure::Procedure;
use koffer_contract::DeadlineStepView;
use serde_json::json;

/// The day on which a letter that left on `day` counts as announced (§ 37 Abs. 2 SGB X); `None` where only proof of
/// receipt tells.
pub(crate) fn announced(day: Date, way: &str) -> Option<Date> {
    compute(&json!({"art": "bekanntgabe", "bescheid": {"weg": way, "aufgabe": day}}))?.bekanntgabe
}

/// The last day of the remedy.
pub(crate) fn remedy_ends(dispatch: &Dispatch, procedure: Procedure) -> Option<Date> {
    remedy(dispatch, procedure).map(|(end, _)| end)
}

/// The last day of the remedy, with the steps of its computation.
pub(crate) fn remedy(dispatch: &Dispatch, procedure: Procedure) -> Option<(Date, Vec<DeadlineStepView>)> {
    let courts = match procedure {
        Procedure::KitaVormerkung | Procedure::Beteiligung => "verwaltung",
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => "sozial",
    };
    let outcome = compute(&json!({
        "art": "rechtsbehelf", "rechtsweg": courts, "rechtsbehelf": "widerspruch", "belehrung": "richtig",
        "bescheid": {"weg": dispatch.way, "aufgabe": dispatch.day},
    }))?;
    let steps = outcome.erklaerung.iter().map(|line| DeadlineStepView {
        day: line.datum.to_string(),
        rule: line.norm.to_string(),
        text: line.text.clone(),
    });
    let steps = steps.collect();
    Some((outcome.ende?, steps))
}

fn compute(term: &serde_json::Value) -> Option<Outcome> {
    match deadline::parse(term.to_string().as_bytes()).ok()? {
        Input::One(term) => deadline::compute(&term).ok(),
        Input::Many(_) => None,
    }
}
