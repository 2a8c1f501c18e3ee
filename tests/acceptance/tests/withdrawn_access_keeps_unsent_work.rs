//! Access is withdrawn while someone works without the city. What was not sent yet is not lost and not let in unseen:
//! the city takes it into quarantine, and both the person and the lead are shown it with the reason.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{PASSPHRASE, Stage, established, order};
use serde_json::{Value, json};

#[test]
fn work_that_was_not_sent_survives_the_withdrawal_of_access() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    clerk.ask("note_add", json!({"file": file, "text": "noch nicht übertragen"}));
    stage.city.disable("m.dornbusch");

    let outcome = clerk.ask("sync_now", Value::Null);
    assert_eq!((&outcome["state"], &outcome["wedged"]), (&json!("accessWithdrawn"), &json!(0)), "{outcome}");
    let mut clerk = clerk.kill_and_start_again();
    clerk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
    let waiting = clerk.ask("outbox_list", Value::Null)["changes"].clone();
    assert_eq!(waiting.as_array().map(Vec::len), Some(1), "kept until it comes back: {waiting}");
    assert_eq!(waiting[0]["file"], json!(file));

    stage.city.enable("m.dornbusch");
    assert_eq!(clerk.sync()["pending"], 0);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let mut orders = Vec::new();
    for desk in [&mut clerk, &mut lead] {
        let kept = desk.ask("outbox_list", Value::Null)["quarantined"].clone();
        assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
        assert_eq!(kept[0]["change"], waiting[0]["change"]);
        assert!(kept[0]["reason"].as_str().is_some_and(|reason| reason.contains("gesperrt")), "{kept}");
        assert_eq!(desk.ask("case_open", json!({"file": file}))["notes"], json!([]), "not let in unseen");
        let journal = desk.ask("journal", json!({"file": file}));
        assert_eq!(journal["chain"], "verified");
        orders.push(order(&journal));
    }
    assert_eq!(orders[0], orders[1]);
}
