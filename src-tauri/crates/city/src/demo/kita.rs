//! KiTa-Vormerkungen for the next nursery year.

use super::DemoApplication;
use super::address::address;
use super::dice::Dice;
use super::envelope::{Arrival, Form, seal};
use super::names;
use super::papers::{Format, Paper};
use super::person::{Person, born};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

/// How many Kitas the invented city has: `k1` to `k9`.
const KITAS: i32 = 9;

/// A Vormerkung.
pub(super) fn application(dice: &mut Dice, today: Date) -> DemoApplication {
    let arrival = Arrival::before(dice, today, &["kitaplace", "kitaplace", "kitaplace", "papier", "email"]);
    let family = names::family(dice);
    let begin = next_nursery_year(arrival.day);
    let alone = dice.chance(22);
    let mut papers = Vec::new();
    let parents: Vec<Value> = (0..if alone { 1 } else { 2 })
        .map(|place| parent(dice, &family, place, &arrival, &mut papers))
        .collect();
    let mut answers = json!({
        "kitajahr": format!("{}/{:02}", begin.year(), (begin.year() + 1) % 100),
        "beginn": begin,
        "stunden": dice.one_of(&[25, 35, 35, 45, 45]),
        "betreuungsform": dice.one_of(&["kita", "kita", "kita", "beides", "tagespflege"]),
        "kind": child(dice, &family, arrival.day),
        "eltern": parents,
        "alleinerziehend": alone,
        "wuensche": wishes(dice),
    });
    if dice.chance(30) {
        answers["geschwister"] = json!([{"vorname": names::of_a_child(dice), "geburtsdatum": born(dice, arrival.day, 3, 5),
            "kita": format!("k{}", dice.between(1, KITAS)), "bleibt": dice.chance(60)}]);
    }
    if dice.chance(10) {
        answers["bemerkung"] = json!("Wir wünschen uns einen Platz in der Nähe der Großeltern.");
    }
    let form = Form {
        procedure: "kita_vormerkung",
        answers,
        declarations: json!({"richtigkeit": {"bestaetigt": true, "am": arrival.day}, "datenschutz_gelesen": true}),
        correspondence: None,
        language: dice.one_of(&["de", "de", "de", "en", "tr", "uk"]),
        papers,
    };
    seal(dice, &arrival, form)
}

/// 1 August, at least six months and a day after `day`.
fn next_nursery_year(day: Date) -> Date {
    let this = date(day.year(), 8, 1);
    if day.saturating_add(7.months()) <= this { this } else { this.saturating_add(1.year()) }
}

fn child(dice: &mut Dice, family: &str, day: Date) -> Value {
    let home = address(dice);
    if dice.chance(6) {
        return json!({"familienname": family, "entbindung": day.saturating_add(dice.between(20, 150).days()), "anschrift": home});
    }
    let mut child = json!({"familienname": family, "vornamen": names::of_a_child(dice),
        "geburtsdatum": born(dice, day, 0, 4), "anschrift": home, "foerderbedarf": {"beantragt": dice.chance(6)}});
    if dice.chance(10) {
        child["zuzug"] = json!({"am": day.saturating_add(dice.between(10, 120).days())});
    }
    child
}

fn parent(dice: &mut Dice, family: &str, place: i32, arrival: &Arrival, papers: &mut Vec<Paper>) -> Value {
    let mut who = Person::adult(dice, arrival.day, (22, 44));
    if place == 0 || dice.chance(70) {
        family.clone_into(&mut who.family);
    }
    let occupation = dice.one_of(&[
        "beruf",
        "beruf",
        "beruf",
        "ausbildung",
        "studium",
        "arbeitsuche",
        "elternzeit",
        "keine",
    ]);
    let mut work = json!({"art": occupation});
    if occupation == "beruf" {
        work["wochenstunden"] = json!(dice.one_of(&[18, 20, 25, 30, 35, 39, 40]));
        if dice.chance(50) {
            papers.push(Paper::for_nobody("Arbeitgeber", "arbeitgeberbescheinigung", Format::Jpeg, &who));
        }
    }
    json!({"familienname": who.family, "vornamen": who.given, "lebt_mit_kind": true, "sorgerecht": "gemeinsam",
        "kontakt": {"email": format!("eltern{}@example.org", dice.between(100, 99_999))}, "taetigkeit": work})
}

/// One to three wishes, each Kita once.
fn wishes(dice: &mut Dice) -> Value {
    let first = dice.between(0, KITAS - 1);
    let step = dice.one_of(&[1, 2, 4, 5, 7]);
    let wish =
        |rank: i32| json!({"rang": rank + 1, "kita": format!("k{}", (first + rank * step) % KITAS + 1)});
    (0..dice.between(1, 3)).map(wish).collect()
}
