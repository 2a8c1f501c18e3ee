//! Hilfe zum Lebensunterhalt: people who cannot work for a time, alone or with children.

use super::DemoApplication;
use super::address::address;
use super::dice::Dice;
use super::dwelling::{in_arrears, rented};
use super::envelope::{Arrival, Form, declarations, seal};
use super::grundsicherung::{account, leave_something_out, month};
use super::money::{amount, cents};
use super::papers::{Format, Paper};
use super::person::{Person, assets, pensioners_insurance};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// An application for Hilfe zum Lebensunterhalt.
pub(super) fn application(dice: &mut Dice, today: Date) -> DemoApplication {
    let arrival = Arrival::before(
        dice,
        today,
        &["sozialplattform", "papier", "vorsprache", "andere_behoerde", "email"],
    );
    let first = Person::adult(dice, arrival.day, (22, 60));
    let mut papers = Vec::new();
    let mut persons = vec![applicant(dice, &first, &arrival, &mut papers)];
    let children = [0, 0, 1, 1, 2, 3];
    for number in 0..dice.one_of(&children) {
        persons.push(child(dice, &first.family, number + 2, arrival.day));
    }
    if persons.len() > 1 {
        persons[0]["alleinerziehend"] = json!(true);
    }
    let whole_rent_only = dice.chance(25);
    let mut flat = rented(dice, persons.len(), !whole_rent_only, arrival.day);
    let urgent = dice.chance(15);
    if urgent {
        in_arrears(dice, &mut flat);
    }
    if dice.chance(50) {
        papers.push(Paper::proof("Mietvertrag", "mietvertrag", "p1", Format::Jpeg, &first));
    }
    let mut answers = json!({"beantragt_ab": month(arrival.day), "personen": persons, "unterkunft": flat,
        "notlage": {"mittellos": urgent}, "bank": account(dice, &first.full_name()),
        "unterhalt": {"getrennt_oder_geschieden": [], "ueber_100000": "nein"},
        "hzl": {"haushalt_mit_angehoerigen": false, "unterstuetzung": [],
            "sgb2_abgelehnt_am": arrival.day.saturating_sub(dice.between(2, 30).days())}});
    leave_something_out(dice, &mut answers);
    let form = Form {
        procedure: "hilfe_zum_lebensunterhalt",
        answers,
        declarations: declarations(&arrival, &["p1"]),
        correspondence: None,
        language: dice.one_of(&["de", "de", "de", "ar", "uk", "pl"]),
        papers,
    };
    seal(dice, &arrival, form)
}

fn applicant(dice: &mut Dice, who: &Person, arrival: &Arrival, papers: &mut Vec<Paper>) -> Value {
    let mut person = who.facts("p1", "antragsteller");
    let pension = cents(dice, 280, 690);
    person["anschrift"] = address(dice);
    person["familienstand"] = json!(dice.one_of(&["ledig", "geschieden"]));
    person["erwerb"] = json!({"status": "befristet_voll", "seit": arrival.day.saturating_sub(dice.between(1, 14).months()).first_of_month(),
        "bis": arrival.day.saturating_add(18.months()).last_of_month(), "stelle": "Rentenversicherung Beispiel"});
    person["rv_nummer"] = json!(who.pension_number(dice));
    person["einkommen"] = json!([{"id": "e1", "art": "erwerbsminderungsrente", "betrag": amount(pension), "rhythmus": "monat",
        "beantragt": dice.chance(20), "grundrentenzeiten": false}]);
    person["krankenversicherung"] = if dice.chance(30) {
        json!({"art": "freiwillig", "kasse": "Krankenkasse Beispiel", "beitrag_kv": "210.00", "beitrag_pv": "44.00"})
    } else {
        pensioners_insurance(pension)
    };
    person["vermoegen"] = assets(dice, "p1", arrival.day);
    person["bisher"] = json!([{"art": "sgb2", "traeger": "Jobcenter Beispielkreis",
        "von": month(arrival.day.saturating_sub(10.months())), "bis": month(arrival.day.saturating_sub(1.months()))}]);
    if dice.chance(50) {
        papers.push(Paper::proof("Bescheid Jobcenter", "sgb2_bescheid", "p1", Format::Pdf, who));
    }
    person
}

fn child(dice: &mut Dice, family: &str, number: i32, day: Date) -> Value {
    let who = Person::child(dice, day, family, (1, 14));
    let mut person = who.facts(&format!("p{number}"), "kind");
    person["eltern"] = json!(["p1"]);
    person["erwerb"] = json!({"status": "kind"});
    person["krankenversicherung"] = json!({"art": "familie", "kasse": "Krankenkasse Beispiel"});
    person["vermoegen"] = json!([]);
    person["einkommen"] = json!([{"id": "e1", "art": "kindergeld", "betrag": "259.00", "rhythmus": "monat"}]);
    person
}
