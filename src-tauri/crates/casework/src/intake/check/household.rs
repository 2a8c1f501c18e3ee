//! Answers of a household that do not fit together. Each is a question for a clerk, none a decision.

use crate::intake::format;
use crate::intake::mark::Marks;
use crate::intake::paths::entry_names;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// Checks the answers of a household.
pub(super) fn household(answers: &Map<String, Value>, received_day: Date, marks: &mut Marks) {
    let persons = answers.get("personen").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    retroactive(answers, received_day, marks);
    for (name, person) in entry_names(persons).iter().zip(persons) {
        let at = format!("personen[{name}]");
        pension_number(person, &at, marks);
        able_to_work(person, &at, marks);
        degree_of_disability(person, &at, marks);
        negative_income(person, &at, marks);
        alone_with_a_partner(person, persons, &at, marks);
    }
    heads(answers, persons.len(), marks);
    strange_account(answers, persons, marks);
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn retroactive(answers: &Map<String, Value>, received_day: Date, marks: &mut Marks) {
    let from = answers.get("beantragt_ab");
    let month = from.and_then(Value::as_str).and_then(format::month);
    if month.is_some_and(|month| month < received_day.first_of_month()) {
        let text = "Beantragt für Monate vor dem Eingang (§ 44 Abs. 2, § 18 SGB XII).";
        marks.add("rueckwirkend", "beantragt_ab", text, from);
    }
}

fn pension_number(person: &Value, at: &str, marks: &mut Marks) {
    let number = text(person, "rv_nummer").filter(|number| format::pension_number_is_valid(number));
    let coded = number.and_then(format::birth_day_and_month);
    let born = text(person, "geburtsdatum").and_then(format::day);
    if let Some(((day, month, year), born)) = coded.zip(born)
        && (day, month, year) != (born.day(), born.month(), born.year() % 100)
    {
        let text = "Das Geburtsdatum in der Rentenversicherungsnummer ist ein anderes als das angegebene.";
        marks.add("rv_geburtsdatum_abweichend", &format!("{at}.rv_nummer"), text, person.get("rv_nummer"));
    }
}

fn able_to_work(person: &Value, at: &str, marks: &mut Marks) {
    let status = person.get("erwerb").and_then(|work| work.get("status"));
    let applies = person.get("beantragt").and_then(Value::as_bool) == Some(true);
    if applies && status.and_then(Value::as_str) == Some("erwerbsfaehig") {
        let text = "Erwerbsfähig: Vorrang haben Leistungen nach dem SGB II; bitte prüfen und abgeben.";
        marks.add("sgb2_vorrang", &format!("{at}.erwerb.status"), text, status);
    }
}

fn degree_of_disability(person: &Value, at: &str, marks: &mut Marks) {
    let degree = person.get("behinderung").and_then(|disability| disability.get("gdb"));
    if degree.and_then(Value::as_i64).is_some_and(|degree| degree % 10 != 0) {
        let text = "Ein Grad der Behinderung wird in Zehnern festgestellt.";
        marks.add("format_falsch", &format!("{at}.behinderung.gdb"), text, degree);
    }
}

fn negative_income(person: &Value, at: &str, marks: &mut Marks) {
    let incomes = person.get("einkommen").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (name, income) in entry_names(incomes).iter().zip(incomes) {
        let may_be_a_loss = matches!(text(income, "art"), Some("selbststaendig" | "vermietung"));
        let negative = text(income, "betrag").and_then(format::cents).is_some_and(|cents| cents < 0);
        if negative && !may_be_a_loss {
            let text = "Negativ ist nur ein Verlust aus selbstständiger Arbeit oder Vermietung.";
            marks.add(
                "betrag_negativ",
                &format!("{at}.einkommen[{name}].betrag"),
                text,
                income.get("betrag"),
            );
        }
    }
}

fn alone_with_a_partner(person: &Value, persons: &[Value], at: &str, marks: &mut Marks) {
    let alone = person.get("alleinerziehend").and_then(Value::as_bool) == Some(true);
    let is_partner =
        |other: &Value| matches!(text(other, "rolle"), Some("ehegatte" | "lebenspartner" | "partner"));
    if alone && persons.iter().any(is_partner) {
        let text = "Alleinerziehend und zugleich eine Partnerin oder ein Partner im Haushalt.";
        marks.add(
            "alleinerziehend_unklar",
            &format!("{at}.alleinerziehend"),
            text,
            person.get("alleinerziehend"),
        );
    }
}

fn heads(answers: &Map<String, Value>, persons: usize, marks: &mut Marks) {
    let named = answers.get("unterkunft").and_then(|place| place.get("personen_gesamt"));
    let number = named.and_then(Value::as_u64);
    if number.is_some_and(|number| usize::try_from(number).is_ok_and(|number| number != persons)) {
        let text = format!(
            "In der Wohnung leben andere Personen als die {persons} genannten; die Anteile sind zu klären."
        );
        marks.add("personenzahl_abweichend", "unterkunft.personen_gesamt", text, named);
    }
}

fn strange_account(answers: &Map<String, Value>, persons: &[Value], marks: &mut Marks) {
    let owner = answers.get("bank").and_then(|bank| bank.get("inhaber"));
    let Some(name) = owner.and_then(Value::as_str).map(str::to_lowercase) else { return };
    let names = persons.iter().filter_map(|person| text(person, "familienname"));
    if !names.map(str::to_lowercase).any(|family| name.contains(&family)) {
        let text = "Das Konto gehört einer anderen Person. Das ist erlaubt; bitte bestätigen lassen.";
        marks.add("fremdes_konto", "bank.inhaber", text, owner);
    }
}
