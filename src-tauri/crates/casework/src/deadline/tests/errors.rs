//! Bad input is answered with the field and a sentence, never with a day.

use super::asked;
use serde_json::{Value, json};

fn complaint(term: &Value) -> String {
    asked(term).map(|outcome| panic!("{term} was computed: {outcome:?}")).unwrap_err().to_string()
}

fn remedy(bescheid: &Value) -> Value {
    json!({"art": "rechtsbehelf", "rechtsweg": "sozial", "bescheid": bescheid})
}

#[test]
fn days_that_do_not_exist_or_lie_outside_are_named() {
    for (day, sentence) in [
        ("2026-02-29", "bescheid.aufgabe: 2026-02-29 gibt es nicht"),
        ("2026-13-01", "bescheid.aufgabe: 2026-13-01 gibt es nicht"),
        ("1980-12-31", "bescheid.aufgabe: 1980-12-31 liegt außerhalb von 1981-01-01 bis 2199-12-31"),
        ("2200-01-01", "bescheid.aufgabe: 2200-01-01 liegt außerhalb von 1981-01-01 bis 2199-12-31"),
        ("24.02.2027", "bescheid.aufgabe: „24.02.2027“ ist kein Tag; Tage werden JJJJ-MM-TT geschrieben"),
        ("2027-2-4", "bescheid.aufgabe: „2027-2-4“ ist kein Tag; Tage werden JJJJ-MM-TT geschrieben"),
    ] {
        assert_eq!(complaint(&remedy(&json!({"weg": "post_inland", "aufgabe": day}))), sentence);
    }
    assert_eq!(
        complaint(&json!({"art": "karenzzeit", "beginn": "2026-13"})),
        "beginn: 2026-13 gibt es nicht"
    );
    assert_eq!(
        complaint(&json!({"art": "feiertage", "jahr": 2200})),
        "jahr: 2200 liegt außerhalb von 1981-01-01 bis 2199-12-31"
    );
}

#[test]
fn receipt_and_posting_must_fit() {
    assert_eq!(
        complaint(&remedy(&json!({"weg": "post_inland", "aufgabe": "2026-03-02", "zugang": "2026-03-01"}))),
        "bescheid.zugang: liegt vor der Aufgabe (02.03.2026)"
    );
    assert_eq!(
        complaint(&remedy(&json!({"weg": "abruf", "aufgabe": "2026-03-02", "abruf": "2026-03-01"}))),
        "bescheid.abruf: liegt vor der Aufgabe (02.03.2026)"
    );
    assert_eq!(
        complaint(&remedy(
            &json!({"weg": "post_inland", "aufgabe": "2026-03-02", "zugang": "2026-03-05", "nicht_zugegangen": true})
        )),
        "bescheid.zugang: nicht zusammen mit `nicht_zugegangen`"
    );
    for way in ["post_ausland", "persoenlich", "zustellungsurkunde", "rueckschein"] {
        let sentence = complaint(&remedy(&json!({"weg": way, "aufgabe": "2026-03-02"})));
        assert!(sentence.starts_with("bescheid.zugang: fehlt; "), "{way}: {sentence}");
    }
    assert_eq!(complaint(&remedy(&json!({"weg": "post_inland"}))), "bescheid.aufgabe: fehlt");
}

