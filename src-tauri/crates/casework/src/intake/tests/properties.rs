//! Whatever arrives gets a verdict, and a second look gives the same one.

use super::{FORMS, bytes, example, now};
use crate::intake::{Limits, headline, open_points, paths, read};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;

/// Another seed on every run, printed so that a failure can be run again.
fn runner(cases: u32) -> TestRunner {
    let seed = std::env::var("KOFFER_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed =
        seed.unwrap_or_else(|| u64::from_le_bytes(*uuid::Uuid::new_v4().as_bytes().first_chunk().unwrap()));
    println!("KOFFER_SEED={seed}");
    TestRunner::new(Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..Config::default()
    })
}

#[test]
fn any_bytes_get_a_verdict() {
    let strategy = (0..4_usize, 0..6_000_usize, any::<u8>(), any::<bool>());
    runner(300)
        .run(&strategy, |(form, at, byte, cut)| {
            let mut bytes = bytes(FORMS[form]);
            let at = at % bytes.len();
            bytes[at] = byte;
            if cut {
                bytes.truncate(at);
            }
            let first = read(&bytes, &[], now(), &Limits::default());
            prop_assert_eq!(&first, &read(&bytes, &[], now(), &Limits::default()));
            if let Some(submission) = first.submission() {
                let _ = (headline(submission), open_points(submission), paths(&submission.answers));
            }
            Ok(())
        })
        .unwrap();
}

/// Replaces the `place`-th leaf of `value`, counted from the front.
fn replace_leaf(value: &mut Value, place: &mut usize, by: &Value) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|inner| replace_leaf(inner, place, by)),
        Value::Array(entries) => entries.iter_mut().for_each(|inner| replace_leaf(inner, place, by)),
        leaf => {
            if *place == 0 {
                *leaf = by.clone();
            }
            *place = place.wrapping_sub(1);
        }
    }
}

#[test]
fn any_wrong_answer_is_taken_with_its_application() {
    let values = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({"a": [null]})),
        Just(serde_json::json!([1, "x", {"id": "p1"}])),
    ];
    runner(400)
        .run(&(0..4_usize, 0..80_usize, values), |(form, place, value)| {
            let mut application = example(FORMS[form]);
            let answers = application["nutzdaten"].as_object_mut().unwrap();
            let mut place = place;
            answers.values_mut().for_each(|inner| replace_leaf(inner, &mut place, &value));
            let found = read(application.to_string().as_bytes(), &[], now(), &Limits::default());
            let submission = found.submission();
            prop_assert!(submission.is_some(), "{:?}", found);
            if let Some(submission) = submission {
                prop_assert_eq!(&submission.answers, application["nutzdaten"].as_object().unwrap());
                let _ = (headline(submission), open_points(submission));
                for path in paths(&submission.answers).keys().filter(|path| !path.contains(".a")) {
                    prop_assert!(crate::path::Path::parse(path).is_ok(), "{}", path);
                }
            }
            Ok(())
        })
        .unwrap();
}
