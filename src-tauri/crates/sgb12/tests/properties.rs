//! What holds for every household: order does not matter, cents do not vanish, more need never lowers the benefit.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "naive/dice.rs"]
mod dice;
#[path = "naive/households.rs"]
mod households;

use koffer_sgb12::{Amount, Bogen, Calculation, Input, Rules, compute, parse};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SEEDS: std::ops::Range<u64> = 10_000..10_400;

fn sheet(household: &Value, rules: &Rules, seed: u64) -> Bogen {
    let input =
        parse(household.to_string().as_bytes()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    let Input::One(input) = input else { panic!("seed {seed}: one household") };
    match compute(&input, rules).unwrap_or_else(|error| panic!("seed {seed}: {error}")) {
        Calculation::Month(month) => month.bogen,
        Calculation::Period(period) => period.monate.into_iter().next().unwrap().bogen,
    }
}

fn benefits(sheet: &Bogen) -> BTreeMap<String, Amount> {
    sheet.personen.iter().map(|person| (person.id.clone(), person.leistung)).collect()
}

fn reversed(value: &mut Value) {
    if let Some(list) = value.as_array_mut() {
        list.reverse();
    }
}

#[test]
fn neither_the_order_of_persons_nor_that_of_their_rows_matters() {
    let rules = Rules::bundled().unwrap();
    for seed in SEEDS {
        let household = households::household(seed);
        let mut other = household.clone();
        reversed(&mut other["personen"]);
        for person in other["personen"].as_array_mut().unwrap() {
            for list in ["mehrbedarfe", "einkommen", "absetzungen", "eltern"] {
                if !person[list].is_null() {
                    reversed(&mut person[list]);
                }
            }
        }
        let (one, other) = (sheet(&household, &rules, seed), sheet(&other, &rules, seed));
        assert_eq!(benefits(&one), benefits(&other), "seed {seed}");
    }
}

#[test]
fn the_shares_of_rent_and_heating_sum_to_what_is_paid() {
    let rules = Rules::bundled().unwrap();
    for seed in SEEDS {
        let mut household = households::household(seed);
        household["unterkunft"].as_object_mut().unwrap().remove("angemessen_bruttokaltmiete");
        let sheet = sheet(&household, &rules, seed);
        for key in ["grundmiete", "nebenkosten", "heizung"] {
            let shares: Amount = sheet
                .personen
                .iter()
                .flat_map(|person| &person.zeilen)
                .filter(|row| row.schluessel.as_str() == key)
                .map(|row| row.betrag)
                .sum();
            let paid = if key == "heizung" { "heizkosten" } else { key };
            let paid = household["unterkunft"][paid].as_str().unwrap();
            assert_eq!(shares, Amount::parse(paid).unwrap(), "seed {seed}, {key}");
        }
    }
}

fn raised(amount: &Value, by: i64) -> Value {
    let amount = amount.as_str().and_then(Amount::parse).unwrap_or_default();
    json!((amount + Amount::from_cents(by)).to_string())
}

#[test]
fn more_rent_without_a_limit_never_lowers_the_benefit() {
    let rules = Rules::bundled().unwrap();
    for seed in SEEDS {
        let mut household = households::household(seed);
        household["unterkunft"].as_object_mut().unwrap().remove("angemessen_bruttokaltmiete");
        let before = sheet(&household, &rules, seed);
        household["unterkunft"]["grundmiete"] = raised(&household["unterkunft"]["grundmiete"], 13_791);
        let after = sheet(&household, &rules, seed);
        assert!(after.summe >= before.summe, "seed {seed}: {} then {}", before.summe, after.summe);
    }
}

#[test]
fn more_income_never_raises_the_benefit_and_more_assets_neither() {
    let rules = Rules::bundled().unwrap();
    for seed in SEEDS {
        let household = households::household(seed);
        let before = sheet(&household, &rules, seed);
        let mut richer = household.clone();
        for person in richer["personen"].as_array_mut().unwrap() {
            if person["id"] == "a" {
                person["einkommen"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({"art": "sonstiges", "betrag": "77.77"}));
            }
        }
        let after = sheet(&richer, &rules, seed);
        assert!(after.summe <= before.summe, "seed {seed}: {} then {}", before.summe, after.summe);
        let mut wealthier = household.clone();
        wealthier["vermoegen"] = raised(&household["vermoegen"], 100_001);
        let after = sheet(&wealthier, &rules, seed);
        assert!(after.summe <= before.summe, "seed {seed}: {} then {}", before.summe, after.summe);
    }
}

#[test]
fn a_period_of_one_month_is_that_month_and_no_benefit_is_negative() {
    let rules = Rules::bundled().unwrap();
    for seed in SEEDS {
        let household = households::household(seed);
        let month = sheet(&household, &rules, seed);
        let mut period = household.clone();
        let monat = period.as_object_mut().unwrap().remove("monat").unwrap();
        period["zeitraum"] = json!({"von": monat, "bis": monat});
        assert_eq!(month, sheet(&period, &rules, seed), "seed {seed}");
        let lowest = month.personen.iter().map(|person| person.leistung).min().unwrap();
        assert!(lowest >= Amount::ZERO, "seed {seed}");
    }
}

#[test]
fn years_with_frozen_amounts_give_the_same_benefit() {
    let rules = Rules::bundled().unwrap();
    let household = |monat: &str| {
        json!({"monat": monat, "personen": [
            {"id": "a", "geburtsdatum": "1950-05-05", "leistung": "grundsicherung_alter", "partner": "b",
             "mehrbedarfe": [{"art": "merkzeichen_g"}, {"art": "warmwasser"}],
             "einkommen": [{"art": "gesetzliche_rente", "betrag": "512.34", "grundrentenzeiten": true}]},
            {"id": "b", "geburtsdatum": "1980-05-05", "leistung": "grundsicherung_erwerbsminderung", "partner": "a",
             "einkommen": [{"art": "wfbm", "betrag": "233.10"}, {"art": "kapital_jahr", "betrag": "99.00"}]}],
            "unterkunft": {"grundmiete": "501.01", "heizkosten": "77.77"}})
    };
    let of = |monat| benefits(&sheet(&household(monat), &rules, 0));
    assert_eq!(of("2024-03"), of("2025-03"));
    assert_eq!(of("2025-03"), of("2026-03"));
    assert_ne!(of("2023-03"), of("2024-03"));
}
