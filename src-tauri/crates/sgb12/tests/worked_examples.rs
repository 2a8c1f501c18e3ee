//! Households computed by hand, with the working shown; each names the norms it proves.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use koffer_sgb12::{Bogen, Calculation, Input, Rules, compute, parse};
use serde_json::{Value, json};

fn calculate(household: Value) -> Calculation {
    let Input::One(household) = parse(household.to_string().as_bytes()).unwrap() else {
        panic!("one household")
    };
    compute(&household, &Rules::bundled().unwrap()).unwrap()
}

fn month(household: Value) -> Bogen {
    match calculate(household) {
        Calculation::Month(month) => month.bogen,
        Calculation::Period(_) => panic!("a month was asked"),
    }
}

fn rows(sheet: &Bogen, person: usize) -> Vec<(String, String)> {
    let text = |row: &koffer_sgb12::Row| (row.schluessel.as_str().to_owned(), row.betrag.to_string());
    sheet.personen[person].zeilen.iter().map(text).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(key, amount)| ((*key).to_owned(), (*amount).to_owned())).collect()
}

#[test]
fn a_single_pensioner_with_grundrentenzeiten_82a() {
    // Need 563 + 400 + 80 = 1043. Pension 700: 100 + 30 % of 600 = 280 stay free (cap 281.50). 700 − 280 − 78.75 = 341.25.
    let sheet = month(json!({
        "monat": "2025-07",
        "personen": [{"id": "a", "geburtsdatum": "1955-03-01", "leistung": "grundsicherung_alter",
            "einkommen": [{"art": "gesetzliche_rente", "betrag": "700.00", "grundrentenzeiten": true}],
            "absetzungen": [{"art": "krankenversicherung", "betrag": "78.75"}]}],
        "unterkunft": {"grundmiete": "400.00", "nebenkosten": "0.00", "heizkosten": "80.00"}
    }));
    let expected = [
        ("regelsatz", "563.00"),
        ("grundmiete", "400.00"),
        ("heizung", "80.00"),
        ("einkommen_gesetzliche_rente", "700.00"),
        ("freibetrag_82a", "-280.00"),
        ("absetzung_krankenversicherung", "-78.75"),
    ];
    assert_eq!(rows(&sheet, 0), pairs(&expected));
    assert_eq!(sheet.personen[0].gesamtbedarf.to_string(), "1043.00");
    assert_eq!(sheet.personen[0].einkommen_bereinigt.to_string(), "341.25");
    assert_eq!(sheet.summe.to_string(), "701.75");
    assert_eq!(sheet.parameterstand.to_string(), "2025-01-01");
}

#[test]
fn a_couple_with_merkzeichen_g_and_a_company_pension_30_1_82_4() {
    // 506 each; 17 % of 506 = 86.02; rent 205, ancillary 47.50, heating 44 each.
    // Hedwig: 802.50 − (871.44 − 281.50 − 107.62 − 4.90 = 477.42) = 325.08.
    // Eberhard: 888.52 − (402.18 + 64.20 − 64.20 − 49.67 = 352.51) = 536.01. Together 861.09.
    let sheet = month(json!({
        "monat": "2026-11",
        "personen": [
            {"id": "hedwig", "geburtsdatum": "1957-02-11", "leistung": "grundsicherung_alter", "partner": "eberhard",
             "einkommen": [{"art": "gesetzliche_rente", "betrag": "871.44", "grundrentenzeiten": true}],
             "absetzungen": [{"art": "krankenversicherung", "betrag": "107.62"}, {"art": "versicherung", "betrag": "4.90"}]},
            {"id": "eberhard", "geburtsdatum": "1955-08-30", "leistung": "grundsicherung_alter", "partner": "hedwig",
             "mehrbedarfe": [{"art": "merkzeichen_g"}],
             "einkommen": [{"art": "gesetzliche_rente", "betrag": "402.18"}, {"art": "betriebsrente", "betrag": "64.20"}],
             "absetzungen": [{"art": "krankenversicherung", "betrag": "49.67"}]}],
        "unterkunft": {"grundmiete": "410.00", "nebenkosten": "95.00", "heizkosten": "88.00",
            "angemessen_bruttokaltmiete": "552.50"}
    }));
    let amounts: Vec<_> = sheet.personen.iter().map(|person| person.leistung.to_string()).collect();
    assert_eq!(amounts, ["325.08", "536.01"]);
    assert_eq!(sheet.summe.to_string(), "861.09");
}

#[test]
fn a_rent_that_rises_inside_a_period_starts_a_new_column() {
    let answer = calculate(json!({
        "zeitraum": {"von": "2025-07", "bis": "2026-06"},
        "personen": [{"id": "a", "geburtsdatum": "1955-03-01", "leistung": "grundsicherung_alter"}],
        "unterkunft": {"grundmiete": [{"ab": "2025-07", "betrag": "400.00"}, {"ab": "2025-10", "betrag": "424.00"}]},
        "bereits_gewaehrt": {"2025-07": "310.00"}
    }));
    let Calculation::Period(period) = answer else { panic!("a period was asked") };
    let stretches: Vec<_> = period
        .monate
        .iter()
        .map(|month| (month.von.to_string(), month.bis.to_string(), month.bogen.summe.to_string()))
        .collect();
    let expected = [
        ("2025-07", "2025-07", "963.00"),
        ("2025-08", "2025-09", "963.00"),
        ("2025-10", "2026-06", "987.00"),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(a, b, c)| (a.to_string(), b.to_string(), c.to_string())).collect();
    assert_eq!(stretches, expected);
    assert_eq!(period.monate[0].bogen.nachzahlung.unwrap().to_string(), "653.00");
    assert_eq!(period.summe_zeitraum.to_string(), "11772.00");
}

