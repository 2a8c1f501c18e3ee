//! Bad input is refused with the path of its field, in one line; contradictions are named.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod table;

use serde_json::{Value, json};
use table::ask;

fn family() -> Value {
    json!({"monat": "2025-07", "unterkunft": {"grundmiete": "400.00"}, "personen": [
        {"id": "a", "geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt", "partner": "b"},
        {"id": "b", "geburtsdatum": "1981-01-15", "leistung": "hilfe_zum_lebensunterhalt", "partner": "a"},
        {"id": "k", "geburtsdatum": "2020-01-15", "leistung": "keine", "eltern": ["a", "b"],
         "einkommen": [{"art": "kindergeld", "betrag": "255.00"}]}]})
}

#[test]
fn each_refusal_names_its_field() {
    assert!(ask(&family()).is_ok());
    for (place, value, field) in [
        ("/monat", json!("2025-13"), "monat"),
        ("/monat", json!(null), "monat"),
        ("/zeitraum", json!({"von": "2025-07", "bis": "2025-08"}), "monat"),
        ("/mond", json!(1), "mond"),
        ("/personen", json!([]), "personen"),
        ("/personen/0/geburtsdatum", json!("1980-02-30"), "personen[0].geburtsdatum"),
        ("/personen/0/geburtsdatum", json!("2025-08-01"), "personen[0].geburtsdatum"),
        ("/personen/0/leistung", json!("rente"), "personen[0].leistung"),
        ("/personen/0/id", json!(""), "personen[0].id"),
        ("/personen/1/id", json!("a"), "personen[1].id"),
        ("/personen/0/partner", json!(null), "personen[1].partner"),
        ("/personen/0/partner", json!("z"), "personen[0].partner"),
        ("/personen/0/partner", json!("a"), "personen[0].partner"),
        ("/personen/2/eltern", json!(["z"]), "personen[2].eltern[0]"),
        ("/personen/2/eltern", json!(["a", "a"]), "personen[2].eltern[1]"),
        ("/personen/0/geburtsdatum", json!("2021-01-15"), "personen[2].eltern[0]"),
        ("/personen/0/regelbedarfsstufe", json!(7), "personen[0].regelbedarfsstufe"),
        ("/personen/2/einkommen/0/betrag", json!("255,00"), "personen[2].einkommen[0].betrag"),
        ("/personen/2/einkommen/0/betrag", json!(255), "personen[2].einkommen[0].betrag"),
        ("/personen/2/einkommen/0/betrag", json!("-1.00"), "personen[2].einkommen[0].betrag"),
        ("/personen/2/einkommen/0/betrag", json!("1.001"), "personen[2].einkommen[0].betrag"),
        ("/personen/2/einkommen/0/betrag", json!("1234567890"), "personen[2].einkommen[0].betrag"),
        (
            "/personen/2/einkommen/0/betrag",
            json!([{"ab": "2025-07", "betrag": "x"}]),
            "personen[2].einkommen[0].betrag[0].betrag",
        ),
        ("/personen/2/einkommen/0/betrag", json!([]), "personen[2].einkommen[0].betrag"),
        ("/personen/2/einkommen/0/art", json!("gesetzliche_rente"), "personen[2].einkommen[0].art"),
        ("/personen/2/einkommen/0/art", json!("erwerb"), "personen[2].einkommen[0].art"),
        ("/personen/2/einkommen/0/art", json!("lotto"), "personen[2].einkommen[0].art"),
        ("/personen/2/einkommen/0/netto", json!("1"), "personen[2].einkommen[0].netto"),
        ("/personen/0/mehrbedarfe", json!([{"art": "ernaehrung"}]), "personen[0].mehrbedarfe[0].betrag"),
        (
            "/personen/0/mehrbedarfe",
            json!([{"art": "mittagessen"}]),
            "personen[0].mehrbedarfe[0].arbeitstage",
        ),
        (
            "/personen/0/mehrbedarfe",
            json!([{"art": "warmwasser"}, {"art": "warmwasser"}]),
            "personen[0].mehrbedarfe[1]",
        ),
        ("/personen/0/absetzungen", json!([{"art": "steuern"}]), "personen[0].absetzungen[0].betrag"),
        ("/unterkunft", json!(null), "unterkunft"),
        ("/unterkunft/karenzzeit", json!("ja"), "unterkunft.karenzzeit"),
        ("/unterkunft/anteile", json!({"a": "0.5", "z": "0.5"}), "unterkunft.anteile.z"),
        ("/unterkunft/anteile", json!({"a": "0.5", "b": "0.49"}), "unterkunft.anteile"),
        ("/unterkunft/haushaltsgroesse", json!(2), "unterkunft.haushaltsgroesse"),
        ("/vermoegen", json!({"guthaben": ["1"], "gold": "1"}), "vermoegen.gold"),
        ("/policy", json!({"teilmonat": "31"}), "policy.teilmonat"),
        ("/bereits_gewaehrt", json!({"2025-07": "-1.00"}), "bereits_gewaehrt.2025-07"),
        ("/aufrechnung", json!({"art": "44b", "person": "z"}), "aufrechnung.person"),
    ] {
        let mut household = family();
        let (parent, key) = place.rsplit_once('/').unwrap();
        household.pointer_mut(parent).unwrap()[key] = value.clone();
        let line = ask(&household).expect_err(&format!("{place} = {value} is refused"));
        assert!(line.starts_with(&format!("{field}: ")), "{place} = {value}: {line}");
        assert_eq!(line.lines().count(), 1, "{line}");
    }
}

#[test]
fn a_missing_key_is_named_where_it_belongs() {
    for (at, key, field) in [
        ("", "unterkunft", "unterkunft"),
        ("/personen/0", "leistung", "personen[0].leistung"),
        ("/personen/2/einkommen/0", "betrag", "personen[2].einkommen[0].betrag"),
    ] {
        let mut household = family();
        household.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(key);
        assert_eq!(ask(&household).unwrap_err(), format!("{field}: Die Angabe fehlt"));
    }
}

#[test]
fn an_orphans_pension_of_a_child_is_no_contradiction() {
    let mut household = family();
    household["personen"][2]["einkommen"][0] =
        json!({"art": "gesetzliche_rente", "betrag": "120.00", "hinterbliebene": true});
    assert!(ask(&household).is_ok());
}

#[test]
fn a_plain_no_contradicts_nothing() {
    let mut household = family();
    household["personen"][2]["einkommen"][0]["grundrentenzeiten"] = json!(false);
    household["personen"][2]["einkommen"][0]["hilfe_zur_pflege"] = json!(false);
    assert!(ask(&household).is_ok());
    household["personen"][2]["einkommen"][0]["grundrentenzeiten"] = json!(true);
    assert!(ask(&household).unwrap_err().starts_with("personen[2].einkommen[0].grundrentenzeiten: "));
}
