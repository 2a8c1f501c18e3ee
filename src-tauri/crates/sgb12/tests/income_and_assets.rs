//! Income, assets and who answers for whom, at and around each boundary. Each test names its norm.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod table;

use serde_json::{Value, json};
use table::{alone, ask, month, row};

fn with(monat: &str, source: Value) -> Value {
    alone(monat, json!({"einkommen": [source]}))
}

#[test]
fn par_82_and_82a_the_allowances_at_floor_and_cap() {
    for (monat, art, income, key, free) in [
        // 100 + 30 % above 100, cap half of stage 1: 251.00 (2023), 281.50 (2024 to 2026).
        ("2025-07", "gesetzliche_rente", "99.99", "freibetrag_82a", "-99.99"),
        ("2025-07", "gesetzliche_rente", "100.00", "freibetrag_82a", "-100.00"),
        ("2025-07", "gesetzliche_rente", "100.05", "freibetrag_82a", "-100.02"),
        ("2025-07", "gesetzliche_rente", "704.99", "freibetrag_82a", "-281.50"),
        ("2025-07", "gesetzliche_rente", "704.90", "freibetrag_82a", "-281.47"),
        ("2023-07", "gesetzliche_rente", "900.00", "freibetrag_82a", "-251.00"),
        ("2025-07", "betriebsrente", "64.20", "freibetrag_82_4", "-64.20"),
        ("2025-07", "riester", "300.00", "freibetrag_82_4", "-160.00"),
        ("2025-07", "basisrente", "705.00", "freibetrag_82_4", "-281.50"),
        ("2023-07", "private_rente", "705.00", "freibetrag_82_4", "-251.00"),
        ("2025-07", "versorgungswerk", "300.00", "freibetrag_82_4", ""),
        // 30 %, cap 281.50 at 938.33.
        ("2025-07", "erwerb", "450.00", "freibetrag_82_3", "-135.00"),
        ("2025-07", "erwerb", "938.30", "freibetrag_82_3", "-281.49"),
        ("2025-07", "erwerb", "938.40", "freibetrag_82_3", "-281.50"),
        // One eighth of 563 is 70.375; half of what exceeds it: 70.375 + 64.8125 = 135.1875.
        ("2025-07", "wfbm", "70.37", "freibetrag_82_3", "-70.37"),
        ("2025-07", "wfbm", "200.00", "freibetrag_82_3", "-135.19"),
        ("2023-07", "wfbm", "200.00", "freibetrag_82_3", "-131.38"),
        ("2025-07", "freiwilligendienst", "400.00", "freibetrag_82_2", "-250.00"),
        // 26 EUR of the year: 146 − 26 = 120, 10 a month.
        ("2025-07", "kapital_jahr", "146.00", "freibetrag_43_2", "-2.17"),
        ("2025-07", "kapital_jahr", "26.00", "freibetrag_43_2", "-2.17"),
    ] {
        let mut source = json!({"art": art, "betrag": income});
        if art == "gesetzliche_rente" {
            source["grundrentenzeiten"] = json!(true);
        }
        assert_eq!(row(&with(monat, source), key), free, "{art} {income} in {monat}");
    }
}

#[test]
fn par_43_2_capital_income_is_free_in_the_fourth_chapter_alone() {
    let source = json!({"art": "kapital_jahr", "betrag": "146.00"});
    assert_eq!(month(&with("2025-07", source.clone())).personen[0].einkommen_bereinigt.to_string(), "10.00");
    let third =
        json!({"geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt", "einkommen": [source]});
    assert_eq!(month(&alone("2025-07", third)).personen[0].einkommen_bereinigt.to_string(), "12.17");
}

#[test]
fn par_82_6_forty_percent_up_to_365_95_in_place_of_82_3() {
    let source = json!({"art": "erwerb", "betrag": "1000.00", "hilfe_zur_pflege": true});
    assert_eq!(row(&with("2025-07", source.clone()), "freibetrag_82_6"), "-365.95");
    assert_eq!(row(&with("2023-07", source.clone()), "freibetrag_82_6"), "-326.30");
    assert_eq!(row(&with("2025-07", source), "freibetrag_82_3"), "");
}

#[test]
fn par_82_2_deductions_never_go_below_zero_by_source_and_in_sum() {
    let person = json!({"einkommen": [
        {"art": "sonstiges", "betrag": "50.00", "absetzungen": [{"art": "werbungskosten", "betrag": "80.00"}]},
        {"art": "gesetzliche_rente", "betrag": "100.00"}],
        "absetzungen": [{"art": "krankenversicherung", "betrag": "70.00"}, {"art": "versicherung", "betrag": "45.00"}]});
    let household = alone("2025-07", person);
    assert_eq!(row(&household, "absetzung_werbungskosten"), "-50.00");
    assert_eq!(row(&household, "absetzung_krankenversicherung"), "-70.00");
    assert_eq!(row(&household, "absetzung_versicherung"), "-30.00");
    assert_eq!(month(&household).personen[0].einkommen_bereinigt.to_string(), "0.00");
}

