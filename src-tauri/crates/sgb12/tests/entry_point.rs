//! Whatever comes in: no panic, and a refusal is one line. Mutations of a household that uses every key, from a seed.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "naive/dice.rs"]
mod dice;

use dice::Dice;
use koffer_sgb12::{Amount, Limits, Richtwert, Rules, compute, parse};
use serde_json::{Value, json};

fn everything() -> Value {
    json!({
        "id": "Ğül-Łuczak 🜚", "zeitraum": {"von": "2023-11-17", "bis": "2026-08-09"},
        "personen": [
            {"id": "a", "geburtsdatum": "1959-03-01", "leistung": "grundsicherung_alter", "partner": "b",
             "regelsatz_abweichend": "611.11", "kv_pv_bedarf": "12.00", "ausland": {"von": "2025-01-10", "bis": "2025-03-03"},
             "mehrbedarfe": [
                {"art": "merkzeichen_g", "ab": "2024-01"}, {"art": "ernaehrung", "empfehlung": "zoeliakie"},
                {"art": "warmwasser"}, {"art": "mittagessen", "arbeitstage": 19}, {"art": "vorsorge", "betrag": "10.00"},
                {"art": "einmalig", "betrag": "120.00", "norm": "§ 31", "ab": "2025-05", "bis": "2025-05"},
                {"art": "kv", "betrag": "1.00"}, {"art": "pv", "betrag": "2.00"}, {"art": "gemeinschaftsunterkunft"}],
             "einkommen": [
                {"art": "gesetzliche_rente", "betrag": [{"ab": "2023-01", "betrag": "700.00"}, {"ab": "2025-07", "betrag": "726.18"}],
                 "grundrentenzeiten": [{"ab": "2024-06", "wert": true}]},
                {"art": "erwerb", "betrag": "400.00", "hilfe_zur_pflege": true,
                 "absetzungen": [{"art": "arbeitsmittel"}, {"art": "werbungskosten", "km": 55, "fahrzeug": "motorrad"}]},
                {"art": "wfbm", "betrag": "99.00", "freibetrag": "50.00"}, {"art": "kapital_jahr", "betrag": "146.00"},
                {"art": "sonstiges", "betrag": "3000.00", "zufluss": "2024-02", "nachzahlung": true},
                {"art": "sonstiges", "betrag": "3000.00", "zufluss": "2023-11"},
                {"art": "freiwilligendienst", "betrag": "300.00"}, {"art": "sonstiges", "betrag": "10.00", "ausnahme": "nr_7"}],
             "absetzungen": [{"art": "krankenversicherung", "betrag": "78.75"}, {"art": "steuern", "betrag": "1.00"}]},
            {"id": "b", "geburtsdatum": "1980-02-29", "leistung": "hilfe_zum_lebensunterhalt", "partner": "a",
             "regelbedarfsstufe": 2, "mehrbedarfe": [{"art": "schwangerschaft"}, {"art": "ausbildung_behinderung"}]},
            {"id": "c", "geburtsdatum": "2011-07-15", "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a", "b"],
             "mehrbedarfe": [{"art": "bildung", "posten": "schulbedarf_1"}, {"art": "bildung", "posten": "ausflug", "betrag": "30.00"}],
             "einkommen": [{"art": "kindergeld", "betrag": "255.00", "ueberschuss_an": "b"}, {"art": "unterhalt", "betrag": "500.00"}]},
            {"id": "d", "geburtsdatum": "2007-01-01", "leistung": "keine", "eltern": ["b"], "ausschluss": "vorrang_sgb2"}],
        "unterkunft": {"grundmiete": "640.01", "nebenkosten": "100.00", "heizkosten": "90.00", "karenzzeit": [{"ab": "2023-11", "wert": true}],
            "karenzzeit_bis": "2024-10", "karenz_ausnahme": false, "angemessen_bruttokaltmiete": "600.00", "heizung_angemessen": "80.00",
            "kostensenkung_bis": "2025-04", "vergleichsraum": "x", "haushaltsgroesse": 5,
            "anteile": {"a": "1/3", "b": "1/3", "c": "0.2", "d": "0"}},
        "vermoegen": {"guthaben": ["30000.00", "1.00"], "kfz": "7500.00", "hausgrundstueck": "1.00", "bestattungsvorsorge": "5000.00", "haerte": "1.00"},
        "parameter": {"regelbedarfsstufen": {"RBS1": "404"}, "mehrbedarf_prozent": {"warmwasser": {"RBS1": "2.5"}}},
        "policy": {"teilmonat": "kalendertage", "kopfteil_rest": "gerundet", "rbs_wechsel": "anteilig"},
        "bereits_gewaehrt": {"2024-01": "310.00"}, "aufrechnung": {"art": "44b", "betrag": "40.00", "person": "a"},
        "direktzahlung": [{"an": "vermieter", "betrag": "740.01"}, {"an": "krankenkasse", "betrag": "5.00"}]
    })
}

