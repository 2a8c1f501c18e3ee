//! What is still open in a file: what intake could not read, and proofs that are needed and not here.

use koffer_casework::{Case, intake};
use koffer_contract::MissingPoint;

/// Open points, those of intake first. A point that a person closed is gone.
pub(crate) fn points(case: &Case) -> Vec<MissingPoint> {
    let Some(open) = &case.opened else { return Vec::new() };
    let read = open.clarifications.iter().map(|point| MissingPoint {
        code: point.code.clone(),
        sentence: point.text.clone(),
        path: path(&point.path),
    });
    let asked = open_points(case).into_iter().map(|point| MissingPoint {
        code: point.code.clone(),
        sentence: point.label.clone(),
        path: path(&point.pfad),
    });
    let is_open = |point: &MissingPoint| {
        let settled =
            point.path.as_ref().is_some_and(|path| case.fact(path).is_some_and(|field| field.by.is_some()));
        !case.closed_points.contains(&point.code) && !settled
    };
    let mut points: Vec<MissingPoint> = Vec::new();
    for point in read.chain(asked).filter(is_open) {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    points
}

/// Proofs and answers that the application still needs, by the rules of intake; papers that came later count.
pub(crate) fn open_points(case: &Case) -> Vec<intake::OpenPoint> {
    let Some(open) = &case.opened else { return Vec::new() };
    let Some(text) = &open.application else { return Vec::new() };
    // The application was read when it arrived; it reads the same again, attachments being here by their rows.
    let verdict = intake::read(text.as_bytes(), &[], open.received_at, &intake::Limits::default());
    let Some(submission) = verdict.submission() else { return Vec::new() };
    let here: std::collections::BTreeSet<_> =
        case.attachments.iter().filter_map(|attachment| attachment.proof.as_deref()).collect();
    let mut points = intake::open_points(submission);
    points.retain(|point| !here.contains(point.code.as_str()) && !case.closed_points.contains(&point.code));
    points
}

fn path(text: &str) -> Option<String> {
    let path = text.strip_prefix("nutzdaten.").unwrap_or(text);
    (!path.is_empty()).then(|| path.to_owned())
}
