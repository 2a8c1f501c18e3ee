//! What is incomplete is never frozen, and a sentence says what is missing; what a desk cannot read or may not do is
//! refused with the field or the reason.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Stage, established};
use serde_json::{Value, json};

#[test]
fn an_incomplete_decision_is_refused_with_what_is_missing() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    let gone = json!({"file": file, "path": "unterkunft.grundmiete", "value": null, "reason": "Mietvertrag fehlt noch"});
    clerk.ask("fact_set", gone);

    let refused = clerk.refused("calculation_run", json!({"file": file}));
    assert_eq!(refused["code"], "cannotCalculate");
    names_the_rent(&refused["missing"]);
    let draft = clerk
        .ask("decision_draft", json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"}));
    names_the_rent(&draft["missing"]);
    let refused = clerk.refused("decision_freeze", json!({"decision": draft["decision"]}));
    assert_eq!(refused["code"], "incomplete");
    names_the_rent(&refused["missing"]);
    assert_eq!(clerk.ask("case_open", json!({"file": file}))["decisions"][0]["state"], "draft");
}

fn names_the_rent(missing: &Value) {
    let points = missing.as_array().expect("points");
    let said = points.iter().any(|point| {
        point["path"] == "unterkunft.grundmiete"
            && point["sentence"].as_str().is_some_and(|sentence| sentence.contains("Grundmiete"))
    });
    assert!(said, "a sentence names what is missing: {missing}");
}

#[test]
fn a_draft_whose_facts_changed_is_not_frozen() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    let draft = clerk
        .ask("decision_draft", json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"}));
    let set =
        json!({"file": file, "path": "unterkunft.grundmiete", "value": "320.00", "reason": "Mietvertrag"});
    clerk.ask("fact_set", set);
    let refused = clerk.refused("decision_freeze", json!({"decision": draft["decision"]}));
    assert_eq!(refused["code"], "outdated");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    clerk.ask("session_lock", Value::Null);
    let refused = clerk.refused("session_unlock", json!({"passphrase": "fünf faule Pflaumen"}));
    assert_eq!(refused["code"], "wrongPassphrase");
    for (command, request) in
        [("case_open", json!({"file": file})), ("queue_page", json!({"list": "team", "limit": 10}))]
    {
        assert_eq!(clerk.refused(command, request)["code"], "locked");
    }
}

#[test]
fn what_cannot_be_read_is_named_by_its_field() {
    let stage = Stage::set();
    let mut desk = koffer_acceptance::Desk::start(&stage.path("m.dornbusch"));
    let mut field = |command: &str, request: Value| {
        let refused = desk.refused(command, request);
        assert_eq!(refused["code"], "badRequest", "{refused}");
        refused["field"].clone()
    };
    assert_eq!(field("case_burn", json!({})), "command");
    assert_eq!(field("session_unlock", json!({})), "passphrase");
    assert_eq!(field("session_state", json!({"datei": 1})), "datei");
    assert_eq!(field("case_open", json!({"file": 7})), "file");
    assert_eq!(field("queue_page", json!({"list": "alle", "limit": 10})), "list");
}