fn rules() -> Rules {
    let mut rules = Rules::bundled().unwrap();
    let amounts = ["412.00", "552.50", "672.80"].map(|amount| Amount::parse(amount).unwrap());
    rules.limits = Limits(vec![Richtwert {
        vergleichsraum: "x".into(),
        gueltig_ab: "2023-01-01".parse().unwrap(),
        personen: amounts.to_vec(),
        je_weitere: Amount::parse("119.55").unwrap(),
    }]);
    rules
}

/// Every leaf and branch of a document, as pointers.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), out))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), out))
        }
        _ => {}
    }
}

fn strange(dice: &mut Dice) -> Value {
    let texts = [
        "",
        "0",
        "0.00",
        "-0.01",
        "999999999.99",
        "1000000000",
        "1e9",
        "NaN",
        "2025-07",
        "2025-13",
        "1990-01",
        "2199-12",
        "2025-02-29",
        "2024-02-29",
        "1880-01-01",
        "2200-12-31",
        "a",
        "b",
        "c",
        "1/3",
        "1/0",
        "0.999999999",
        "30",
        "kalendertage",
        "keine",
        "\u{0}\n\r",
        "ẞ",
        "erwerb",
        "grundsicherung_alter",
        "kapital_jahr",
        "bildung",
    ];
    match dice.below(8) {
        0 => Value::Null,
        1 => json!(dice.one_in(2)),
        2 => json!(dice.below(400)),
        3 => json!(-1.5),
        4 => json!([]),
        5 => json!({}),
        _ => json!(dice.of(&texts)),
    }
}

/// Another value of the same kind, at its edges.
fn like(old: &Value, dice: &mut Dice) -> Option<Value> {
    let text = old.as_str()?;
    if Amount::parse(text).is_some() {
        return Some(json!(dice.of(&["0", "0.01", "0.99", "26.00", "563.00", "999999999.99", "12345.67"])));
    }
    match text.len() {
        7 => Some(json!(
            dice.of(&["2023-11", "2024-02", "2025-12", "2026-07", "2026-08", "2199-12", "1990-01"])
        )),
        10 => Some(json!(dice.of(&["1959-03-01", "1960-02-29", "2011-07-15", "2023-11-30", "2025-01-31"]))),
        _ => None,
    }
}

fn survives(bytes: &[u8], rules: &Rules, seed: u64) -> bool {
    let found = parse(bytes).and_then(|input| {
        input.households().iter().map(|household| compute(household, rules)).collect::<Result<Vec<_>, _>>()
    });
    match found {
        Ok(answers) => {
            let text = serde_json::to_string(&answers).unwrap();
            let again: Vec<koffer_sgb12::Calculation> = serde_json::from_str(&text).unwrap();
            assert_eq!(again, answers, "seed {seed}: an answer can be read again");
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "seed {seed}");
            false
        }
    }
}

#[test]
fn the_household_with_every_key_is_computed() {
    assert!(
        survives(everything().to_string().as_bytes(), &rules(), 0),
        "{:?}",
        parse(everything().to_string().as_bytes()).err()
    );
}

#[test]
fn no_change_of_a_value_brings_the_engine_down() {
    let (whole, rules) = (everything(), rules());
    let mut places = Vec::new();
    pointers(&whole, "", &mut places);
    let (mut computed, mut refused) = (0, 0);
    for seed in 1..=1500 {
        let dice = &mut Dice::new(seed);
        let mut household = whole.clone();
        if dice.one_in(2) {
            household.as_object_mut().unwrap().remove("zeitraum");
            household["monat"] = json!(
                dice.of(&["2022-12", "2023-11", "2025-07", "2026-07", "2027-01", "2011-01", "2199-12"])
            );
        }
        for _ in 0..=dice.below(3) {
            let place = &places[usize::try_from(dice.below(places.len() as u64)).unwrap()];
            if let Some(slot) = household.pointer_mut(place) {
                let fitting = if dice.one_in(4) { None } else { like(slot, dice) };
                *slot = fitting.unwrap_or_else(|| strange(dice));
            }
        }
        if survives(household.to_string().as_bytes(), &rules, seed) { computed += 1 } else { refused += 1 }
    }
    assert!(computed > 100 && refused > 100, "both ways are taken: {computed} computed, {refused} refused");
}

#[test]
fn no_bytes_bring_the_reader_down() {
    let (whole, rules) = (everything().to_string().into_bytes(), rules());
    for seed in 1..=4000 {
        let dice = &mut Dice::new(seed);
        let mut bytes = whole.clone();
        for _ in 0..=dice.below(4) {
            let at = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
            match dice.below(4) {
                0 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
                1 => drop(bytes.remove(at)),
                2 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, *b"{}[]\",:0-e".get(usize::try_from(dice.below(10)).unwrap()).unwrap()),
            }
        }
        survives(&bytes, &rules, seed);
    }
    for deep in ["[", "{\"personen\":", "[[[[", "\"", ""] {
        survives(deep.repeat(50_000).as_bytes(), &rules, 0);
    }
}
