//! Accommodation, and whether there is a claim at all, at and around each boundary. Each test names its norm.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod table;

use koffer_sgb12::{GrundCode, HinweisCode};
use serde_json::{Value, json};
use table::{alone, ask, month, row, row_of};

fn flat(monat: &str, dwelling: Value) -> Value {
    let mut household = alone(monat, json!({}));
    household["unterkunft"] = dwelling;
    household
}

#[test]
fn par_35_1_the_karenzzeit_protects_and_from_july_2026_up_to_one_and_a_half_times() {
    let dear =
        json!({"grundmiete": "700.00", "nebenkosten": "100.00", "angemessen_bruttokaltmiete": "400.00"});
    assert_eq!(row(&flat("2026-06", dear.clone()), "kappung_35"), "");
    assert_eq!(row(&flat("2026-07", dear.clone()), "kappung_35"), "-200.00");
    let mut excepted = dear.clone();
    excepted["karenz_ausnahme"] = json!(true);
    assert_eq!(row(&flat("2026-07", excepted), "kappung_35"), "");
    let mut over = dear.clone();
    over["karenzzeit"] = json!(false);
    assert_eq!(row(&flat("2026-06", over.clone()), "kappung_35"), "-400.00");
    over["kostensenkung_bis"] = json!("2026-06");
    assert_eq!(row(&flat("2026-06", over.clone()), "kappung_35"), "");
    assert_eq!(row(&flat("2026-07", over), "kappung_35"), "-400.00");
    let mut ends = dear;
    ends["karenzzeit_bis"] = json!("2025-03");
    assert_eq!(row(&flat("2025-03", ends.clone()), "kappung_35"), "");
    assert_eq!(row(&flat("2025-04", ends), "kappung_35"), "-400.00");
}

#[test]
fn par_35_2_the_first_decision_tells_what_the_check_found() {
    let codes =
        |household: &Value| month(household).hinweise.iter().map(|hinweis| hinweis.code).collect::<Vec<_>>();
    assert!(
        codes(&flat("2025-07", json!({"grundmiete": "400.00"})))
            .contains(&HinweisCode::KarenzzeitHinweisErforderlich)
    );
    let after = json!({"grundmiete": "400.00", "karenzzeit": false});
    assert!(!codes(&flat("2025-07", after)).contains(&HinweisCode::KarenzzeitHinweisErforderlich));
}

#[test]
fn par_35_5_heating_has_no_karenzzeit() {
    let warm = json!({"heizkosten": "150.00", "heizung_angemessen": "100.00"});
    assert_eq!(row(&flat("2025-07", warm.clone()), "kappung_35"), "-50.00");
    let mut lowering = warm;
    lowering["kostensenkung_bis"] = json!("2025-07");
    assert_eq!(row(&flat("2025-07", lowering), "kappung_35"), "");
}

#[test]
fn the_limits_of_the_vergleichsraum_grow_with_the_household() {
    let limit = |size: u8| {
        let dwelling = json!({"grundmiete": "5000.00", "karenzzeit": false, "vergleichsraum": "tal", "haushaltsgroesse": size});
        row(&flat("2025-07", dwelling), "kappung_35")
    };
    // Recognised 412; 552.50 / 2; 672.80 / 3; (672.80 + 2 × 119.55) / 5 of a share of 5000 / n.
    assert_eq!([limit(1), limit(2), limit(3), limit(5)], ["-4588.00", "-2223.75", "-1442.40", "-817.62"]);
    let unknown = flat("2025-07", json!({"vergleichsraum": "berg"}));
    assert!(ask(&unknown).unwrap_err().starts_with("unterkunft.vergleichsraum: "));
    assert!(ask(&flat("2022-07", json!({"vergleichsraum": "tal"}))).is_err());
}

#[test]
fn heads_leave_their_cents_to_the_first_and_named_shares_are_kept() {
    let mut household = json!({"monat": "2025-07", "unterkunft": {"grundmiete": "1000.00"}, "personen": [
        {"id": "a", "geburtsdatum": "1950-01-15", "leistung": "grundsicherung_alter"},
        {"id": "b", "geburtsdatum": "1950-01-15", "leistung": "keine"},
        {"id": "c", "geburtsdatum": "1950-01-15", "leistung": "keine"}]});
    let shares = |household: &Value| [0, 1, 2].map(|person| row_of(household, person, "grundmiete"));
    assert_eq!(shares(&household), ["333.34", "333.33", "333.33"]);
    household["policy"] = json!({"kopfteil_rest": "gerundet"});
    assert_eq!(shares(&household), ["333.33", "333.33", "333.33"]);
    household["unterkunft"]["anteile"] = json!({"a": "0.5", "b": "0.25", "c": "0.25"});
    assert_eq!(shares(&household), ["500.00", "250.00", "250.00"]);
    household["unterkunft"]["anteile"] = json!({"a": "1/3", "b": "1/3", "c": "1/3"});
    assert!(ask(&household).is_ok());
    household["unterkunft"]["anteile"] = json!({"a": "0.5", "b": "0.25", "c": "0.2"});
    assert!(ask(&household).unwrap_err().starts_with("unterkunft.anteile: "));
}

