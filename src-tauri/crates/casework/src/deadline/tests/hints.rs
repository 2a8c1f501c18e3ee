//! Hints appear exactly where the contract names them, and never change a day.

use super::computed;
use crate::deadline::HintCode;
use serde_json::{Value, json};

fn codes(term: &Value) -> Vec<HintCode> {
    computed(term).hinweise.into_iter().map(|hint| hint.code).collect()
}

fn post(bescheid: &Value) -> Value {
    json!({"art": "bekanntgabe", "bescheid": bescheid})
}

#[test]
fn announcement_on_a_day_off() {
    assert_eq!(
        codes(&post(&json!({"weg": "post_inland", "aufgabe": "2026-12-15"}))),
        [HintCode::FiktionAmWochenende],
        "a Saturday"
    );
    assert_eq!(
        codes(&post(&json!({"weg": "post_inland", "aufgabe": "2026-04-02"}))),
        [HintCode::FiktionAmWochenende],
        "Easter Monday"
    );
    assert_eq!(codes(&post(&json!({"weg": "post_inland", "aufgabe": "2026-12-10"}))), [], "a Monday");
    let later = json!({"weg": "post_inland", "aufgabe": "2026-12-15", "zugang": "2026-12-21"});
    assert_eq!(codes(&post(&later)), [], "the fiction does not decide");
}

#[test]
fn turn_of_the_law_and_early_receipt() {
    for (posted, expected) in
        [("2024-12-28", false), ("2024-12-29", true), ("2024-12-31", true), ("2025-01-01", false)]
    {
        let found = codes(&post(&json!({"weg": "post_inland", "aufgabe": posted})));
        assert_eq!(found.contains(&HintCode::Uebergang2025), expected, "{posted}");
    }
    let early = json!({"weg": "post_inland", "aufgabe": "2026-03-02", "zugang": "2026-03-03"});
    assert_eq!(codes(&post(&early)), [HintCode::ZugangVorFiktion]);
}

#[test]
fn terms_that_are_short_or_read_two_ways() {
    let hearing = |days: u16, purpose: &str| json!({"art": "behoerdenfrist", "zweck": purpose, "bekanntgabe": "2026-12-14", "dauer": {"tage": days}});
    assert_eq!(codes(&hearing(13, "anhoerung")), [HintCode::FristKurz]);
    assert_eq!(codes(&hearing(14, "anhoerung")), []);
    assert_eq!(codes(&hearing(13, "mitwirkung")), [HintCode::FristKurz]);
    let by_days = json!({"art": "behoerdenfrist", "zweck": "angebot", "bekanntgabe": "2026-06-01",
        "bis": "2026-06-30", "verlaengerung": {"dauer": {"tage": 10}}});
    assert_eq!(codes(&by_days), [], "every reading ends on 10 July");
    let to_a_day = json!({"art": "behoerdenfrist", "zweck": "angebot", "bekanntgabe": "2026-06-01",
        "bis": "2026-06-28", "verlaengerung": {"bis": "2026-07-31"}});
    assert_eq!(codes(&to_a_day), []);
}

#[test]
fn provisional_grants_and_missing_notices() {
    let provisional = |months: u16| {
        json!({"art": "bewilligungszeitraum", "beginn": "2026-09", "vorlaeufig": true,
        "monate": months})
    };
    assert_eq!(codes(&provisional(6)), []);
    assert_eq!(codes(&provisional(7)), [HintCode::VorlaeufigZuLang]);
    let remedy = |notice: &str| {
        json!({"art": "rechtsbehelf", "rechtsweg": "verwaltung", "bekanntgabe": "2026-12-14",
        "belehrung": notice})
    };
    assert_eq!(codes(&remedy("richtig")), []);
    assert_eq!(codes(&remedy("fehlt")), [HintCode::BelehrungFehlt]);
    assert_eq!(codes(&remedy("unrichtig")), [HintCode::BelehrungFehlt]);
    assert_eq!(
        codes(&json!({"art": "kita_anzeige", "betreuungsbeginn": "2027-08-01"})),
        [HintCode::Rueckwaertsfrist]
    );
}
