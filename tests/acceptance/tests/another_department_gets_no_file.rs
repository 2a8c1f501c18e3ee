//! A clerk of the Jugendamt gets no file of the Sozialamt: it is not listed, not counted, not found and not opened, and
//! nothing of it is on the desk. A file with an Auskunftssperre (§ 51 BMG) is kept from the own colleagues, too.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Application, Mark, Stage, traces};
use serde_json::{Value, json};

#[test]
fn a_clerk_of_the_jugendamt_gets_no_file_of_the_sozialamt() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut here = stage.enrol("m.dornbusch", &address);
    assert_eq!(here.ask("queue_page", json!({"list": "team", "limit": 10}))["total"], 1);

    let mut there = stage.enrol("t.birkholz", &address);
    for list in ["mine", "team", "unassigned", "due", "followUp"] {
        assert_eq!(there.ask("queue_page", json!({"list": list, "limit": 10}))["total"], 0, "{list}");
    }
    let found = there.ask("queue_page", json!({"list": "team", "search": "Probefall", "limit": 10}));
    assert_eq!(found["total"], 0, "{found}");
    for command in ["case_open", "lease_take", "journal"] {
        assert_eq!(there.refused(command, json!({"file": file}))["code"], "unknownFile", "{command}");
    }
    there.sync();
    assert_eq!(there.ask("queue_counts", Value::Null)["team"], 0);
    let (found, _) = traces(there.place(), &[Mark::new(&file)]);
    assert_eq!(found, []);
}

#[test]
fn a_file_with_a_protected_address_exists_for_the_lead_alone() {
    let mut stage = Stage::set();
    let mut protected = Application::sound(1);
    protected.document["nutzdaten"]["personen"][0]["anschrift"]["auskunftssperre"] = json!(true);
    let lines = stage.submit(&[protected, Application::sound(2)]);
    let file = lines[0]["file"].as_str().unwrap_or_else(|| panic!("not taken in: {lines:?}")).to_owned();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    assert_eq!(clerk.ask("queue_page", json!({"list": "team", "limit": 10}))["total"], 1);
    assert_eq!(clerk.refused("case_open", json!({"file": file}))["code"], "unknownFile");
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    assert_eq!(lead.ask("queue_page", json!({"list": "team", "limit": 10}))["total"], 2);
    assert_eq!(lead.ask("case_open", json!({"file": file}))["restricted"], true);
}
