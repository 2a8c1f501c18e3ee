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
