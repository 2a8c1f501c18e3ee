//! The four worked examples are accepted without a mark, and say what a list needs to know.

use super::{FORMS, example, marks, submission};
use crate::intake::{SubmissionKind, headline, paths};
use crate::procedure::Procedure;
use serde_json::json;

#[test]
fn the_examples_are_accepted_without_a_mark() {
    for name in FORMS {
        assert_eq!(marks(&example(name)), Vec::<String>::new(), "{name}");
        let taken = submission(&example(name));
        assert_eq!(taken.procedure, Procedure::from_name(name).unwrap());
        assert_eq!(taken.kind, SubmissionKind::Antrag);
    }
}

#[test]
fn what_a_list_needs_of_the_examples() {
    let first = headline(&submission(&example("grundsicherung")));
    assert_eq!((first.family_name.as_str(), first.given_names.as_str()), ("Probefall-Łuczak", "Erna Ğülsüm"));
    assert_eq!((first.birth_year, first.further_persons), (Some(1957), 0));
    assert_eq!((first.urgent, first.restricted), (false, false));
    assert_eq!(first.received_day.to_string(), "2026-11-24");

    let second = headline(&submission(&example("hilfe_zum_lebensunterhalt")));
    assert_eq!((second.further_persons, second.urgent), (1, true));
    assert_eq!(second.received_day.to_string(), "2026-10-30", "the authority that had it first");

    let third = headline(&submission(&example("kita_vormerkung")));
    assert_eq!((third.family_name.as_str(), third.birth_year), ("Ausgedacht-ẞen", Some(2024)));
    let fourth = headline(&submission(&example("beteiligung")));
    assert_eq!((fourth.family_name.as_str(), fourth.birth_year), ("Lindenfreundin42", None));
}

#[test]
fn a_barred_address_restricts_the_file_at_once() {
    let mut application = example("grundsicherung");
    application["nutzdaten"]["personen"][0]["anschrift"]["auskunftssperre"] = json!(true);
    assert!(headline(&submission(&application)).restricted);
    let mut child = example("kita_vormerkung");
    child["nutzdaten"]["eltern"][1]["anschrift"] = json!({"auskunftssperre": true});
    assert!(headline(&submission(&child)).restricted);
}

#[test]
fn answers_by_their_path() {
    let flat = paths(&submission(&example("grundsicherung")).answers);
    assert_eq!(flat["personen[p1].einkommen[e1].betrag"], json!("700.00"));
    assert_eq!(flat["unterkunft.grundmiete"], json!("330.00"));
    assert_eq!(flat["personen[p1].behinderung.merkzeichen"], json!(["G"]));
    assert_eq!(flat["personen[p1].uebertragen"], json!([]), "declared none");
    assert!(!flat.keys().any(|path| path.ends_with(".id")));
    for path in flat.keys() {
        assert_eq!(crate::path::Path::parse(path).unwrap().to_string(), *path);
        assert_ne!(crate::intake::label(path), *path, "every path of the form has a German name");
    }
    let second = paths(&submission(&example("hilfe_zum_lebensunterhalt")).answers);
    assert!(!second.contains_key("bank"), "not answered");
    assert_eq!(second["personen[p2].eltern"], json!(["p1"]));
    let third = paths(&submission(&example("kita_vormerkung")).answers);
    assert_eq!(third["wuensche[2].kita"], json!("k7"));
    assert_eq!(third["eltern[1].taetigkeit.art"], json!("beruf"));
}
