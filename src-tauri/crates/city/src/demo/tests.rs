//! A thousand invented applications, read as the city would read them.

use super::{DemoApplication, generate};
use jiff::civil::{Date, date};
use koffer_casework::Hash;
use koffer_casework::intake::{Beside, Limits, Lying, Submission, headline, open_points, read};
use koffer_casework::procedure::Procedure;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = date(2026, 11, 24);
const COUNT: usize = 1000;

fn taken(application: &DemoApplication) -> (Submission, Vec<String>) {
    let lie = |(path, bytes): &(String, Vec<u8>)| Beside {
        path: path.clone(),
        lying: Lying::File {
            size: bytes.len() as u64,
            sha256: Hash::of(bytes),
            first_bytes: bytes[..16].to_vec(),
        },
    };
    let beside: Vec<Beside> = application.attachments.iter().map(lie).collect();
    let now = "2026-11-24T08:00:00+01:00".parse().unwrap();
    let verdict = read(&application.json, &beside, now, &Limits::default());
    let text = String::from_utf8_lossy(&application.json);
    let submission = verdict.submission().unwrap_or_else(|| panic!("{verdict:?}\n{text}"));
    let marks = verdict.clarifications().iter().map(|mark| format!("{} {}", mark.code, mark.path));
    (submission.clone(), marks.collect())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[test]
fn a_thousand_applications_are_taken_and_only_planned_flaws_are_marked() {
    let mut by_procedure: BTreeMap<Procedure, usize> = BTreeMap::new();
    let mut names = BTreeSet::new();
    let mut ids = BTreeSet::new();
    let (mut mistyped, mut urgent, mut restricted, mut incomplete) = (0, 0, 0, 0);
    for application in generate(1, COUNT, TODAY) {
        let (submission, marks) = taken(&application);
        assert!(marks.iter().all(|mark| mark == "pruefziffer_falsch bank.iban"), "{marks:?}");
        let head = headline(&submission);
        assert!(head.received_day < TODAY && ids.insert(submission.id));
        names.insert(format!("{} {}", head.given_names, head.family_name));
        *by_procedure.entry(submission.procedure).or_default() += 1;
        mistyped += usize::from(!marks.is_empty());
        urgent += usize::from(head.urgent);
        restricted += usize::from(head.restricted);
        incomplete += usize::from(open_points(&submission).iter().any(|point| point.code == "angabe_fehlt"));
    }
    assert_eq!(by_procedure.len(), 4);
    assert!((450..=550).contains(&by_procedure[&Procedure::Grundsicherung]), "{by_procedure:?}");
    assert_eq!(restricted, 1);
    assert!(names.len() > 700, "{} names", names.len());
    assert!((10..=80).contains(&mistyped), "{mistyped} mistyped accounts");
    assert!((20..=200).contains(&urgent), "{urgent} urgent");
    assert!((50..=400).contains(&incomplete), "{incomplete} incomplete");
}

#[test]
fn what_a_household_says_fits_together() {
    let cents = |text: &str| text.replace('.', "").parse::<i64>().unwrap_or(0);
    for application in generate(2, 400, TODAY) {
        let (submission, _) = taken(&application);
        let Some(persons) = submission.answers.get("personen").and_then(Value::as_array) else { continue };
        let flat = &submission.answers["unterkunft"];
        assert_eq!(flat["personen_gesamt"], persons.len());
        let parts =
            ["grundmiete", "nebenkosten", "heizkosten"].map(|key| cents(text(flat, key))).iter().sum::<i64>();
        assert!(parts > 0 || !text(flat, "warmmiete").is_empty());
        if parts > 0 && !text(flat, "warmmiete").is_empty() {
            assert_eq!(parts, cents(text(flat, "warmmiete")), "{flat}");
        }
        let married = persons.iter().filter(|person| text(person, "familienstand") == "verheiratet").count();
        assert_eq!(
            married,
            if persons.iter().any(|person| text(person, "rolle") == "ehegatte") { 2 } else { 0 }
        );
        for person in persons {
            let born: Date = text(person, "geburtsdatum").parse().unwrap();
            let age = born.until((jiff::Unit::Year, submission.arrival.received_day)).unwrap().get_years();
            match text(&person["erwerb"], "status") {
                "altersgrenze" => assert!(age >= 67, "{person}"),
                "kind" => assert!(age < 18, "{person}"),
                _ => assert!((18..67).contains(&age), "{person}"),
            }
            for income in person["einkommen"].as_array().into_iter().flatten() {
                match text(income, "art") {
                    "altersrente" => assert!(age >= 67, "{person}"),
                    "erwerbsminderungsrente" | "wfbm" => assert!(age < 67, "{person}"),
                    "kindergeld" => assert!(age < 18, "{person}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_a_prefix_is_a_prefix() {
    let once: Vec<DemoApplication> = generate(7, 30, TODAY).collect();
    assert_eq!(once, generate(7, 30, TODAY).collect::<Vec<_>>());
    assert_eq!(once[..10], generate(7, 10, TODAY).collect::<Vec<_>>());
    assert_ne!(once[0], generate(8, 1, TODAY).next().unwrap());
}

#[test]
fn attachments_are_what_their_names_say() {
    let mut seen = BTreeSet::new();
    for (path, bytes) in generate(3, 200, TODAY).flat_map(|application| application.attachments) {
        let kind = path.rsplit('.').next().unwrap().to_owned();
        if kind == "pdf" {
            let text = String::from_utf8_lossy(&bytes);
            let start: usize = text.lines().rev().nth(1).unwrap().parse().unwrap();
            assert!(bytes[start..].starts_with(b"xref\n0 6\n"), "{path}");
            for (number, line) in text[text.find("xref\n0 6").unwrap()..].lines().skip(3).take(5).enumerate()
            {
                let offset: usize = line[..10].parse().unwrap();
                assert!(bytes[offset..].starts_with(format!("{} 0 obj", number + 1).as_bytes()), "{path}");
            }
        } else {
            let picture = image::load_from_memory(&bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (210, 297));
        }
        seen.insert(kind);
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["jpg", "pdf", "png"]);
}
