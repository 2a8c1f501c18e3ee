//! The worked examples of the form, what is marked, what is set aside, what is asked for.

mod accepted;
mod content;
mod marks;
mod open_points;
mod properties;
mod schemas;
mod set_aside;

use super::{Beside, Limits, Lying, Submission, Verdict, read};
use crate::hash::Hash;
use serde_json::Value;

const FORMS: [&str; 4] = ["grundsicherung", "hilfe_zum_lebensunterhalt", "kita_vormerkung", "beteiligung"];

fn bytes(name: &str) -> Vec<u8> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/applications");
    std::fs::read(root.join(format!("{name}.json"))).unwrap()
}

fn example(name: &str) -> Value {
    serde_json::from_slice(&bytes(name)).unwrap()
}

fn now() -> jiff::Timestamp {
    "2026-11-24T12:00:00+01:00".parse().unwrap()
}

/// Every announced attachment, lying there as it was sent.
fn lying(application: &Value) -> Vec<Beside> {
    let announced = application["anlagen"].as_array().map(Vec::as_slice).unwrap_or_default();
    announced
        .iter()
        .map(|entry| {
            let path = entry["pfad"].as_str().unwrap().to_owned();
            let first: &[u8] =
                if path.ends_with("pdf") { b"%PDF-1.7" } else { b"\xff\xd8\xff\xe0\x00\x10JF" };
            let sha256: Hash = entry["sha256"].as_str().unwrap().parse().unwrap();
            let size = entry["groesse"].as_u64().unwrap();
            Beside { path, lying: Lying::File { size, sha256, first_bytes: first.to_vec() } }
        })
        .collect()
}

fn verdict(application: &Value) -> Verdict {
    read(application.to_string().as_bytes(), &lying(application), now(), &Limits::default())
}

fn submission(application: &Value) -> Submission {
    verdict(application).submission().unwrap().clone()
}

/// `code path` of each mark.
fn marks(application: &Value) -> Vec<String> {
    let verdict = verdict(application);
    assert!(verdict.submission().is_some(), "{verdict:?}");
    verdict.clarifications().iter().map(|mark| format!("{} {}", mark.code, mark.path)).collect()
}