fn benefits(sheet: &Bogen) -> Vec<String> {
    sheet.personen.iter().map(|person| person.leistung.to_string()).collect()
}

#[test]
fn a_worker_in_a_workshop_with_lunch_41_3_42b_2_82_3_in_2023() {
    // Need 502 + 19 × 3.80 = 72.20 + 350 + 60 = 984.20.
    // Pay 200: 502 / 8 = 62.75, half of 137.25 = 68.625, together 131.38 free; 68.62 − 5.20 = 63.42. 984.20 − 63.42 = 920.78.
    let sheet = month(json!({
        "monat": "2023-04",
        "personen": [{"id": "a", "geburtsdatum": "1999-12-24", "leistung": "grundsicherung_erwerbsminderung",
            "mehrbedarfe": [{"art": "mittagessen", "arbeitstage": 19}],
            "einkommen": [{"art": "wfbm", "betrag": "200.00", "absetzungen": [{"art": "arbeitsmittel"}]}]}],
        "unterkunft": {"grundmiete": "300.00", "nebenkosten": "50.00", "heizkosten": "60.00"}
    }));
    assert_eq!(sheet.personen[0].gesamtbedarf.to_string(), "984.20");
    assert_eq!(benefits(&sheet), ["920.78"]);
}

#[test]
fn a_single_parent_of_two_30_3_nr_1_and_145_in_2024() {
    // Parent 563 + 36 % = 202.68 + 200 + 30 = 995.68; 300 earned, 90 free: 210 count; 785.68.
    // Child of 5: 357 + 230 − 250 = 337, child of 9: 390 + 230 − 250 = 370, each with the Sofortzuschlag of 20.
    let sheet = month(json!({
        "monat": "2024-03",
        "personen": [
            {"id": "a", "geburtsdatum": "1990-06-01", "leistung": "hilfe_zum_lebensunterhalt",
             "mehrbedarfe": [{"art": "alleinerziehend"}], "einkommen": [{"art": "erwerb", "betrag": "300.00"}]},
            {"id": "b", "geburtsdatum": "2018-09-10", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"],
             "einkommen": [{"art": "kindergeld", "betrag": "250.00"}]},
            {"id": "c", "geburtsdatum": "2014-11-02", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"],
             "einkommen": [{"art": "kindergeld", "betrag": "250.00"}]}],
        "unterkunft": {"grundmiete": "600.00", "heizkosten": "90.00"}
    }));
    assert_eq!(benefits(&sheet), ["785.68", "357.00", "390.00"]);
    assert_eq!(sheet.summe.to_string(), "1532.68");
}

#[test]
fn a_partner_under_the_sgb_2_keeps_their_own_need_43_1_in_2026() {
    // Need 506 + 250 + 40 = 796 each. Partner: 900 − 270 − 20 = 610, nothing over.
    let sheet = month(json!({
        "monat": "2026-02",
        "personen": [
            {"id": "a", "geburtsdatum": "1970-02-02", "leistung": "grundsicherung_erwerbsminderung", "partner": "b"},
            {"id": "b", "geburtsdatum": "1975-03-03", "leistung": "keine", "partner": "a",
             "einkommen": [{"art": "erwerb", "betrag": "900.00"}], "absetzungen": [{"art": "steuern", "betrag": "20.00"}]}],
        "unterkunft": {"grundmiete": "500.00", "heizkosten": "80.00"}
    }));
    assert_eq!(benefits(&sheet), ["796.00", "0.00"]);
    assert!(sheet.personen[1].grund.is_none(), "nobody asked for the partner");
}

#[test]
fn a_back_payment_for_2022_takes_the_amounts_of_2022_and_says_so() {
    // 449 + 400 = 849. Pension 500: 100 + 30 % of 400 = 220 (cap 224.50); 500 − 220 − 55 = 225. 624.
    let sheet = month(json!({
        "monat": "2022-12",
        "personen": [{"id": "a", "geburtsdatum": "1955-03-01", "leistung": "grundsicherung_alter",
            "einkommen": [{"art": "gesetzliche_rente", "betrag": "500.00", "grundrentenzeiten": true}],
            "absetzungen": [{"art": "krankenversicherung", "betrag": "55.00"}]}],
        "unterkunft": {"grundmiete": "400.00"}
    }));
    assert_eq!(benefits(&sheet), ["624.00"]);
    assert!(
        sheet
            .hinweise
            .iter()
            .any(|hinweis| hinweis.code == koffer_sgb12::HinweisCode::RechtslageNichtDatiert)
    );
}

#[test]
fn a_couple_of_whom_one_has_nearly_enough_for_both_27_2_43_1_in_2023() {
    // Need 451 + 250 = 701 each; 1400 − 701 = 699 over; 701 − 699 = 2.
    let sheet = month(json!({
        "monat": "2023-10",
        "personen": [
            {"id": "a", "geburtsdatum": "1950-02-02", "leistung": "grundsicherung_alter", "partner": "b",
             "einkommen": [{"art": "sonstiges", "betrag": "1400.00"}]},
            {"id": "b", "geburtsdatum": "1951-03-03", "leistung": "grundsicherung_alter", "partner": "a"}],
        "unterkunft": {"grundmiete": "500.00"}
    }));
    assert_eq!(benefits(&sheet), ["0.00", "2.00"]);
    assert_eq!(sheet.personen[0].grund.as_ref().unwrap().code, koffer_sgb12::GrundCode::BedarfGedeckt);
}
