//! The hash that makes the same submission the same.

use super::{example, submission};
use serde_json::json;

#[test]
fn what_the_sender_says_counts_and_how_it_is_written_does_not() {
    let hash = |application| submission(&application).content_hash;
    let original = hash(example("grundsicherung"));
    let mut elsewhere = example("grundsicherung");
    elsewhere["eingang"]["zeitpunkt"] = json!("2026-11-23T09:12:00+01:00");
    elsewhere["eingang"]["kanal"] = json!("fit_connect");
    elsewhere["anlagen"][0]["dateiname"] = json!("Bescheid.pdf");
    assert_eq!(hash(elsewhere), original);
    let mut other = example("grundsicherung");
    other["nutzdaten"]["unterkunft"]["grundmiete"] = json!("330.01");
    assert_ne!(hash(other), original);
    let mut other = example("grundsicherung");
    other["anlagen"][0]["sha256"] = json!("0".repeat(64));
    assert_ne!(hash(other), original);
    let mut without_kind = example("grundsicherung");
    without_kind.as_object_mut().unwrap().remove("art");
    assert_eq!(hash(without_kind), original, "`antrag` is what is meant");
}

#[test]
fn the_hash_is_the_one_of_the_canonical_form() {
    let application = example("beteiligung");
    let canonical =
        serde_json_canonicalizer::to_vec(&json!({"verfahren": "beteiligung", "art": "antrag", "bezug": null,
        "nutzdaten": application["nutzdaten"], "erklaerungen": application["erklaerungen"], "anlagen": []}));
    assert_eq!(submission(&application).content_hash, crate::hash::Hash::of(&canonical.unwrap()));
}