#[test]
fn of_two_fields_exactly_one_is_needed() {
    let both = json!({"art": "rechtsbehelf", "rechtsweg": "sozial", "bekanntgabe": "2026-03-01",
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-03-02"}});
    let sentence = "bescheid: genau eines von `bescheid` und `bekanntgabe` angeben";
    assert_eq!(complaint(&both), sentence);
    assert_eq!(complaint(&json!({"art": "rechtsbehelf", "rechtsweg": "sozial"})), sentence);
    let term = |more: Value| {
        let mut term = json!({"art": "behoerdenfrist", "zweck": "sonstige", "bekanntgabe": "2026-03-01"});
        term.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        term
    };
    let sentence = "dauer: genau eines von `dauer` und `bis` angeben";
    assert_eq!(complaint(&term(json!({}))), sentence);
    assert_eq!(complaint(&term(json!({"dauer": {"tage": 1}, "bis": "2026-04-01"}))), sentence);
    assert_eq!(
        complaint(&term(json!({"dauer": {"tage": 1, "wochen": 1}}))),
        "dauer.tage: genau eines von `tage` und `wochen/monate` angeben"
    );
    assert_eq!(
        complaint(&term(json!({"dauer": {"tage": 0}}))),
        "dauer.tage: möglich sind ganze Zahlen von 1 bis 65535"
    );
    assert_eq!(
        complaint(&term(json!({"dauer": {"wochen": 65535}}))),
        "dauer: die Frist endet nach dem 31.12.2199"
    );
    assert_eq!(complaint(&term(json!({"bis": "2026-02-28"}))), "bis: liegt vor der Bekanntgabe (01.03.2026)");
    assert_eq!(
        complaint(&term(json!({"bis": "2026-03-31", "verlaengerung": {"bis": "2026-03-31"}}))),
        "verlaengerung.bis: liegt nicht nach dem Ende der Frist (31.03.2026)"
    );
    assert_eq!(
        complaint(&term(json!({"bis": "2026-03-31", "verlaengerung": {}}))),
        "verlaengerung: genau eines von `dauer` und `bis` angeben"
    );
}

#[test]
fn suspensions_must_stand_in_order_and_within_the_term() {
    let term =
        |suspensions: Value| json!({"art": "intern", "ende": "2026-04-30", "aussetzungen": suspensions});
    assert_eq!(
        complaint(&term(json!([{"von": "2026-03-10", "bis": "2026-03-09"}]))),
        "aussetzungen[0].bis: liegt vor `von` (10.03.2026)"
    );
    assert_eq!(
        complaint(&term(json!([{"von": "2026-03-10", "bis": "2026-03-20"}, {"von": "2026-03-19"}]))),
        "aussetzungen[1].von: überschneidet sich mit dem vorigen Zeitraum oder liegt vor ihm"
    );
    assert_eq!(
        complaint(&term(json!([{"von": "2026-05-01", "bis": "2026-05-02"}]))),
        "aussetzungen[0].von: liegt nach dem Ende der Frist (30.04.2026)"
    );
    assert_eq!(
        complaint(&term(json!([{"von": "2026-03-10"}, {"von": "2026-03-19"}]))),
        "aussetzungen[0].bis: fehlt; nur die letzte Aussetzung darf offen sein"
    );
    assert_eq!(
        complaint(&json!({"art": "intern", "ende": "2026-04-30",
            "verlaengerungen": [{"bis": "2026-04-30", "grund": "x"}]})),
        "verlaengerungen[0].bis: liegt nicht nach dem Ende der Frist (30.04.2026)"
    );
    assert_eq!(
        complaint(
            &json!({"art": "intern", "ende": "2026-04-30", "verlaengerungen": [{"bis": "2026-05-30"}]})
        ),
        "verlaengerungen[0].grund: fehlt"
    );
    assert_eq!(
        complaint(&json!({"art": "intern", "ende": "2026-04-30", "ziel": "2026-05-01"})),
        "ziel: liegt nach dem Ende der Frist (30.04.2026)"
    );
    assert_eq!(
        complaint(&json!({"art": "karenzzeit", "beginn": "2026-03",
            "unterbrechungen": [{"von": "2026-05", "bis": "2026-06"}, {"von": "2026-06", "bis": "2026-07"}]})),
        "unterbrechungen[1].von: überschneidet sich mit dem vorigen Zeitraum oder liegt vor ihm"
    );
}

#[test]
fn a_term_set_by_law_is_neither_suspended_nor_extended() {
    let sentence = "eine gesetzliche Frist läuft weiter und kann nicht verlängert werden";
    for (key, value) in [
        ("aussetzungen", json!([{"von": "2026-03-10"}])),
        ("verlaengerung", json!({"bis": "2026-05-10"})),
        ("verlaengerungen", json!([])),
    ] {
        let mut term = json!({"art": "kita_eingang", "eingang": "2026-03-01"});
        term[key] = value;
        assert_eq!(complaint(&term), format!("{key}: {sentence}"));
    }
}

#[test]
fn unknown_words_keys_and_types_are_named() {
    assert!(
        complaint(&json!({"art": "ferien"}))
            .starts_with("art: „ferien“ ist nicht vorgesehen; möglich: bekanntgabe, ")
    );
    assert!(
        complaint(&remedy(&json!({"weg": "brieftaube"})))
            .starts_with("bescheid.weg: „brieftaube“ ist nicht vorgesehen")
    );
    assert_eq!(
        complaint(&json!({"art": "kita_eingang", "eingang": "2026-03-01", "parameter": {"land": "BY"}})),
        "parameter.land: „BY“ ist nicht vorgesehen; möglich: NW"
    );
    assert_eq!(
        complaint(&json!({"art": "kita_eingang", "eingang": "2026-03-01", "farbe": 1})),
        "farbe: unbekannter Schlüssel"
    );
    assert_eq!(
        complaint(&remedy(&json!({"weg": "post_inland", "aufgabe": "2026-03-01", "x": null}))),
        "bescheid.x: unbekannter Schlüssel"
    );
    assert_eq!(complaint(&json!({"art": "kita_eingang", "eingang": 7})), "eingang: erwartet wird ein Text");
    assert_eq!(complaint(&json!({"art": "kita_eingang"})), "eingang: fehlt");
    assert_eq!(complaint(&json!({})), "art: fehlt");
    assert_eq!(complaint(&json!("x")), "Eingabe: erwartet wird ein Objekt");
    assert_eq!(
        complaint(&json!({"art": "karenzzeit", "beginn": "2026-03", "sgb2_monate": 13})),
        "sgb2_monate: möglich sind ganze Zahlen von 0 bis 12"
    );
    assert_eq!(
        complaint(
            &json!({"art": "kita_eingang", "eingang": "2026-03-01", "parameter": {"zusatz_dienstfrei": ["12-32"]}})
        ),
        "parameter.zusatz_dienstfrei[0]: 12-32 gibt es nicht"
    );
    let twice = crate::deadline::parse(br#"{"art": "feiertage", "jahr": 2026, "jahr": 2027}"#).unwrap_err();
    assert_eq!(twice.to_string(), "Eingabe: der Schlüssel „jahr“ steht zweimal in demselben Objekt");
}
