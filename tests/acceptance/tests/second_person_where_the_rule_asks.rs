//! Above the amount of the municipality's rule a second person reads the decision: not the author, and not afterwards.
//! And a file has one holder: who comes second is told who that is.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Stage, established, frozen, posted};
use serde_json::json;

#[test]
fn a_decision_above_the_amount_is_issued_only_after_a_lead_has_signed() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    established(&mut clerk, &file);
    let rent = json!({"file": file, "path": "unterkunft.grundmiete", "value": "1420.00", "reason": "Mietvertrag, Karenzzeit"});
    clerk.ask("fact_set", rent);
    let (decision, letter) = frozen(&mut clerk, &file);
    let this = json!({"decision": decision});
    assert_eq!(clerk.refused("decision_issue", this.clone())["code"], "needsCountersign");
    assert_eq!(clerk.refused("decision_countersign", this.clone())["code"], "notAllowed");
    clerk.sync();
    lead.sync();
    lead.ask("decision_countersign", this);
    lead.sync();
    clerk.sync();
    posted(&mut clerk, &decision, &letter["letter"], &stage.path("bescheid.pdf"));
    clerk.sync();
    lead.sync();
    let decisions = lead.ask("case_open", json!({"file": file}))["decisions"].clone();
    assert_eq!(decisions.as_array().map(Vec::len), Some(1), "{decisions}");
    assert_eq!((&decisions[0]["state"], &decisions[0]["number"]), (&json!("dispatched"), &letter["number"]));
}

#[test]
fn who_comes_second_to_a_file_is_told_who_holds_it() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut first = stage.enrol("m.dornbusch", &address);
    let mut second = stage.enrol("k.feldweg", &address);
    established(&mut first, &file);
    let held = second.refused("lease_take", json!({"file": file}));
    assert_eq!((&held["code"], &held["holder"]), (&json!("leaseHeld"), &json!("m.dornbusch")));
    second.ask("note_add", json!({"file": file, "text": "Notizen gehen immer"}));
    let set = json!({"file": file, "path": "unterkunft.grundmiete", "value": "300.00", "reason": "nicht meine Akte"});
    assert_eq!(second.refused("fact_set", set)["code"], "notHolder");

    first.ask("lease_release", json!({"file": file}));
    first.sync();
    assert_eq!(second.ask("lease_take", json!({"file": file}))["lease"]["mine"], true);
}
