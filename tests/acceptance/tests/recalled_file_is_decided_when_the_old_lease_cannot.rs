//! A file that a lead gives to someone else while the old holder may still be working offline: the new holder works on
//! it at once, and decides only when the old one let go, or the lead signed for it.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Desk, Stage, established, frozen};
use serde_json::json;

/// The file was established by one clerk and then given to another, who has its draft and may not freeze it yet.
fn recalled() -> (Stage, String, [Desk; 3], String) {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut old = stage.enrol("m.dornbusch", &address);
    established(&mut old, &file);
    old.sync();
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let given = json!({"files": [file], "account": "k.feldweg", "reason": "Vertretung im Urlaub"});
    lead.ask("file_assign", given);
    lead.sync();
    let mut new = stage.enrol("k.feldweg", &address);
    new.sync();
    let draft = json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"});
    let decision = new.ask("decision_draft", draft)["decision"].as_str().expect("a decision").to_owned();
    let early = new.refused("decision_freeze", json!({"decision": decision}));
    assert_eq!(early["code"], "leaseNotYet", "{early}");
    (stage, file, [old, lead, new], decision)
}

#[test]
fn the_new_holder_decides_once_the_old_one_let_go() {
    let (_stage, file, [mut old, _lead, mut new], _decision) = recalled();
    old.sync();
    old.ask("lease_release", json!({"file": file}));
    assert_eq!(old.refused("lease_release", json!({"file": file}))["code"], "notHolder");
    old.sync();
    new.sync();
    frozen(&mut new, &file);
}

#[test]
fn the_new_holder_decides_once_the_lead_signed_for_it() {
    let (_stage, file, [mut old, mut lead, mut new], _decision) = recalled();
    let word = json!({"file": file, "reason": "Frau Dornbusch ist erreichbar und arbeitet nicht daran"});
    assert_eq!(new.refused("lease_override", word.clone())["code"], "notAllowed");
    lead.sync();
    lead.ask("lease_override", word);
    lead.sync();
    new.sync();
    frozen(&mut new, &file);
    new.sync();
    old.sync();
    assert_eq!(old.ask("journal", json!({"file": file}))["chain"], "verified");
}
