//! Answers of a Vormerkung that do not fit together.

use crate::deadline::{Kind, Term, compute, kind::KitaNeed};
use crate::intake::format;
use crate::intake::mark::Marks;
use crate::intake::paths::entry_names;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// Checks the answers of a Vormerkung.
pub(super) fn kita(answers: &Map<String, Value>, received_day: Date, marks: &mut Marks) {
    let begin = answers.get("beginn");
    if let Some(day) = begin.and_then(Value::as_str).and_then(format::day) {
        outside_the_year(answers, day, marks);
        let need = KitaNeed { betreuungsbeginn: day, eingang: Some(received_day) };
        let in_time =
            compute(&Term::new(Kind::KitaAnzeige(need))).ok().and_then(|found| found.weitere.rechtzeitig);
        if in_time == Some(false) {
            let text = "Weniger als sechs Monate vor dem Beginn angezeigt (§ 5 Abs. 1 KiBiz). Das ist kein Grund zur \
                        Ablehnung (§ 5 Abs. 2 KiBiz).";
            marks.add("frist_sechs_monate", "beginn", text, begin);
        }
    }
    let hours = answers.get("stunden");
    if hours.and_then(Value::as_i64).is_some_and(|hours| ![25, 35, 45].contains(&hours)) {
        marks.add("code_unbekannt", "stunden", "Möglich sind 25, 35 oder 45 Stunden in der Woche.", hours);
    }
    wishes(answers, marks);
}

fn outside_the_year(answers: &Map<String, Value>, begin: Date, marks: &mut Marks) {
    let year = answers.get("kitajahr").and_then(Value::as_str).and_then(format::nursery_year);
    if year.is_some_and(|first| begin < first || begin >= first.saturating_add(1.year())) {
        let text = "Der Beginn liegt außerhalb des genannten Kindergartenjahres.";
        marks.add("beginn_ausserhalb_kitajahr", "beginn", text, answers.get("beginn"));
    }
}

fn wishes(answers: &Map<String, Value>, marks: &mut Marks) {
    let wishes = answers.get("wuensche").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (key, code, sentence) in [
        ("rang", "rang_doppelt", "Zwei Wünsche haben denselben Rang."),
        ("kita", "kita_doppelt", "Dieselbe Kita ist zweimal genannt."),
    ] {
        let mut seen: Vec<&Value> = Vec::new();
        for (name, wish) in entry_names(wishes).iter().zip(wishes) {
            let Some(value) = wish.get(key).filter(|value| !value.is_null()) else { continue };
            if seen.contains(&value) {
                marks.add(code, &format!("wuensche[{name}].{key}"), sentence, Some(value));
            }
            seen.push(value);
        }
    }
}