#[test]
fn par_42a_3_the_difference_method_for_adults_with_their_parents() {
    // 672.80 − 552.50 = 120.30; heating 90 × 120.30 / 672.80 = 16.09.
    let mut household = alone(
        "2025-07",
        json!({"geburtsdatum": "1995-01-15", "leistung": "grundsicherung_erwerbsminderung"}),
    );
    household["unterkunft"] = json!({"grundmiete": "900.00", "heizkosten": "90.00", "vergleichsraum": "tal",
        "haushaltsgroesse": 3, "bei_eltern": true});
    assert_eq!(row(&household, "grundmiete"), "120.30");
    assert_eq!(row(&household, "heizung"), "16.09");
    household["unterkunft"]["vergleichsraum"] = Value::Null;
    assert!(ask(&household).unwrap_err().starts_with("unterkunft.vergleichsraum: "));
}

#[test]
fn par_42a_5_a_besondere_wohnform_up_to_the_average_and_a_quarter() {
    let home = json!({"grundmiete": "700.00", "besondere_wohnform": {"warmmiete_durchschnitt": "480.00"}});
    let household = flat("2025-07", home);
    assert_eq!(row(&household, "regelsatz"), "506.00");
    assert_eq!(row(&household, "kappung_35"), "-100.00");
}

#[test]
fn par_41_2_the_age_limit_by_year_of_birth_and_44_2_from_the_first_of_the_month() {
    for (born, monat, claim) in [
        ("1956-05-20", "2022-02", false),
        ("1956-05-20", "2022-03", true),
        ("1958-05-20", "2024-04", false),
        ("1958-05-20", "2024-05", true),
        ("1959-03-01", "2025-03", false),
        // 66 years and 2 months are completed on 30 April.
        ("1959-03-01", "2025-04", true),
        ("1959-03-02", "2025-04", false),
        ("1959-03-02", "2025-05", true),
        ("1960-10-31", "2027-01", false),
        ("1960-10-31", "2027-02", true),
        ("1964-06-15", "2031-05", false),
        ("1964-06-15", "2031-06", true),
        ("1970-06-15", "2037-06", true),
    ] {
        let sheet = month(&alone(monat, json!({"geburtsdatum": born})));
        let code = sheet.personen[0].grund.as_ref().map(|grund| grund.code);
        assert_eq!(sheet.summe.is_positive(), claim, "born {born}, {monat}");
        assert_eq!(code == Some(GrundCode::AltersgrenzeNichtErreicht), !claim, "born {born}, {monat}");
    }
}

#[test]
fn who_is_shut_out_is_told_why() {
    let code = |person: Value| {
        let sheet = month(&alone("2025-07", person));
        assert!(sheet.summe.is_zero());
        sheet.personen[0].grund.as_ref().unwrap().code
    };
    let third = |born: &str| json!({"geburtsdatum": born, "leistung": "hilfe_zum_lebensunterhalt"});
    assert_eq!(code(third("1950-01-15")), GrundCode::VorrangKap4);
    let reduced = json!({"geburtsdatum": "2007-08-02", "leistung": "grundsicherung_erwerbsminderung"});
    assert_eq!(code(reduced), GrundCode::VolljaehrigkeitNichtErreicht);
    assert_eq!(code(json!({"ausschluss": "vorrang_sgb2"})), GrundCode::VorrangSgb2);
    assert_eq!(code(json!({"ausschluss": "bedarf_herbeigefuehrt"})), GrundCode::BedarfHerbeigefuehrt);
    assert_eq!(code(json!({"ausland": {"von": "2025-05-01"}})), GrundCode::Ausland);
    assert_eq!(
        code(json!({"einkommen": [{"art": "sonstiges", "betrag": "563.00"}]})),
        GrundCode::BedarfGedeckt
    );
}

#[test]
fn par_41a_after_four_weeks_abroad_the_days_do_not_count() {
    // 10 July + 28 days: the last day is 6 August. 6 of 30 days of 563 = 112.60; back on the 21st: 6 + 11 = 17 days.
    let stay = |person: Value| row(&alone("2025-08", person), "regelsatz");
    assert_eq!(stay(json!({"ausland": {"von": "2025-07-10"}})), "112.60");
    assert_eq!(stay(json!({"ausland": {"von": "2025-07-10", "bis": "2025-08-20"}})), "319.03");
    assert_eq!(stay(json!({"ausland": {"von": "2025-07-10", "bis": "2025-08-06"}})), "563.00");
}
