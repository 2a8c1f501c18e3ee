//! Contributions to public participation.

use super::DemoApplication;
use super::address::quarter;
use super::dice::Dice;
use super::envelope::{Arrival, Form, seal};
use super::papers::{Format, Paper};
use super::person::Person;
use jiff::civil::Date;
use serde_json::json;

/// Kind, subject, title and text.
const TEXTS: &[(&str, &str, &str, &str)] = &[
    ("idee", "gruen", "Bank am Teich", "Am Fischerteich fehlt eine Bank im Schatten."),
    (
        "idee",
        "verkehr",
        "Zebrastreifen vor der Schule",
        "Vor der Schule am Eulenturm wäre ein Zebrastreifen gut.",
    ),
    (
        "mangel",
        "verkehr",
        "Schlagloch",
        "In der Nebelgasse ist ein tiefes Loch in der Fahrbahn, schon seit dem Frühjahr.",
    ),
    (
        "mangel",
        "sauberkeit",
        "Laterne dunkel",
        "Die Laterne am Quittenstieg leuchtet seit zwei Wochen nicht mehr.",
    ),
    (
        "hinweis",
        "planung",
        "Veloroute",
        "Die Veloroute sollte am Färberufer entlang führen, dort ist mehr Platz.",
    ),
    (
        "kommentar",
        "planung",
        "Zur Mühlenlaube",
        "Der Entwurf gefällt mir. Bitte an Schatten für den Platz denken.",
    ),
    ("idee", "kultur", "Bücherschrank", "Ein offener Bücherschrank im Wartehaus würde den Platz beleben."),
    (
        "stellungnahme",
        "planung",
        "Bebauungsplan Ulmenhof",
        "Die Höhe der Gebäude am Ulmenhof halte ich für zu groß.",
    ),
    (
        "hinweis",
        "barrierefreiheit",
        "Bordstein",
        "Der Bordstein an der Alten Fährstraße ist für Rollstühle zu hoch.",
    ),
    ("abstimmung", "verkehr", "Tempo 30", ""),
];
const SHOWN_NAMES: &[&str] = &[
    "Lindenfreundin42",
    "Brückenwart",
    "Ulmenhof-Eule",
    "Wolkenschieber",
    "Färberin",
    "Kieselstein7",
    "Zaungast",
];

/// A contribution.
pub(super) fn application(dice: &mut Dice, today: Date) -> DemoApplication {
    let arrival = Arrival::before(dice, today, &["beteiligungsportal"]);
    let place = usize::try_from(dice.below(TEXTS.len() as u64)).unwrap_or(0);
    let (kind, subject, title, text) = TEXTS.get(place).copied().unwrap_or_default();
    let mut answers = json!({"verfahren_id": format!("{subject}-beispiel"), "runde": "1", "thema": subject,
        "beitragsart": kind, "titel": title,
        "ort": {"lat": format!("51.57{:04}", dice.below(10_000)), "lon": format!("8.10{:04}", dice.below(10_000)),
            "ortsteil": quarter(dice)},
        "stimmen": {"ja": dice.below(60), "nein": dice.below(12)},
        "veroeffentlichung": {"erlaubt": dice.chance(85), "mit_name": false},
        "antwort_gewuenscht": dice.chance(40)});
    if text.is_empty() {
        answers["auswahl"] = json!([dice.one_of(&["ja", "nein", "enthaltung"])]);
    } else {
        answers["text"] = json!(text);
    }
    // Anonymous is allowed.
    if dice.chance(80) {
        let number = dice.between(1, 999);
        answers["verfasser"] = json!({"anzeigename": format!("{}-{number}", dice.one_of(SHOWN_NAMES)),
            "kontakt": {"email": format!("beitrag{number}@example.org")}});
    }
    let mut papers = Vec::new();
    if kind == "mangel" && dice.chance(80) {
        let who = Person::adult(dice, arrival.day, (20, 80));
        papers.push(Paper::picture("Foto", Format::Jpeg, &who));
    }
    let form = Form {
        procedure: "beteiligung",
        answers,
        declarations: json!({"datenschutz_gelesen": true}),
        correspondence: None,
        language: "de",
        papers,
    };
    seal(dice, &arrival, form)
}