#[test]
fn the_ordinance_to_82_gives_lump_sums() {
    let source = |deduction: Value| json!({"art": "erwerb", "betrag": "600.00", "absetzungen": [deduction]});
    let row = |deduction, key| row(&with("2025-07", source(deduction)), key);
    assert_eq!(row(json!({"art": "arbeitsmittel"}), "absetzung_arbeitsmittel"), "-5.20");
    assert_eq!(row(json!({"art": "werbungskosten", "km": 12}), "absetzung_werbungskosten"), "-62.40");
    assert_eq!(row(json!({"art": "werbungskosten", "km": 41}), "absetzung_werbungskosten"), "-208.00");
    assert_eq!(
        row(json!({"art": "werbungskosten", "km": 10, "fahrzeug": "fahrrad"}), "absetzung_werbungskosten"),
        "-13.00"
    );
}

#[test]
fn policy_basis_82_3_may_deduct_the_lump_sum_first() {
    let mut household = with("2025-07", json!({"art": "erwerb", "betrag": "400.00"}));
    household["policy"] = json!({"basis_82_3": "nach_arbeitsmittel"});
    // 30 % of 394.80.
    assert_eq!(row(&household, "freibetrag_82_3"), "-118.44");
}

#[test]
fn par_82_1_nr_7_by_the_amount_of_the_year() {
    for (monat, free) in
        [("2023-12", "-520.00"), ("2024-01", "-538.00"), ("2025-01", "-556.00"), ("2026-01", "-603.00")]
    {
        let source = json!({"art": "erwerb", "betrag": "700.00", "ausnahme": "nr_7"});
        assert_eq!(row(&with(monat, source), "ausnahme_82_1"), free, "{monat}");
    }
}

#[test]
fn par_82_7_a_one_off_income_counts_by_the_law_of_the_month_it_came_in() {
    let counted = |zufluss: &str, months: [&str; 3], back: bool, amount: &str| {
        months.map(|monat| {
            let mut source = json!({"art": "sonstiges", "betrag": amount, "zufluss": zufluss});
            if back {
                source["nachzahlung"] = json!(true);
            }
            row(&with(monat, source), "einkommen_sonstiges")
        })
    };
    // Until 2023: the following month; over six months from there if the claim would vanish.
    assert_eq!(counted("2023-05", ["2023-05", "2023-06", "2023-07"], false, "300.00"), ["", "300.00", ""]);
    assert_eq!(
        counted("2023-05", ["2023-05", "2023-06", "2023-11"], false, "600.00"),
        ["", "100.00", "100.00"]
    );
    // From 2024: the month of inflow; spread only where it was paid for earlier months and removes the claim.
    assert_eq!(counted("2024-01", ["2024-01", "2024-02", "2024-03"], false, "900.00"), ["900.00", "", ""]);
    assert_eq!(
        counted("2024-01", ["2024-01", "2024-06", "2024-07"], true, "900.00"),
        ["150.00", "150.00", ""]
    );
    assert_eq!(counted("2024-01", ["2024-01", "2024-02", "2024-03"], true, "562.99"), ["562.99", "", ""]);
    assert_eq!(counted("2023-12", ["2023-12", "2024-01", "2024-02"], false, "300.00"), ["", "300.00", ""]);
}

fn couple(first: Value, second: Value) -> Value {
    let mut people = vec![first, second];
    for (at, (id, partner)) in [("a", "b"), ("b", "a")].into_iter().enumerate() {
        people[at]["id"] = json!(id);
        people[at]["partner"] = json!(partner);
        people[at]["geburtsdatum"] = json!("1950-01-15");
    }
    json!({"monat": "2025-07", "personen": people, "unterkunft": {}})
}

#[test]
fn par_43_1_a_partners_income_counts_above_their_own_need() {
    // Need 506 each. 700 − 506 = 194 over: 506 − 194 = 312 for the other.
    let rich = json!({"leistung": "keine", "einkommen": [{"art": "sonstiges", "betrag": "700.00"}]});
    let sheet = month(&couple(rich, json!({"leistung": "grundsicherung_alter"})));
    assert_eq!(sheet.personen[0].ueberschuss.unwrap().to_string(), "194.00");
    assert_eq!(sheet.personen[1].einkommen_partner.to_string(), "194.00");
    assert_eq!(sheet.personen[1].leistung.to_string(), "312.00");
    let even = json!({"leistung": "keine", "einkommen": [{"art": "sonstiges", "betrag": "506.00"}]});
    assert_eq!(month(&couple(even, json!({"leistung": "grundsicherung_alter"}))).summe.to_string(), "506.00");
}

