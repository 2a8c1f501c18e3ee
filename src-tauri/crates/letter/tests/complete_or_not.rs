//! No letter goes out incomplete: each thing that can be missing is taken away in turn.

#![allow(clippy::unwrap_used)]

mod support;

use koffer_letter::{Content, MissingCode, Press, compose::Hearing};
use support::{Case, folder, json_files};

fn codes(case: &Case) -> Vec<MissingCode> {
    let draft = case.draft();
    assert_eq!(draft.content.draft, !draft.missing.is_empty());
    // Whatever is missing, the draft can be shown.
    Press::new().render(&draft.content, &case.pack()).unwrap();
    assert!(draft.missing.iter().all(|missing| missing.sentence.ends_with('.') && !missing.path.is_empty()));
    draft.missing.iter().map(|missing| missing.code).collect()
}

#[test]
fn the_written_contents_are_what_is_composed() {
    for path in json_files(&folder().join("facts")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case = Case::named(&name);
        assert_eq!(codes(&case), [], "{name}");
        let written =
            Content::from_json(&std::fs::read(folder().join(format!("{name}.json"))).unwrap()).unwrap();
        assert_eq!(case.draft().content, written, "{name}: run the example compose_fixtures");
    }
}

#[test]
fn a_missing_account_is_a_sentence_and_a_red_box() {
    let mut case = Case::named("ga-bewilligung-paar");
    case.facts.iban = Some("DE03120300000000202051".into());
    assert_eq!(codes(&case), [MissingCode::Value]);
    let draft = case.draft();
    assert!(draft.missing[0].sentence.contains("IBAN"));
    let text = serde_json::to_string(&draft.content).unwrap();
    assert!(text.contains("{{IBAN}}"));
}

#[test]
fn a_sum_that_differs_by_one_cent_is_noticed_wherever_it_stands() {
    let mut decided = Case::named("ga-bewilligung-paar");
    decided.facts.monthly = Some("861.10".into());
    assert_eq!(codes(&decided), [MissingCode::Sums]);
    for pointer in [
        "/summe",
        "/personen/0/gesamtbedarf",
        "/personen/1/einkommen_bereinigt",
        "/personen/0/zeilen/2/betrag",
    ] {
        let mut case = Case::named("ga-bewilligung-paar");
        let output = case.calculation.as_mut().unwrap();
        *output.pointer_mut(pointer).unwrap() = "0.01".into();
        assert!(codes(&case).contains(&MissingCode::Sums), "{pointer}");
    }
}

#[test]
fn an_outdated_or_absent_calculation_hinders_a_grant() {
    let mut case = Case::named("ga-bewilligung-einzeln");
    case.facts.calculation_outdated = true;
    assert_eq!(codes(&case), [MissingCode::CalculationOutdated]);
    case.facts.calculation_outdated = false;
    case.calculation = None;
    assert!(codes(&case).contains(&MissingCode::Calculation));
}

#[test]
fn a_burden_needs_a_hearing_or_a_reason_to_leave_it_out() {
    for name in ["ga-ablehnung", "ga-aufhebung"] {
        let mut case = Case::named(name);
        case.facts.hearing = None;
        assert_eq!(codes(&case), [MissingCode::Hearing], "{name}");
        let reason = "§ 24 Absatz 2 Nummer 5 SGB X: einkommensabhängige Leistung wird angepasst".into();
        case.facts.hearing = Some(Hearing::Waived { reason });
        assert_eq!(codes(&case), [], "{name}");
    }
    let mut less = Case::named("ga-aenderung");
    less.facts.previous_monthly = Some("800.00".into());
    assert_eq!(codes(&less), [MissingCode::Hearing]);
}

#[test]
fn reasons_papers_names_and_addresses_are_demanded() {
    let mut reason = Case::named("ga-ablehnung");
    reason.facts.reason = None;
    assert_eq!(codes(&reason), [MissingCode::Value]);
    let mut papers = Case::named("ga-unterlagen");
    papers.facts.papers.clear();
    assert_eq!(codes(&papers), [MissingCode::Papers]);
    let mut nobody = Case::named("ga-eingang");
    nobody.facts.addressees.clear();
    nobody.facts.address.clear();
    nobody.facts.clerk.name.clear();
    assert!(codes(&nobody).starts_with(&[MissingCode::Addressee, MissingCode::Address, MissingCode::Clerk]));
}

#[test]
fn the_engine_demands_the_notice_on_the_karenzzeit() {
    let case = Case::named("ga-bewilligung-paar");
    let text = serde_json::to_string(&case.draft().content.body).unwrap();
    assert!(text.contains("Karenzzeit"));
    // In a template without that block the notice is missed.
    let pack = case.pack();
    let mut template = pack.template("ga-bewilligung").unwrap().clone();
    template.parts.retain(
        |part| !matches!(&part.what, koffer_pack::template::What::When { condition, .. } if condition == "karenzzeit"),
    );
    let draft = koffer_letter::draft(&pack, &template, &case.facts, &case.sheets());
    assert_eq!(draft.missing.iter().map(|m| m.code).collect::<Vec<_>>(), [MissingCode::KarenzNotice]);
}

#[test]
fn marks_in_a_citizens_words_stay_letters() {
    let mut case = Case::named("ga-unterlagen");
    case.facts.papers = vec!["Beleg **{{IBAN}}** vom Mai".into()];
    assert_eq!(codes(&case), []);
    let plain = koffer_letter::content::plain::plain_text(&case.draft().content, &case.pack()).unwrap();
    assert!(plain.replace('\u{2060}', "").contains("Beleg **{{IBAN}}** vom Mai"));
}
