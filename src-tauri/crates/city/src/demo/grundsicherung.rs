//! Grundsicherung im Alter und bei Erwerbsminderung: pensioners alone and in couples, people who cannot work.

use super::DemoApplication;
use super::address::address;
use super::dice::Dice;
use super::dwelling::{in_arrears, rented};
use super::envelope::{Arrival, Form, declarations, seal};
use super::money::{amount, cents};
use super::numbers::{iban, mistyped};
use super::papers::{Format, Paper};
use super::person::{Person, assets, disability, pensioners_insurance};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// Past the age limit of § 41 Abs. 2 SGB XII, whatever the year of birth.
const OLD_AGE: (i32, i32) = (67, 93);
const WORKING_AGE: (i32, i32) = (24, 63);

/// An application for Grundsicherung.
pub(super) fn application(dice: &mut Dice, today: Date, restricted: bool) -> DemoApplication {
    let arrival = Arrival::before(
        dice,
        today,
        &["sozialplattform", "sozialplattform", "papier", "papier", "fit_connect", "vorsprache"],
    );
    let old = dice.chance(72);
    let couple = old && dice.chance(25);
    let first = Person::adult(dice, arrival.day, if old { OLD_AGE } else { WORKING_AGE });
    let mut papers = Vec::new();
    let mut persons = vec![applicant(dice, &first, &arrival, old, couple, &mut papers)];
    if couple {
        let mut second = Person::adult(dice, arrival.day, OLD_AGE);
        second.family.clone_from(&first.family);
        persons.push(partner(dice, &second, &arrival, &mut papers));
    }
    let mut home = address(dice);
    if restricted {
        home["auskunftssperre"] = json!(true);
    }
    persons[0]["anschrift"] = home;
    let answers = answers(dice, &first, persons, &arrival, &mut papers);
    let signers: &[&str] = if couple { &["p1", "p2"] } else { &["p1"] };
    let large_print = old && dice.chance(15);
    let form = Form {
        procedure: "grundsicherung",
        answers,
        declarations: declarations(&arrival, signers),
        correspondence: Some(json!({"sprache": "de", "grossdruck": large_print, "weg": "post"})),
        language: dice.one_of(&["de", "de", "de", "de", "de", "de", "tr", "pl", "uk"]),
        papers,
    };
    seal(dice, &arrival, form)
}

fn applicant(
    dice: &mut Dice,
    who: &Person,
    arrival: &Arrival,
    old: bool,
    couple: bool,
    papers: &mut Vec<Paper>,
) -> Value {
    let mut person = who.facts("p1", "antragsteller");
    if dice.chance(30) {
        person["kontakt"] = json!({"telefon": format!("0299 9{}", dice.between(10_000, 99_999))});
    }
    family(dice, &mut person, who, couple);
    if old {
        pensioner(dice, &mut person, who, arrival, papers);
    } else {
        unable_to_work(dice, &mut person, who, arrival, papers);
    }
    if let Some(disability) = disability(dice) {
        if dice.chance(50) {
            papers.push(Paper::proof(
                "Schwerbehindertenausweis",
                "schwerbehindertenausweis",
                "p1",
                Format::Png,
                who,
            ));
        }
        person["behinderung"] = disability;
    }
    person
}

fn family(dice: &mut Dice, person: &mut Value, who: &Person, couple: bool) {
    let state =
        if couple { "verheiratet" } else { dice.one_of(&["ledig", "verwitwet", "geschieden", "verwitwet"]) };
    person["familienstand"] = json!(state);
    if state != "ledig" {
        person["seit"] = json!(who.birthday(dice.between(21, 23)));
    }
}

fn pensioner(dice: &mut Dice, person: &mut Value, who: &Person, arrival: &Arrival, papers: &mut Vec<Paper>) {
    let pension = cents(dice, 340, 880);
    let mut incomes =
        vec![json!({"id": "e1", "art": "altersrente", "betrag": amount(pension), "rhythmus": "monat",
        "seit": who.birthday(67).first_of_month(), "stelle": "Rentenversicherung Beispiel"})];
    match dice.below(3) {
        0 => incomes[0]["grundrentenzeiten"] = json!(true),
        1 => incomes[0]["grundrentenzeiten"] = json!(false),
        // Many do not know.
        _ => {}
    }
    if person["familienstand"] == "verwitwet" && dice.chance(50) {
        incomes.push(json!({"id": "e2", "art": "witwenrente", "betrag": amount(cents(dice, 90, 260)), "rhythmus": "monat",
            "grundrentenzeiten": false}));
    }
    if dice.chance(20) {
        incomes.push(json!({"id": "e3", "art": "betriebsrente", "betrag": amount(cents(dice, 25, 140)),
            "rhythmus": "monat", "stelle": "Pensionskasse Nirgendwo"}));
    }
    person["erwerb"] = json!({"status": "altersgrenze"});
    person["rv_nummer"] = json!(who.pension_number(dice));
    person["krankenversicherung"] = pensioners_insurance(pension);
    person["einkommen"] = Value::Array(incomes);
    person["vermoegen"] = assets(dice, "p1", arrival.day);
    if dice.chance(40) {
        person["absetzungen"] = json!([{"id": "a1", "art": "versicherung", "betrag": amount(cents(dice, 38, 96)), "rhythmus": "jahr"}]);
    }
    if dice.chance(12) {
        person["bisher"] = json!([{"art": "wohngeld", "traeger": "Wohngeldstelle Lindbrück",
            "von": month(arrival.day.saturating_sub(14.months())), "bis": month(arrival.day.saturating_sub(2.months()))}]);
    }
    if dice.chance(70) {
        papers.push(Paper::proof("Rentenbescheid", "rentenbescheid", "p1.e1", Format::Pdf, who));
    }
}

