//! The terms of a file: the office's own target and final day, the day of requested papers, the end of the remedy.

use crate::queue::row::{final_day, target_day};
use jiff::{ToSpan, civil::Date};
use koffer_casework::Case;
use koffer_contract::{DeadlineState, DeadlineStepView, DeadlineView};

/// All of them, the next one first.
pub(super) fn deadlines(case: &Case, today: Date) -> Vec<DeadlineView> {
    let Some(open) = &case.opened else { return Vec::new() };
    let decided = case.letter_facts.values().any(|facts| facts.dispatched.is_some());
    let own = |title: &str, day: Date| {
        let text = format!("Eigene Frist der Stelle ab Eingang am {}.", german(open.received_day));
        let step = DeadlineStepView { day: day.to_string(), rule: "Frist der Stelle".to_owned(), text };
        (
            day,
            DeadlineView {
                title: title.to_owned(),
                day: Some(day.to_string()),
                state: if decided { DeadlineState::Met } else { state(day, today) },
                explanation: vec![step],
            },
        )
    };
    let mut all =
        vec![own("Zielfrist", target_day(open.received_day)), own("Endfrist", final_day(open.received_day))];
    for request in case.paper_requests.values() {
        let step = DeadlineStepView {
            day: request.until.to_string(),
            rule: "§ 60 Abs. 1, § 66 Abs. 3 SGB I".to_owned(),
            text: "Bis zu diesem Tag sind die angeforderten Unterlagen vorzulegen.".to_owned(),
        };
        all.push((
            request.until,
            DeadlineView {
                title: "Unterlagen bis".to_owned(),
                day: Some(request.until.to_string()),
                state: state(request.until, today),
                explanation: vec![step],
            },
        ));
    }
    for letter in case.decisions.values().filter_map(|decision| decision.letter()) {
        let dispatch = case.letter_facts.get(&letter.change).and_then(|facts| facts.dispatched.as_ref());
        if let Some((end, explanation)) =
            dispatch.and_then(|dispatch| crate::decision::remedy(dispatch, open.procedure))
        {
            all.push((
                end,
                DeadlineView {
                    title: format!("Widerspruch gegen {} möglich bis", letter.freeze.number),
                    day: Some(end.to_string()),
                    state: state(end, today),
                    explanation,
                },
            ));
        }
    }
    all.sort_by_key(|(day, view)| {
        (view.state == DeadlineState::Met || view.state == DeadlineState::Over, *day)
    });
    all.into_iter().map(|(_, view)| view).collect()
}

fn state(day: Date, today: Date) -> DeadlineState {
    if day < today {
        DeadlineState::Over
    } else if day <= today.saturating_add(7.days()) {
        DeadlineState::Soon
    } else {
        DeadlineState::Running
    }
}

/// `06.11.2026`.
pub(crate) fn german(day: Date) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}
