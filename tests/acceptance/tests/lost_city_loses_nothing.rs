//! The city is gone while a case is decided. What comes back is older, or empty: it gets everything that it lacks from
//! the desks, under the signatures of those who did it.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{City, Desk, Stage, established, frozen, order, posted};
use serde_json::{Value, json};

#[test]
fn a_city_restored_from_an_older_copy_gets_everything_back() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let copy = stage.path("sicherung");
    stage.city.backup(&copy);
    let letter = decided(&mut stage, &mut clerk, &mut lead, &file);

    assert_eq!(stage.city.restore(&copy), "generation 2");
    assert_eq!(stage.city.serve(), address);
    nothing_is_missing(&stage, [clerk, lead], &file, &letter);
}

#[test]
fn a_city_founded_empty_from_its_directory_gets_everything_back() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let directory = stage.path("verzeichnis.json");
    stage.city.directory(&directory);
    let letter = decided(&mut stage, &mut clerk, &mut lead, &file);

    stage.city = City::found_from_directory(&stage.path("notfall-stadt"), &directory, &stage.city);
    let emergency = stage.city.serve();
    assert_ne!(emergency, address, "a laptop in the next room");
    assert_eq!(clerk.ask("sync_now", Value::Null)["state"], "unreachable");
    let pin = stage.path("stadt.pin");
    stage.city.pin(&pin, &emergency);
    for desk in [&mut clerk, &mut lead] {
        assert_eq!(desk.ask("city_pin", json!({"path": pin}))["city"], emergency);
    }
    nothing_is_missing(&stage, [clerk, lead], &file, &letter);
}

#[test]
fn a_foreign_city_gets_nothing_and_its_pin_is_refused() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    stage.city.vanish();
    clerk.ask("note_add", json!({"file": file, "text": "nur für die eigene Stadt"}));
    let mut foreign = Stage::set();
    let pin = foreign.path("fremd.pin");
    foreign.city.pin(&pin, &address);
    assert_eq!(clerk.refused("city_pin", json!({"path": pin}))["code"], "pinRefused");

    foreign.city.take_the_place_of(&stage.city);
    assert_eq!(foreign.city.serve(), address);
    let outcome = clerk.ask("sync_now", Value::Null);
    assert_eq!((&outcome["pushed"], &outcome["pending"]), (&json!(0), &json!(1)), "{outcome}");
    assert_eq!(outcome["state"], "otherCity");
    foreign.city.vanish();
    stage.city.serve();
    assert_eq!(clerk.sync()["pending"], 0);
}

/// Some steps with the city, which the second desk sees, and the rest without: the letter.
fn decided(stage: &mut Stage, clerk: &mut Desk, lead: &mut Desk, file: &str) -> Value {
    established(clerk, file);
    clerk.ask("note_add", json!({"file": file, "text": "noch mit der Stadt"}));
    clerk.sync();
    lead.sync();
    stage.city.vanish();
    clerk.ask("note_add", json!({"file": file, "text": "schon ohne die Stadt"}));
    lead.ask("note_add", json!({"file": file, "text": "die Leitung auch"}));
    let (decision, letter) = frozen(clerk, file);
    posted(clerk, &decision, &letter["letter"], &stage.path("bescheid.pdf"));
    letter
}

/// The first desk notices in its first round that the city is an older one, and says so; the next round is one like any
/// other. Then everything is with the city, with those desks, and with one that never saw the city that was lost.
fn nothing_is_missing(stage: &Stage, desks: [Desk; 2], file: &str, letter: &Value) {
    let mut desks = Vec::from(desks);
    let first = desks[0].ask("sync_now", Value::Null);
    assert_eq!((&first["state"], &first["wedged"]), (&json!("older"), &json!(0)), "{first}");
    assert_eq!(desks[0].sync()["pending"], 0);
    desks[1].ask("sync_now", Value::Null);
    assert_eq!(desks[1].sync()["pending"], 0);
    desks.push(stage.enrol("k.feldweg", &stage.city.address()));
    let mut orders = Vec::new();
    for desk in &mut desks {
        desk.sync();
        let case = desk.ask("case_open", json!({"file": file}));
        assert_eq!(case["decisions"].as_array().map(Vec::len), Some(1), "{case}");
        assert_eq!(case["decisions"][0]["number"], letter["number"]);
        assert_eq!(case["decisions"][0]["state"], "dispatched");
        let notes: Vec<_> =
            case["notes"].as_array().expect("notes").iter().map(|note| &note["text"]).collect();
        for text in ["noch mit der Stadt", "schon ohne die Stadt", "die Leitung auch"] {
            assert_eq!(notes.iter().filter(|note| **note == text).count(), 1, "{text}: {notes:?}");
        }
        let again = stage.path("wieder.pdf");
        let saved = desk.ask(
            "letter_save",
            json!({"letter": letter["letter"], "saveTo": again, "rendition": "standard"}),
        );
        assert_eq!(saved["fileHash"], letter["fileHash"]);
        let proof = &case["attachments"][0];
        let save_to = stage.path("anlage.pdf");
        let read = json!({"file": file, "attachment": proof["attachment"], "saveTo": save_to});
        assert_eq!(desk.ask("attachment_read", read)["sha256"], proof["sha256"]);
        let journal = desk.ask("journal", json!({"file": file}));
        assert_eq!(journal["chain"], "verified");
        orders.push(order(&journal));
    }
    assert!(orders.iter().all(|order| *order == orders[0]), "the same order everywhere: {orders:?}");
    assert_eq!(stage.city.check()["brokenAt"], Value::Null);
}
