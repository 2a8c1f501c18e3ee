//! The city is gone while a case is decided. What comes back is older, or empty: it gets everything that it lacks from
//! the desk, under the signatures of those who did it.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{City, Desk, Stage, established, frozen, posted};
use serde_json::{Value, json};

#[test]
fn a_city_restored_from_an_older_copy_gets_everything_back() {
    let (mut stage, file) = Stage::with_application();
    let copy = stage.path("sicherung");
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    stage.city.backup(&copy);
    let letter = decided(&mut stage, &mut clerk, &file);

    assert_eq!(stage.city.restore(&copy), "generation 2");
    assert_eq!(stage.city.serve(), address);
    nothing_is_missing(&stage, &mut clerk, &file, &letter);
}

#[test]
fn a_city_founded_empty_from_its_directory_gets_everything_back() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let directory = stage.path("verzeichnis.json");
    stage.city.directory(&directory);
    let letter = decided(&mut stage, &mut clerk, &file);

    stage.city = City::found_from_directory(&stage.path("notfall-stadt"), &directory, &stage.city);
    assert_eq!(stage.city.serve(), address);
    let before = clerk.ask("sync_now", Value::Null);
    assert_ne!(before["state"], "unreachable", "{before}");
    let pin = stage.path("stadt.pin");
    stage.city.pin(&pin);
    clerk.ask("city_pin", json!({"path": pin}));
    nothing_is_missing(&stage, &mut clerk, &file, &letter);
}

/// Some steps with the city, the rest without it: the letter.
fn decided(stage: &mut Stage, clerk: &mut Desk, file: &str) -> Value {
    established(clerk, file);
    clerk.ask("note_add", json!({"file": file, "text": "noch mit der Stadt"}));
    clerk.sync();
    stage.city.vanish();
    clerk.ask("note_add", json!({"file": file, "text": "schon ohne die Stadt"}));
    let (decision, letter) = frozen(clerk, file);
    posted(clerk, &decision, &letter["letter"], &stage.path("bescheid.pdf"));
    letter
}

/// After as many rounds as it takes to say all that was asked for: everything is with the city, and with a second desk.
fn nothing_is_missing(stage: &Stage, clerk: &mut Desk, file: &str, letter: &Value) {
    let address = stage.city.address();
    let rounds: Vec<Value> = (0..4).map(|_| clerk.ask("sync_now", Value::Null)).collect();
    let last = &rounds[rounds.len() - 1];
    assert_eq!(
        (&last["state"], &last["pending"], &last["wedged"]),
        (&json!("synced"), &json!(0), &json!(0)),
        "{rounds:?}"
    );

    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let case = lead.ask("case_open", json!({"file": file}));
    assert_eq!(case["decisions"][0]["number"], letter["number"], "{case}");
    assert_eq!(case["decisions"][0]["state"], "dispatched");
    let notes: Vec<_> = case["notes"].as_array().expect("notes").iter().map(|note| &note["text"]).collect();
    assert!(notes.contains(&&json!("noch mit der Stadt")), "{notes:?}");
    assert!(notes.contains(&&json!("schon ohne die Stadt")), "{notes:?}");
    let again = stage.path("wieder.pdf");
    let saved = lead
        .ask("letter_save", json!({"letter": letter["letter"], "saveTo": again, "rendition": "standard"}));
    assert_eq!(saved["fileHash"], letter["fileHash"]);
    let proof = case["attachments"][0]["attachment"].clone();
    let read = lead.ask(
        "attachment_read",
        json!({"file": file, "attachment": proof, "saveTo": stage.path("anlage.pdf")}),
    );
    assert_eq!(read["sha256"], case["attachments"][0]["sha256"]);
    for desk in [clerk, &mut lead] {
        assert_eq!(desk.ask("journal", json!({"file": file}))["chain"], "verified");
    }
    assert_eq!(stage.city.check()["brokenAt"], Value::Null);
}
