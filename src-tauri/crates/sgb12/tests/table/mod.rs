//! Asking the engine in a few words: households from JSON, answers as text.

#![allow(dead_code, reason = "each table asks in its own way")]

use koffer_sgb12::{Bogen, Calculation, Input, Limits, Richtwert, Rules, compute, parse};
use serde_json::{Value, json};

/// The bundled law, the default policy, and an invented Vergleichsraum.
pub(crate) fn rules() -> Rules {
    let mut rules = Rules::bundled().unwrap();
    let amount = |text| koffer_sgb12::Amount::parse(text).unwrap();
    rules.limits = Limits(vec![Richtwert {
        vergleichsraum: "tal".into(),
        gueltig_ab: "2023-01-01".parse().unwrap(),
        personen: vec![amount("412.00"), amount("552.50"), amount("672.80")],
        je_weitere: amount("119.55"),
    }]);
    rules
}

pub(crate) fn ask(household: &Value) -> Result<Calculation, String> {
    let input = parse(household.to_string().as_bytes()).map_err(|error| error.to_string())?;
    let Input::One(household) = input else { return Err("a list".into()) };
    compute(&household, &rules()).map_err(|error| error.to_string())
}

pub(crate) fn month(household: &Value) -> Bogen {
    match ask(household).unwrap_or_else(|error| panic!("{error}\n{household:#}")) {
        Calculation::Month(month) => month.bogen,
        Calculation::Period(_) => panic!("a month was asked"),
    }
}

/// One person alone without rent: `person` over a pensioner, `monat` as given.
pub(crate) fn alone(monat: &str, person: Value) -> Value {
    let mut whole = json!({"id": "a", "geburtsdatum": "1950-01-15", "leistung": "grundsicherung_alter"});
    for (key, value) in person.as_object().unwrap() {
        whole[key] = value.clone();
    }
    json!({"monat": monat, "personen": [whole], "unterkunft": {}})
}

/// The rows of the first person with `key`, as text; empty where there are none.
pub(crate) fn row(household: &Value, key: &str) -> String {
    row_of(household, 0, key)
}

pub(crate) fn row_of(household: &Value, person: usize, key: &str) -> String {
    let sheet = month(household);
    let rows = sheet.personen[person].zeilen.iter().filter(|row| row.schluessel.as_str() == key);
    rows.map(|row| row.betrag.to_string()).collect::<Vec<_>>().join(" ")
}
