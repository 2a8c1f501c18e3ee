//! The built program: what it prints for a term, a list, and bad input.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn compute(file: &str, input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_aktenkoffer-cli"))
        .args(["deadline", "compute", file])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(input).unwrap();
    program.wait_with_output().unwrap()
}

fn term(posted: &str) -> Value {
    json!({"id": "7", "art": "rechtsbehelf", "rechtsweg": "sozial",
        "bescheid": {"weg": "post_inland", "aufgabe": posted}})
}

#[test]
fn a_term_on_standard_input_is_answered_with_its_end() {
    let output = compute("-", term("2027-02-24").to_string().as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&found["id"], &found["ende"]), (&json!("7"), &json!("2027-03-30")));
    let keys: Vec<&str> = found.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 12, "{keys:?}");
    let again = compute("-", term("2027-02-24").to_string().as_bytes());
    assert_eq!(output.stdout, again.stdout, "the same input gives the same bytes");
}

#[test]
fn a_list_in_a_file_is_answered_by_a_list() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("terms.json");
    std::fs::write(&file, json!([term("2026-11-20"), {"art": "feiertage", "jahr": 2027}]).to_string())
        .unwrap();
    let output = compute(file.to_str().unwrap(), b"");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found[0]["ende"], "2026-12-24");
    assert_eq!(found[1]["feiertage"].as_array().unwrap().len(), 11);
}

#[test]
fn bad_input_is_one_line_on_standard_error_and_exit_code_2() {
    for (input, line) in [
        (term("2026-02-29").to_string(), "bescheid.aufgabe: 2026-02-29 gibt es nicht\n"),
        (json!([term("2027-02-24"), {"art": "x"}]).to_string(), "[1].art: "),
        ("{".to_owned(), "Eingabe: kein gültiges JSON"),
    ] {
        let output = compute("-", input.as_bytes());
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{complaint}");
        assert!(output.stdout.is_empty());
        assert!(complaint.starts_with(line), "{complaint}");
        assert_eq!(complaint.lines().count(), 1);
    }
    assert_eq!(compute("/does/not/exist.json", b"").status.code(), Some(2));
}
