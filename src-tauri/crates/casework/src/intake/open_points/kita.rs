//! Questions and proofs of a Vormerkung. A criterion without its proof is not counted, and the reasons say so.

use super::{Asked, answered, unanswered};
use crate::intake::form;
use crate::intake::paths::entry_names;
use crate::procedure::Procedure;
use serde_json::Value;

/// Asks what is missing.
pub(super) fn ask(asked: &mut Asked<'_>) {
    let answers = &asked.submission.answers;
    unanswered::ask(asked, answers, form::answers(Procedure::KitaVormerkung), "", None, &[]);
    let child = answers.get("kind");
    let of_child = |key: &str| child.and_then(|child| child.get(key)).filter(|value| !value.is_null());
    if of_child("geburtsdatum").is_none() {
        if of_child("entbindung").is_some() {
            asked.proof("geburtsurkunde", &[], "kind.geburtsdatum", None);
        } else if child.is_some() {
            asked.fact("kind.geburtsdatum", None);
        }
    }
    if child.is_some() && of_child("entbindung").is_none() && !answered(of_child("vornamen")) {
        asked.fact("kind.vornamen", None);
    }
    if of_child("zuzug").is_some() {
        asked.proof("zuzugsnachweis", &[], "kind.zuzug", None);
    }
    let support = of_child("foerderbedarf").and_then(|support| support.get("bewilligt"));
    if support.and_then(Value::as_bool) == Some(true) {
        asked.proof("foerderbescheid", &[], "kind.foerderbedarf", None);
    }
    let parents = answers.get("eltern").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (name, parent) in entry_names(parents).iter().zip(parents) {
        ask_parent(asked, parent, &format!("eltern[{name}]"));
    }
}

fn ask_parent(asked: &mut Asked<'_>, parent: &Value, path: &str) {
    let occupation = parent.get("taetigkeit").and_then(|work| work.get("art")).and_then(Value::as_str);
    match occupation {
        Some("beruf") => {
            asked.proof("arbeitgeberbescheinigung", &[], &format!("{path}.taetigkeit"), None);
        }
        Some("ausbildung" | "studium" | "schule" | "kurs") => {
            asked.proof("ausbildungsnachweis", &[], &format!("{path}.taetigkeit"), None);
        }
        _ => {}
    }
    if matches!(parent.get("sorgerecht").and_then(Value::as_str), Some("allein" | "vormund")) {
        asked.proof("sorgerecht", &[], &format!("{path}.sorgerecht"), None);
    }
}
