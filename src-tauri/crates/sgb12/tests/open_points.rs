//! Where the law is open: every policy, by its default and by its other choice; and what the clerk decides.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod table;

use koffer_sgb12::HinweisCode;
use serde_json::{Value, json};
use table::{alone, month, row};

fn benefits(household: &Value) -> Vec<String> {
    month(household).personen.iter().map(|person| person.leistung.to_string()).collect()
}

#[test]
fn ueberschuss_verteilung_in_proportion_or_the_partner_first() {
    // 806 − 506 = 300 over. Lacking: 506 and 390. 300 × 506 / 896 = 169.42, 300 × 390 / 896 = 130.58.
    let mut household = json!({"monat": "2025-07", "unterkunft": {}, "personen": [
        {"id": "a", "geburtsdatum": "1970-01-15", "leistung": "keine", "partner": "b",
         "einkommen": [{"art": "sonstiges", "betrag": "806.00"}]},
        {"id": "b", "geburtsdatum": "1950-01-15", "leistung": "grundsicherung_alter", "partner": "a"},
        {"id": "c", "geburtsdatum": "2016-01-15", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"]}]});
    assert_eq!(benefits(&household), ["0.00", "336.58", "284.42"]);
    household["policy"] = json!({"ueberschuss_verteilung": "partner_zuerst"});
    assert_eq!(benefits(&household), ["0.00", "206.00", "415.00"]);
    let codes: Vec<_> = month(&household).hinweise.iter().map(|hinweis| hinweis.code).collect();
    assert!(codes.contains(&HinweisCode::PolicyAbweichend), "the answer says so");
}

#[test]
fn vermoegen_ueberschuss_is_counted_or_shuts_out() {
    let mut household = alone("2025-07", json!({}));
    household["vermoegen"] = json!("10000.01");
    assert_eq!(benefits(&household), ["562.99"]);
    household["policy"] = json!({"vermoegen_ueberschuss": "kein_anspruch"});
    assert_eq!(benefits(&household), ["0.00"]);
}

#[test]
fn kv_32_mit_82a_decides_whether_uncovered_contributions_may_be_a_need() {
    // Pension 200, 130 free, 70 bear a contribution of 100: 30 are not covered, but 130 stay free by § 82a.
    let mut household = alone(
        "2025-07",
        json!({
        "einkommen": [{"art": "gesetzliche_rente", "betrag": "200.00", "grundrentenzeiten": true}],
        "absetzungen": [{"art": "krankenversicherung", "betrag": "100.00"}]}),
    );
    let says_so = |household: &Value| {
        month(household).hinweise.iter().any(|hinweis| hinweis.code == HinweisCode::KvPvUngedeckt)
    };
    assert!(!says_so(&household));
    household["policy"] = json!({"kv_32_mit_82a": "ja"});
    assert!(says_so(&household));
}

fn with_child(kindergeld: Value, needs: Value) -> Value {
    json!({"monat": "2025-07", "unterkunft": {}, "personen": [
        {"id": "a", "geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt"},
        {"id": "k", "geburtsdatum": "2016-01-15", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"],
         "mehrbedarfe": needs, "einkommen": [kindergeld, {"art": "unterhalt", "betrag": "300.00"}]}]})
}

#[test]
fn par_82_1_s_4_kindergeld_that_the_child_does_not_need_is_the_parents_where_the_clerk_says_so() {
    // Need 390, income 300 + 255: 165 of the Kindergeld are left. The Sofortzuschlag stays: Kindergeld alone covers.
    let left = with_child(json!({"art": "kindergeld", "betrag": "255.00"}), json!([]));
    assert_eq!(benefits(&left), ["563.00", "25.00"]);
    let codes: Vec<_> = month(&left).hinweise.iter().map(|hinweis| hinweis.code).collect();
    assert!(codes.contains(&HinweisCode::KindergeldUeberschuss));
    let passed_on =
        with_child(json!({"art": "kindergeld", "betrag": "255.00", "ueberschuss_an": "a"}), json!([]));
    assert_eq!(benefits(&passed_on), ["398.00", "25.00"]);
}

#[test]
fn par_82_1_s_4_kindergeld_does_not_pay_for_education_and_participation() {
    let needs = json!([{"art": "bildung", "posten": "teilhabe"}]);
    let household = with_child(json!({"art": "kindergeld", "betrag": "255.00"}), needs);
    assert_eq!(benefits(&household), ["563.00", "40.00"]);
}

#[test]
fn par_35_7_one_limit_for_rent_and_heating_together() {
    let mut household = alone("2025-07", json!({}));
    household["unterkunft"] = json!({"grundmiete": "500.00", "heizkosten": "100.00", "karenzzeit": false,
        "gesamtangemessenheitsgrenze": "550.00"});
    assert_eq!(row(&household, "kappung_35"), "-50.00");
}

#[test]
fn par_27_2_s_3_a_pregnant_child_is_spared_its_parents_income() {
    let mut household = json!({"monat": "2025-07", "unterkunft": {}, "personen": [
        {"id": "a", "geburtsdatum": "1980-01-15", "leistung": "keine", "einkommen": [{"art": "sonstiges", "betrag": "2000.00"}]},
        {"id": "k", "geburtsdatum": "2008-01-15", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"]}]});
    assert_eq!(benefits(&household), ["0.00", "0.00"]);
    household["personen"][1]["mehrbedarfe"] = json!([{"art": "schwangerschaft"}]);
    // 471 + 17 % = 80.07 and the Sofortzuschlag.
    assert_eq!(benefits(&household), ["0.00", "576.07"]);
}

#[test]
fn par_82_3_s_3_the_clerk_may_leave_another_amount_free() {
    let source = json!({"art": "erwerb", "betrag": "400.00", "freibetrag": "200.00"});
    assert_eq!(row(&alone("2025-07", json!({"einkommen": [source]})), "freibetrag_82_3"), "-200.00");
}
