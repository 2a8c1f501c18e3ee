//! No text of a case is in any file that a desk writes (profile, home, temporary files, log), while it is unlocked,
//! after locking, and after SIGKILL.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Application, Desk, Mark, PASSPHRASE, Stage, established, frozen, traces};
use serde_json::{Value, json};

const NAME: &str = "Merkzeichenprobe-Ğőł";
const NOTE: &str = "Notizprobe Zwiebelkuchen Ẑ";
const REASON: &str = "Grundprobe Quittenbrot ʻ";
const PROOF: &str = "Anlagenprobe Hagebuttentee";

#[test]
fn nothing_of_a_case_is_in_plain_text_on_the_disk() {
    let mut stage = Stage::set();
    let proof = format!("%PDF-1.4\n% {PROOF}\n%%EOF\n");
    let mut application = Application::with_proof(1, proof.as_bytes());
    application.document["nutzdaten"]["personen"][0]["familienname"] = json!(NAME);
    application.document["nutzdaten"]["bank"]["inhaber"] = json!(format!("Erna {NAME}"));
    let lines = stage.submit(&[application]);
    let file = lines[0]["file"].as_str().unwrap_or_else(|| panic!("not taken in: {lines:?}")).to_owned();
    let address = stage.city.serve();
    let mut clerk = stage.enrol("m.dornbusch", &address);
    established(&mut clerk, &file);
    stage.city.vanish();
    let case = clerk.ask("case_open", json!({"file": file}));
    assert_eq!(case["application"]["nutzdaten"]["personen"][0]["familienname"], NAME);
    clerk.ask("note_add", json!({"file": file, "text": NOTE}));
    let set = json!({"file": file, "path": "unterkunft.grundmiete", "value": "320.00", "reason": REASON});
    clerk.ask("fact_set", set);
    let found = clerk.ask("queue_page", json!({"list": "team", "search": "Merkzeichenprobe", "limit": 10}));
    assert_eq!(found["total"], 1, "it is searched for, so it is indexed: {found}");
    let out = stage.path("anlage.pdf");
    let attachment = case["attachments"][0]["attachment"].clone();
    clerk.ask("attachment_read", json!({"file": file, "attachment": attachment, "saveTo": out}));
    let _ = frozen(&mut clerk, &file);

    // The search finds what there is to find: in the very file that the clerk asked for.
    let proof_mark = Mark::new(PROOF);
    assert_eq!(proof_mark.found_in(&std::fs::read(&out).expect("the attachment")), Some("UTF-8"));

    clean("unlocked", &clerk);
    clerk.ask("session_lock", Value::Null);
    clean("locked", &clerk);
    clerk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
    clerk.ask("note_add", json!({"file": file, "text": NOTE}));
    let clerk = clerk.kill_at_work("note_add", &json!({"file": file, "text": NOTE}), 0);
    clean("killed", &clerk);
}

fn clean(when: &str, desk: &Desk) {
    let marks = [NAME, NOTE, REASON, PROOF, PASSPHRASE].map(Mark::new);
    let (found, seen) = traces(desk.place(), &marks);
    assert!(seen >= 4, "{when}: the profile has files, {seen} were seen");
    assert_eq!(found, [], "{when}");
}
