//! An application is decided, printed to a PDF and posted without a city. When the city is back, each step arrives once,
//! with its letter, at a second desk, and both have the same verified chain.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Stage, established, frozen, order, posted};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

#[test]
fn what_is_decided_offline_arrives_once_with_its_letter() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    stage.city.vanish();

    let set =
        json!({"file": file, "path": "unterkunft.grundmiete", "value": "320.00", "reason": "Mietvertrag"});
    let facts = clerk.ask("fact_set", set)["facts"].clone();
    assert_eq!(facts["unterkunft.grundmiete"]["value"], "320.00");
    let year = clerk.ask("calculation_run", json!({"file": file, "from": "2026-11", "to": "2027-10"}));
    assert_eq!(year["zeitraum"], json!({"von": "2026-11", "bis": "2027-10"}), "{year}");
    let (decision, letter) = frozen(&mut clerk, &file);
    let pdf = stage.path("bescheid.pdf");
    posted(&mut clerk, &decision, &letter["letter"], &pdf);
    clerk.ask("note_add", json!({"file": file, "text": "Rückruf bei Frau Ğülsüm, frei erfunden"}));

    let bytes = std::fs::read(&pdf).expect("the letter");
    assert_eq!(hex::encode(Sha256::digest(&bytes)), letter["fileHash"], "the paper is what was signed");
    assert_eq!(clerk.ask("sync_now", Value::Null)["state"], "unreachable");
    let waiting = clerk.ask("outbox_list", Value::Null)["changes"].as_array().map_or(0, Vec::len);
    assert!(waiting >= 5, "set, freeze, issue, dispatch and note wait: {waiting}");

    stage.city.serve();
    assert_eq!(clerk.sync()["pending"], 0);
    clerk.sync();
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let there = lead.ask("case_open", json!({"file": file}));
    let decisions = there["decisions"].as_array().expect("decisions");
    assert_eq!(decisions.len(), 1, "once: {decisions:?}");
    assert_eq!(decisions[0]["number"], letter["number"]);
    assert_eq!(decisions[0]["state"], "dispatched");
    assert_eq!(there["facts"]["unterkunft.grundmiete"]["value"], "320.00");
    let copy = stage.path("bescheid-beim-zweiten.pdf");
    let saved =
        lead.ask("letter_save", json!({"letter": letter["letter"], "saveTo": copy, "rendition": "standard"}));
    assert_eq!(saved["fileHash"], letter["fileHash"]);
    assert_eq!(std::fs::read(&copy).expect("the copy"), bytes, "the same letter, byte for byte");

    let (here, beyond) =
        (clerk.ask("journal", json!({"file": file})), lead.ask("journal", json!({"file": file})));
    assert_eq!(here["chain"], "verified");
    assert_eq!(beyond["chain"], "verified");
    assert_eq!(order(&here), order(&beyond));
    for kind in ["freeze", "issue", "dispatched"] {
        let times = here["entries"].as_array().expect("entries").iter().filter(|entry| entry["kind"] == kind);
        assert_eq!(times.count(), 1, "{kind}: {here}");
    }
    assert_eq!(stage.city.check()["brokenAt"], Value::Null);
}