fn unable_to_work(
    dice: &mut Dice,
    person: &mut Value,
    who: &Person,
    arrival: &Arrival,
    papers: &mut Vec<Paper>,
) {
    person["rv_nummer"] = json!(who.pension_number(dice));
    person["vermoegen"] = assets(dice, "p1", arrival.day);
    if dice.chance(35) {
        let wage = cents(dice, 150, 290);
        person["erwerb"] = json!({"status": "wfbm", "seit": who.birthday(20).first_of_month()});
        person["wfbm"] = json!({"mittagessen_tage": dice.between(14, 20)});
        person["krankenversicherung"] =
            json!({"art": "pflicht", "kasse": "Krankenkasse Beispiel", "traeger_zahlt": true});
        person["einkommen"] = json!([{"id": "e1", "art": "wfbm", "betrag": amount(wage), "rhythmus": "monat",
            "stelle": "Werkstatt Lindenhof"}]);
        papers.push(Paper::proof("Werkstattvertrag", "wfbm_bescheinigung", "p1.e1", Format::Pdf, who));
    } else {
        let pension = cents(dice, 260, 790);
        person["erwerb"] = json!({"status": "dauerhaft_voll", "seit": who.birthday(23).first_of_month(),
            "stelle": "Rentenversicherung Beispiel"});
        person["krankenversicherung"] = pensioners_insurance(pension);
        person["einkommen"] = json!([{"id": "e1", "art": "erwerbsminderungsrente", "betrag": amount(pension),
            "rhythmus": "monat", "grundrentenzeiten": dice.chance(30)}]);
        if dice.chance(60) {
            papers.push(Paper::proof("Rentenbescheid", "rentenbescheid", "p1.e1", Format::Jpeg, who));
        }
        if dice.chance(30) {
            person["bisher"] = json!([{"art": "sgb2", "traeger": "Jobcenter Beispielkreis",
                "von": month(arrival.day.saturating_sub(9.months())), "bis": month(arrival.day.saturating_sub(1.months()))}]);
        }
    }
}

fn partner(dice: &mut Dice, who: &Person, arrival: &Arrival, papers: &mut Vec<Paper>) -> Value {
    let mut person = who.facts("p2", "ehegatte");
    let pension = cents(dice, 120, 690);
    person["familienstand"] = json!("verheiratet");
    person["seit"] = json!(who.birthday(22));
    person["erwerb"] = json!({"status": "altersgrenze"});
    person["rv_nummer"] = json!(who.pension_number(dice));
    person["krankenversicherung"] = pensioners_insurance(pension);
    person["einkommen"] = json!([{"id": "e1", "art": "altersrente", "betrag": amount(pension), "rhythmus": "monat",
        "grundrentenzeiten": dice.chance(40)}]);
    person["vermoegen"] = assets(dice, "p2", arrival.day);
    if dice.chance(60) {
        papers.push(Paper::proof("Rentenbescheid", "rentenbescheid", "p2.e1", Format::Pdf, who));
    }
    person
}

fn answers(
    dice: &mut Dice,
    first: &Person,
    persons: Vec<Value>,
    arrival: &Arrival,
    papers: &mut Vec<Paper>,
) -> Value {
    // Some know only what they pay in all.
    let split = dice.chance(90);
    let mut flat = rented(dice, persons.len(), split, arrival.day);
    if dice.chance(65) {
        papers.push(Paper::proof("Mietvertrag", "mietvertrag", "p1", Format::Pdf, first));
    }
    if dice.chance(40) {
        papers.push(Paper::proof("Kontoauszüge", "kontoauszuege", "p1", Format::Pdf, first));
    }
    let mut answers = json!({"beantragt_ab": month(arrival.day), "unterhalt": {"getrennt_oder_geschieden": [],
        "ueber_100000": dice.one_of(&["nein", "nein", "nein", "unbekannt"])}, "einmalig": []});
    if dice.chance(6) {
        in_arrears(dice, &mut flat);
        papers.push(Paper::proof("Schreiben des Vermieters", "mietrueckstand", "p1", Format::Jpeg, first));
    }
    if dice.chance(5) {
        answers["notlage"] =
            json!({"mittellos": true, "text": "Das Konto ist leer, am Freitag ist die Miete fällig."});
    }
    answers["personen"] = Value::Array(persons);
    answers["unterkunft"] = flat;
    answers["bank"] = account(dice, &first.full_name());
    leave_something_out(dice, &mut answers);
    answers
}

/// An account; some are mistyped, some people have none.
pub(super) fn account(dice: &mut Dice, owner: &str) -> Value {
    let iban = iban(dice);
    match dice.below(100) {
        0..6 => json!({"inhaber": owner, "iban": mistyped(&iban)}),
        6..10 => Value::Null,
        _ => json!({"inhaber": owner, "iban": iban}),
    }
}

/// An answer that was forgotten.
pub(super) fn leave_something_out(dice: &mut Dice, answers: &mut Value) {
    let first = &mut answers["personen"][0];
    match dice.below(16) {
        0 => first["vermoegen"] = Value::Null,
        1 => first["uebertragen"] = Value::Null,
        2 => first["krankenversicherung"] = Value::Null,
        3 => answers["unterhalt"] = Value::Null,
        _ => {}
    }
}

/// `2026-11`.
pub(super) fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
