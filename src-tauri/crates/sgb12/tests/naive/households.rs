//! Random households of all shapes, from a seed.

use crate::dice::Dice;
use serde_json::{Value, json};

fn day(dice: &mut Dice, from: u64, to: u64) -> String {
    let (year, month) = (from + dice.below(to - from + 1), 1 + dice.below(12));
    let day = if dice.one_in(4) { 1 } else { 1 + dice.below(28) };
    if month == 2 && year.is_multiple_of(4) && dice.one_in(3) {
        return format!("{year}-02-29");
    }
    format!("{year}-{month:02}-{day:02}")
}

fn cents(dice: &mut Dice, limit: u64) -> String {
    let cents = dice.below(limit * 100);
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn adult(dice: &mut Dice, id: &str) -> Value {
    let leistung = dice.of(&[
        "grundsicherung_alter",
        "grundsicherung_alter",
        "grundsicherung_erwerbsminderung",
        "hilfe_zum_lebensunterhalt",
        "keine",
    ]);
    let born = if leistung == "grundsicherung_alter" { day(dice, 1935, 1960) } else { day(dice, 1950, 1990) };
    let mut needs = Vec::new();
    let mut sources = Vec::new();
    for art in ["merkzeichen_g", "schwangerschaft", "ausbildung_behinderung", "warmwasser"] {
        if dice.one_in(5) {
            needs.push(json!({"art": art}));
        }
    }
    if dice.one_in(6) {
        needs.push(json!({"art": "ernaehrung", "prozent": dice.of(&["5", "10", "20", "30"])}));
    }
    if dice.one_in(6) {
        needs.push(json!({"art": "mittagessen", "arbeitstage": dice.below(24)}));
    }
    if dice.one_in(8) {
        needs.push(json!({"art": "einmalig", "betrag": cents(dice, 300)}));
    }
    for _ in 0..dice.below(4) {
        let art = dice.of(&[
            "gesetzliche_rente",
            "gesetzliche_rente",
            "betriebsrente",
            "riester",
            "basisrente",
            "private_rente",
            "versorgungswerk",
            "erwerb",
            "wfbm",
            "unterhalt",
            "miete",
            "sonstiges",
            "kapital_jahr",
        ]);
        let most = if dice.one_in(5) { 2500 } else { 900 };
        let mut source = json!({"art": art, "betrag": cents(dice, most)});
        if art == "gesetzliche_rente" && born.as_str() < "1980" && dice.one_in(2) {
            source["grundrentenzeiten"] = json!(true);
        }
        if art == "erwerb" && dice.one_in(4) {
            source["hilfe_zur_pflege"] = json!(true);
        }
        sources.push(source);
    }
    let deductions: Vec<Value> = (0..dice.below(3))
        .map(|_| {
            let art =
                dice.of(&["steuern", "krankenversicherung", "versicherung", "werbungskosten", "sonstiges"]);
            json!({"art": art, "betrag": cents(dice, 150)})
        })
        .collect();
    let mut person = json!({"id": id, "geburtsdatum": born, "leistung": leistung,
        "mehrbedarfe": needs, "einkommen": sources, "absetzungen": deductions});
    if dice.one_in(12) {
        person["regelbedarfsstufe"] = json!(3);
    }
    if dice.one_in(8) {
        person["kv_pv_bedarf"] = json!(cents(dice, 200));
    }
    person
}

fn child(dice: &mut Dice, id: &str, parents: &[&str], until: u64) -> Value {
    let mut person = json!({"id": id, "geburtsdatum": day(dice, 2005, until), "eltern": parents,
        "leistung": dice.of(&["hilfe_zum_lebensunterhalt", "hilfe_zum_lebensunterhalt", "keine"])});
    let mut sources = Vec::new();
    if !dice.one_in(3) {
        sources.push(json!({"art": "kindergeld", "betrag": dice.of(&["250.00", "255.00", "259.00"])}));
    }
    if dice.one_in(3) {
        sources.push(json!({"art": "unterhalt", "betrag": cents(dice, 600)}));
    }
    person["einkommen"] = json!(sources);
    if dice.one_in(3) {
        person["mehrbedarfe"] = json!([{"art": "warmwasser"}]);
    }
    person
}

/// A household of one month between 2022 and 2027.
pub(crate) fn household(seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let year = 2022 + dice.below(6);
    let month = format!("{year}-{:02}", 1 + dice.below(12));
    let mut people = vec![adult(dice, "a")];
    let couple = dice.one_in(2);
    if couple {
        let mut other = adult(dice, "b");
        other["partner"] = json!("a");
        people[0]["partner"] = json!("b");
        people.push(other);
    }
    for number in 0..dice.below(5) {
        let parents: &[&str] = match (couple, dice.below(3)) {
            (true, 0) => &["a"],
            (true, 1) => &["b"],
            (true, _) => &["a", "b"],
            (false, _) => &["a"],
        };
        people.push(child(dice, &format!("c{number}"), parents, year - 1));
    }
    if !couple && people.len() > 1 && dice.one_in(2) {
        people[0]["mehrbedarfe"].as_array_mut().unwrap().push(json!({"art": "alleinerziehend"}));
    }
    if dice.one_in(3) {
        let at = usize::try_from(dice.below(people.len() as u64)).unwrap();
        people.rotate_left(at);
    }
    let mut dwelling = json!({"grundmiete": cents(dice, 900), "nebenkosten": cents(dice, 200), "heizkosten": cents(dice, 180)});
    if dice.one_in(2) {
        dwelling["angemessen_bruttokaltmiete"] = json!(cents(dice, 900));
        dwelling["karenzzeit"] = json!(dice.one_in(2));
    }
    json!({"monat": month, "personen": people, "unterkunft": dwelling,
        "vermoegen": if dice.one_in(4) { cents(dice, 32_000) } else { cents(dice, 9_000) }})
}
