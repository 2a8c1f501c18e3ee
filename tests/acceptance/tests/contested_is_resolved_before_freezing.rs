//! Two desks set the same field, neither knowing of the other: no value wins by being late. The field is contested, no
//! letter is frozen on it, and a person decides.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

use koffer_acceptance::{Stage, established, frozen};
use serde_json::json;

#[test]
fn two_values_set_without_knowing_are_contested_until_a_person_decides() {
    let (mut stage, file) = Stage::with_application();
    let address = stage.city.serve();
    let mut away = stage.enrol("m.dornbusch", &address);
    established(&mut away, &file);
    let mut lead = stage.enrol("j.ahlsdorf", &address);
    let mut here = stage.enrol("k.feldweg", &address);

    // The first holder is out of reach, goes on, and puts the file back; the lead gives it to someone else meanwhile.
    let rent = |value: &str, reason: &str| json!({"file": file, "path": "unterkunft.grundmiete", "value": value, "reason": reason});
    away.ask("fact_set", rent("320.00", "Mietvertrag von 2011"));
    away.ask("lease_release", json!({"file": file}));
    lead.ask("file_assign", json!({"files": [file], "account": "k.feldweg", "reason": "Vertretung"}));
    lead.sync();
    here.sync();
    assert_eq!(here.ask("case_open", json!({"file": file}))["lease"]["mine"], true);
    here.ask("fact_set", rent("345.00", "Mieterhöhung"));
    here.sync();
    away.sync();
    here.sync();

    for desk in [&mut here, &mut away] {
        let field = desk.ask("case_open", json!({"file": file}))["facts"]["unterkunft.grundmiete"].clone();
        let mut values: Vec<_> = field["contested"]
            .as_array()
            .unwrap_or_else(|| panic!("not contested: {field}"))
            .iter()
            .map(|candidate| candidate["value"].clone())
            .collect();
        values.sort_by_key(ToString::to_string);
        assert_eq!(values, [json!("320.00"), json!("345.00")]);
    }
    let draft = here
        .ask("decision_draft", json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"}));
    let refused = here.refused("decision_freeze", json!({"decision": draft["decision"]}));
    assert_eq!((&refused["code"], &refused["path"]), (&json!("contested"), &json!("unterkunft.grundmiete")));

    // One candidate was set under a lease that had ended: the lead decides.
    let resolve = json!({"file": file, "path": "unterkunft.grundmiete", "value": "345.00", "reason": "Schreiben der Vermieterin"});
    let facts = lead_resolves(&mut lead, resolve);
    assert_eq!(facts["unterkunft.grundmiete"]["value"], "345.00");
    assert!(facts["unterkunft.grundmiete"].get("contested").is_none());
    lead.sync();
    here.sync();
    let field = here.ask("case_open", json!({"file": file}))["facts"]["unterkunft.grundmiete"].clone();
    assert_eq!(field["value"], "345.00");
    assert!(field.get("contested").is_none(), "{field}");
    let _ = frozen(&mut here, &file);
}

fn lead_resolves(lead: &mut koffer_acceptance::Desk, resolve: serde_json::Value) -> serde_json::Value {
    lead.sync();
    lead.ask("fact_resolve", resolve)["facts"].clone()
}
