//! `aktenkoffer-cli sgb12 berechne` as a script meets it: the built program, its output, its exit codes.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const HOUSEHOLD: &str = r#"{
    "id": "Übung", "monat": "2025-07",
    "personen": [{"id": "a", "geburtsdatum": "1955-03-01", "leistung": "grundsicherung_alter"}],
    "unterkunft": {"grundmiete": "400.00", "heizkosten": "80.00"}
}"#;

fn berechne(input: &str, more: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aktenkoffer-cli"))
        .args(["sgb12", "berechne", "-"])
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn assert_refused(output: &Output, begins: &str) {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty(), "nothing on standard output");
    let line = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.starts_with(begins), "{line}");
}

#[test]
fn a_household_on_standard_input_gives_its_sheet() {
    let output = berechne(HOUSEHOLD, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["id"], "Übung");
    assert_eq!(answer["summe"], "1043.00");
    assert_eq!(answer["personen"][0]["zeilen"][0]["norm"], "§ 27a Abs. 3 SGB XII");
}

#[test]
fn a_list_gives_a_list() {
    let output = berechne(&format!("[{HOUSEHOLD}, {HOUSEHOLD}]"), &[]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer.as_array().unwrap().len(), 2);
    assert_eq!(answer[1]["summe"], "1043.00");
}

#[test]
fn bad_input_ends_with_2_and_one_line_that_names_the_field() {
    assert_refused(&berechne(&HOUSEHOLD.replace("400.00", "400,00"), &[]), "unterkunft.grundmiete: ");
    assert_refused(&berechne(&HOUSEHOLD.replace("\"monat\"", "\"mond\""), &[]), "mond: ");
    assert_refused(
        &berechne(&format!("[{}]", HOUSEHOLD.replace("1955-", "2055-")), &[]),
        "[0].personen[0].geburtsdatum: ",
    );
    assert_refused(&berechne("{", &[]), "Kein gültiges JSON");
}

#[test]
fn a_pack_brings_its_limits_and_the_bundled_law_has_none() {
    let area = HOUSEHOLD.replace(
        "\"heizkosten\"",
        "\"vergleichsraum\": \"lindbrueck\", \"karenzzeit\": false, \"heizkosten\"",
    );
    let dear = area.replace("400.00", "500.00");
    assert_refused(&berechne(&dear, &[]), "unterkunft.vergleichsraum: ");
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/lindbrueck");
    let output = berechne(&dear, &["--pack", pack.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    // 563 + 430 (limit for one) + 80.
    assert_eq!(answer["summe"], "1073.00");
}

#[test]
fn another_law_document_is_used_in_place_of_the_bundled_one() {
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/law/sgb12.json");
    let other = Path::new(env!("CARGO_TARGET_TMPDIR")).join("another-law.json");
    let text = std::fs::read_to_string(bundled).unwrap().replace("\"RBS1\": \"563\"", "\"RBS1\": \"600\"");
    std::fs::write(&other, text).unwrap();
    let output = berechne(HOUSEHOLD, &["--law", other.to_str().unwrap()]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["summe"], "1080.00");
    std::fs::write(&other, "{}").unwrap();
    assert_refused(&berechne(HOUSEHOLD, &["--law", other.to_str().unwrap()]), "--law ");
}