#[test]
fn par_27_2_parents_answer_for_minors_and_never_the_other_way() {
    let family = |parent: &str, child: &str, born: &str| {
        json!({"monat": "2025-07", "unterkunft": {}, "personen": [
            {"id": "a", "geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt",
             "einkommen": [{"art": "sonstiges", "betrag": parent}]},
            {"id": "k", "geburtsdatum": born, "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"],
             "einkommen": [{"art": "unterhalt", "betrag": child}]}]})
    };
    // 663 − 563 = 100 over; the child lacks 471 − 300 = 171, then 71 and the Sofortzuschlag of 25.
    let sheet = month(&family("663.00", "300.00", "2010-01-15"));
    assert_eq!(sheet.personen[1].leistung.to_string(), "96.00");
    // A child of age has a household of its own kind: nothing counts.
    assert_eq!(month(&family("663.00", "300.00", "2006-01-15")).personen[1].leistung.to_string(), "263.00");
    // The child has 129 over: the parent still gets all.
    assert_eq!(month(&family("0.00", "600.00", "2010-01-15")).personen[0].leistung.to_string(), "563.00");
}

#[test]
fn par_90_2_nr_9_exactly_the_allowance_is_harmless() {
    for (assets, benefit) in
        [("10000.00", "563.00"), ("10000.01", "562.99"), ("10562.99", "0.01"), ("10563.00", "0.00")]
    {
        let mut household = alone("2025-07", json!({}));
        household["vermoegen"] = json!(assets);
        let sheet = month(&household);
        assert_eq!(sheet.summe.to_string(), benefit, "{assets}");
        let code = sheet.personen[0].grund.as_ref().map(|grund| grund.code);
        assert_eq!(code == Some(koffer_sgb12::GrundCode::Vermoegen), benefit == "0.00");
    }
    let mut pair = couple(json!({"leistung": "keine"}), json!({"leistung": "grundsicherung_alter"}));
    pair["vermoegen"] =
        json!({"guthaben": ["15000.00", "5000.00"], "kfz": "7000.00", "bestattungsvorsorge": "4000.00"});
    let sheet = month(&pair);
    assert_eq!(
        (sheet.vermoegen.freibetrag.to_string(), sheet.summe.to_string()),
        ("20000.00".into(), "506.00".into())
    );
    let norms: Vec<_> = sheet.vermoegen.geschuetzt.iter().map(|item| item.norm.to_string()).collect();
    assert_eq!(norms, ["§ 90 Abs. 2 Nr. 10 SGB XII", "§ 90 Abs. 3 SGB XII"]);
}

#[test]
fn par_44b_and_direct_payments_leave_what_is_paid_out() {
    let mut household = alone("2025-07", json!({}));
    household["unterkunft"] = json!({"grundmiete": "400.00"});
    household["aufrechnung"] = json!({"art": "44b"});
    household["direktzahlung"] = json!([{"an": "vermieter", "betrag": "400.00"}]);
    assert_eq!(row(&household, "aufrechnung"), "-28.15");
    assert_eq!(row(&household, "direktzahlung_vermieter"), "-400.00");
    let sheet = month(&household);
    assert_eq!(
        (sheet.summe.to_string(), sheet.auszahlung.unwrap().to_string()),
        ("963.00".into(), "534.85".into())
    );
    household["direktzahlung"][0]["betrag"] = json!("5000.00");
    assert_eq!(month(&household).auszahlung.unwrap().to_string(), "0.00");
}

#[test]
fn old_decisions_are_recomputed_with_their_own_parameters() {
    let mut household =
        alone("2016-05", json!({"geburtsdatum": "1940-01-15", "mehrbedarfe": [{"art": "merkzeichen_g"}]}));
    household["parameter"] = json!({"regelbedarfsstufen": {"RBS1": "404"}});
    assert_eq!(row(&household, "mb_merkzeichen_g"), "68.68");
    let sheet = month(&household);
    assert!(sheet.parameter_ueberschrieben);
    household["parameter"] = json!({"regelbedarfsstufen": {"RBS7": "404"}});
    assert!(ask(&household).unwrap_err().starts_with("parameter.regelbedarfsstufen.RBS7: "));
    household["parameter"] = json!({"regelbedarfe": {}});
    assert!(ask(&household).unwrap_err().starts_with("parameter.regelbedarfe: "));
}

#[test]
fn what_if_names_the_rows_that_move() {
    let before = month(&with("2025-07", json!({"art": "erwerb", "betrag": "400.00"})));
    let after = month(&with("2025-07", json!({"art": "erwerb", "betrag": "500.00"})));
    let moved: Vec<_> = koffer_sgb12::bewegungen(&before, &after)
        .iter()
        .map(|row| format!("{} {} {}", row.schluessel.as_str(), row.vorher, row.nachher))
        .collect();
    assert_eq!(moved, ["einkommen_erwerb 400.00 500.00", "freibetrag_82_3 -120.00 -150.00"]);
    assert!(koffer_sgb12::bewegungen(&before, &before).is_empty());
}

#[test]
fn par_82_1_a_number_frees_nothing_before_it_is_law() {
    for (number, monat, free) in [
        ("nr_12", "2025-12", "0.00"),
        ("nr_12", "2026-01", "-300.00"),
        ("nr_11", "2023-12", "0.00"),
        ("nr_11", "2024-01", "-300.00"),
        ("nr_9", "2023-01", "-300.00"),
    ] {
        let source = json!({"art": "sonstiges", "betrag": "300.00", "ausnahme": number});
        assert_eq!(row(&with(monat, source), "ausnahme_82_1"), free, "{number} in {monat}");
    }
}
