//! A desk that is killed between two steps, or in the middle of one, comes back with everything it had confirmed.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{PASSPHRASE, Stage, established, frozen, posted};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

#[test]
fn a_desk_killed_between_freezing_and_issuing_goes_on_where_it_was() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    stage.city.vanish();
    clerk.ask("note_add", json!({"file": file, "text": "vor dem Stromausfall"}));
    let (decision, letter) = frozen(&mut clerk, &file);
    let pending = clerk.ask("session_state", Value::Null)["pendingChanges"].clone();

    let mut clerk = clerk.kill_and_start_again();
    assert_eq!(clerk.refused("case_open", json!({"file": file}))["code"], "locked");
    let unlocked = clerk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(unlocked["pendingChanges"], pending);
    let case = clerk.ask("case_open", json!({"file": file}));
    assert_eq!(case["decisions"][0]["state"], "frozen");
    assert_eq!(case["decisions"][0]["number"], letter["number"]);
    assert_eq!(case["notes"][0]["text"], "vor dem Stromausfall");
    let pdf = stage.path("bescheid.pdf");
    posted(&mut clerk, &decision, &letter["letter"], &pdf);
    assert!(std::fs::read(&pdf).expect("the letter").starts_with(b"%PDF"));

    let mut clerk = clerk.kill_and_start_again();
    clerk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(clerk.ask("case_open", json!({"file": file}))["decisions"][0]["state"], "dispatched");
    stage.city.serve();
    assert_eq!(clerk.sync()["pending"], 0);
    assert_eq!(clerk.ask("journal", json!({"file": file}))["chain"], "verified");
}

/// Freezing lays two files, the letter and its content, before the one write that names them.
#[test]
fn a_desk_killed_while_it_freezes_has_a_draft_or_a_whole_letter() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    stage.city.vanish();
    let draft = clerk
        .ask("decision_draft", json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"}));
    let decision = json!({"decision": draft["decision"]});
    let mut letters = Vec::new();
    for files in [0, 1, 2] {
        clerk = clerk.kill_at_work("decision_freeze", &decision, files);
        clerk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
        let found = clerk.ask("case_open", json!({"file": file}))["decisions"].clone();
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
        assert_eq!(found[0]["decision"], draft["decision"]);
        match found[0]["state"].as_str() {
            Some("draft") => assert!(letters.is_empty(), "a frozen letter stays frozen: {found}"),
            Some("frozen") => letters.push(found[0].clone()),
            _ => panic!("neither draft nor frozen: {found}"),
        }
    }
    if letters.is_empty() {
        letters.push(clerk.ask("decision_freeze", decision));
    }
    for letter in letters {
        let pdf = stage.path("bescheid.pdf");
        let saved = clerk
            .ask("letter_save", json!({"letter": letter["letter"], "saveTo": pdf, "rendition": "standard"}));
        assert_eq!(saved["fileHash"], letter["fileHash"]);
        let bytes = std::fs::read(&pdf).expect("the letter");
        assert_eq!(hex::encode(Sha256::digest(&bytes)), letter["fileHash"]);
    }
    stage.city.serve();
    assert_eq!(clerk.sync()["pending"], 0);
    clerk.sync();
    let journal = clerk.ask("journal", json!({"file": file}));
    assert_eq!(journal["chain"], "verified");
    let freezes =
        journal["entries"].as_array().expect("entries").iter().filter(|entry| entry["kind"] == "freeze");
    assert_eq!(freezes.count(), 1, "{journal}");
}
