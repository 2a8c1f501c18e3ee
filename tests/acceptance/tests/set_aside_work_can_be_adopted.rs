//! What the city set aside has a way on: a lead reads it and lets it stand.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Stage, established};
use serde_json::json;

#[test]
fn the_work_of_someone_whose_access_was_withdrawn_counts_once_a_lead_adopts_it() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    established(&mut clerk, &file);
    clerk.sync();
    clerk.ask("note_add", json!({"file": file, "text": "Vermieter bestätigt 320 Euro"}));
    stage.city.disable("m.dornbusch");
    clerk.call("sync_now", json!({})).expect("a round ends whatever the city says");
    lead.sync();
    let waiting = lead.ask("outbox_list", json!({}))["quarantined"].clone();
    assert_eq!(waiting.as_array().map(Vec::len), Some(1), "{waiting}");
    let adopted = json!({"file": file, "reason": "gelesen, stimmt"});
    lead.ask("aside_adopt", adopted);
    let notes = lead.ask("case_open", json!({"file": file}))["notes"].clone();
    assert_eq!(notes[0]["text"], "Vermieter bestätigt 320 Euro");
    lead.sync();
    assert_eq!(lead.ask("outbox_list", json!({}))["quarantined"], json!([]));
}
