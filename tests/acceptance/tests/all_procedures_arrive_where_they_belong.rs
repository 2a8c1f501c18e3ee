//! Applications of all four procedures arrive at the department they belong to, and are listed and read there.
//!
//! A desk that is killed in its first sync goes on with it, and then has each file once, with its attachments.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Desk, PASSPHRASE, Stage};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const FILES: usize = 24;
const SEED: u64 = 7;

#[test]
fn each_procedure_is_listed_and_read_in_its_department() {
    let mut stage = Stage::set();
    stage.city.account("u.blattgold", "lead", "jugendamt");
    stage.city.account("y.seewind", "lead", "beteiligung");
    let lines = stage.city.demo(FILES, SEED);
    assert_eq!(lines.len(), FILES, "seed {SEED}");
    let address = stage.city.serve();
    let (mut all, mut procedures) = (BTreeSet::new(), BTreeSet::new());
    for account in ["m.dornbusch", "t.birkholz", "o.querfeld"] {
        let mut desk = stage.enrol(account, &address);
        for (file, procedure) in listed(&mut desk) {
            let case = desk.ask("case_open", json!({"file": file}));
            assert_eq!(case["procedure"], json!(procedure));
            assert!(case["application"]["nutzdaten"].is_object(), "as received: {case}");
            assert!(all.insert(file), "{account}: another department has this file, too: {case}");
            procedures.insert(procedure);
        }
    }
    // What a person with an Auskunftssperre (§ 51 BMG) sent exists for the leads alone.
    for account in ["j.ahlsdorf", "u.blattgold", "y.seewind"] {
        let mut lead = stage.enrol(account, &address);
        let files = listed(&mut lead);
        for (file, procedure) in files.into_iter().filter(|(file, _)| !all.contains(file)).collect::<Vec<_>>()
        {
            assert_eq!(lead.ask("case_open", json!({"file": file}))["restricted"], true, "seed {SEED}");
            all.insert(file);
            procedures.insert(procedure);
        }
    }
    assert_eq!(all.len(), FILES, "seed {SEED}");
    let four = ["beteiligung", "grundsicherung", "hilfe_zum_lebensunterhalt", "kita_vormerkung"];
    assert_eq!(procedures, four.map(str::to_owned).into(), "seed {SEED}");
}

#[test]
fn a_first_sync_that_is_killed_goes_on_and_brings_each_file_once() {
    let mut stage = Stage::set();
    assert_eq!(stage.city.demo(FILES, SEED).len(), FILES, "seed {SEED}");
    let address = stage.city.serve();
    let mut undisturbed = stage.enrol("k.feldweg", &address);
    let expected = listed(&mut undisturbed);
    assert!(!expected.is_empty(), "seed {SEED}");

    let mut desk = stage.admit("m.dornbusch", &address);
    for files in [0, 1, 3] {
        desk = desk.kill_at_work("sync_now", &Value::Null, files);
        desk.ask("session_unlock", json!({"passphrase": PASSPHRASE}));
    }
    desk.sync();
    assert_eq!(listed(&mut desk), expected, "seed {SEED}");
    for (file, _) in &expected {
        let there = undisturbed.ask("case_open", json!({"file": file}))["attachments"].clone();
        let here = desk.ask("case_open", json!({"file": file}))["attachments"].clone();
        assert_eq!(here, there, "seed {SEED}");
        assert_eq!(desk.ask("journal", json!({"file": file}))["chain"], "verified");
    }
}

/// What the team has: file and procedure, by file.
fn listed(desk: &mut Desk) -> Vec<(String, String)> {
    let page = desk.ask("queue_page", json!({"list": "team", "limit": 100}));
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let rows = page["rows"].as_array().expect("rows");
    let mut files: Vec<_> = rows.iter().map(|row| (text(&row["file"]), text(&row["procedure"]))).collect();
    files.sort();
    files
}
