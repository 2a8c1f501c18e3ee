//! The same submission twice is one file. A broken one is set aside with a reason that a person understands, and the
//! others go on.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Application, Stage};
use serde_json::{Value, json};

#[test]
fn the_same_submission_twice_is_one_file() {
    let mut stage = Stage::set();
    let first = stage.submit(&[Application::sound(1)]);
    assert_eq!(first[0]["verdict"], "angenommen", "{first:?}");
    let second = stage.submit(&[Application::sound(1)]);
    assert_eq!(second[0]["file"], first[0]["file"]);
    assert_eq!(second[0]["again"], true);

    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let page = clerk.ask("queue_page", json!({"list": "team", "limit": 10}));
    assert_eq!(page["total"], 1, "{page}");
    assert_eq!(page["rows"][0]["file"], first[0]["file"]);
}

#[test]
fn a_broken_file_is_set_aside_and_the_others_go_on() {
    let mut stage = Stage::set();
    let broken = stage.inbox().join("00-kaputt.json");
    std::fs::write(&broken, "{\"schema\": \"aktenkoffer/grundsicherung\", ").expect("a broken file");
    let lines = stage.submit(&[Application::sound(1), Application::sound(2)]);
    let of = |verdict: &str| lines.iter().filter(|line| line["verdict"] == verdict).count();
    assert_eq!((lines.len(), of("angenommen"), of("zurueckgestellt")), (3, 2, 1), "{lines:?}");
    assert!(!broken.exists());
    let aside = stage.inbox().join("zurueckgestellt");
    assert!(aside.join("00-kaputt.json").exists());
    let reason = std::fs::read_to_string(aside.join("00-kaputt.json.grund.txt")).expect("a reason");
    assert!(reason.contains(' ') && reason.trim().ends_with('.'), "a sentence: {reason}");
    assert!(stage.inbox().join("erledigt").join(format!("{}.json", Application::sound(2).id)).exists());

    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    assert_eq!(clerk.ask("queue_page", json!({"list": "team", "limit": 10}))["total"], 2);
}

#[test]
fn an_incomplete_application_is_taken_in_and_marked() {
    let mut stage = Stage::set();
    let mut application = Application::sound(1);
    application.document["nutzdaten"]["unterkunft"]["grundmiete"] = Value::Null;
    let lines = stage.submit(&[application]);
    assert!(lines[0]["file"].is_string(), "an authority must take it: {lines:?}");
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let case = clerk.ask("case_open", json!({"file": lines[0]["file"]}));
    assert_ne!(case["missing"], json!([]), "what is missing is said: {case}");
}
