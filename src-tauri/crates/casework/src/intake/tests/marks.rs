//! What is wrong is marked with its path and what stood there; the application is taken all the same.

use super::{example, lying, marks, now, submission, verdict};
use crate::intake::{Limits, Lying, read};
use serde_json::{Value, json};

fn with(name: &str, pointer: &str, value: Value) -> Value {
    let mut application = example(name);
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = application.pointer_mut(parent).unwrap();
    match key.parse::<usize>() {
        Ok(place) if parent.is_array() => parent[place] = value,
        _ => parent[key] = value,
    }
    application
}

fn one(name: &str, pointer: &str, value: Value, expected: &str) {
    assert_eq!(marks(&with(name, pointer, value)), [expected], "{pointer}");
}

#[test]
fn formats_and_check_digits() {
    const P1: &str = "/nutzdaten/personen/0";
    let gs = |pointer: &str, value: Value, expected: &str| one("grundsicherung", pointer, value, expected);
    gs("/nutzdaten/bank/iban", json!("DE51000000000000000815"), "pruefziffer_falsch bank.iban");
    gs(&format!("{P1}/rv_nummer"), json!("99010357P504"), "pruefziffer_falsch personen[p1].rv_nummer");
    gs(&format!("{P1}/steuer_id"), json!("86095742718"), "pruefziffer_falsch personen[p1].steuer_id");
    gs("/nutzdaten/unterkunft/grundmiete", json!("412,5"), "format_falsch unterkunft.grundmiete");
    gs("/nutzdaten/unterkunft/grundmiete", json!(412.5), "typ_falsch unterkunft.grundmiete");
    gs(&format!("{P1}/familienstand"), json!("verlobt"), "code_unbekannt personen[p1].familienstand");
    gs(&format!("{P1}/vornamen"), json!("Ерна"), "zeichen_ausserhalb_din91379 personen[p1].vornamen");
    gs(&format!("{P1}/geburtsort"), json!("x".repeat(201)), "text_zu_lang personen[p1].geburtsort");
    gs(&format!("{P1}/anschrift/plz"), json!("5949"), "format_falsch personen[p1].anschrift.plz");
    gs(&format!("{P1}/behinderung/gdb"), json!(65), "format_falsch personen[p1].behinderung.gdb");
    gs(&format!("{P1}/behinderung/gdb"), json!(110), "wert_ausserhalb personen[p1].behinderung.gdb");
    gs(&format!("{P1}/seit"), json!("1899-12-31"), "vor_1900 personen[p1].seit");
    gs(&format!("{P1}/seit"), json!("2026-11-25"), "in_der_zukunft personen[p1].seit");
    gs(&format!("{P1}/seit"), json!("2026-02-29"), "format_falsch personen[p1].seit");
    gs(&format!("{P1}/lieblingsfarbe"), json!("blau"), "unbekannter_schluessel personen[p1].lieblingsfarbe");
    one("kita_vormerkung", "/nutzdaten/stunden", json!(40), "code_unbekannt stunden");
    one("beteiligung", "/nutzdaten/ort/lat", json!("91.0"), "wert_ausserhalb ort.lat");
}

#[test]
fn the_raw_value_is_kept_and_never_repaired() {
    let application = with("grundsicherung", "/nutzdaten/unterkunft/grundmiete", json!("412,5"));
    let found = verdict(&application);
    assert_eq!(found.clarifications()[0].raw.as_deref(), Some("412,5"));
    assert_eq!(submission(&application).answers["unterkunft"]["grundmiete"], json!("412,5"));
    let unknown = with("grundsicherung", "/nutzdaten/farbe", json!({"a": 1}));
    assert_eq!(submission(&unknown).unknown["farbe"], json!({"a": 1}));
}

#[test]
fn answers_that_do_not_fit_together() {
    const P1: &str = "/nutzdaten/personen/0";
    let gs = |pointer: &str, value: Value, expected: &str| one("grundsicherung", pointer, value, expected);
    gs("/nutzdaten/beantragt_ab", json!("2026-10"), "rueckwirkend beantragt_ab");
    gs(
        "/nutzdaten/unterkunft/personen_gesamt",
        json!(2),
        "personenzahl_abweichend unterkunft.personen_gesamt",
    );
    gs("/nutzdaten/bank/inhaber", json!("Karl Erfunden"), "fremdes_konto bank.inhaber");
    gs(
        &format!("{P1}/geburtsdatum"),
        json!("1957-03-02"),
        "rv_geburtsdatum_abweichend personen[p1].rv_nummer",
    );
    gs(&format!("{P1}/erwerb/status"), json!("erwerbsfaehig"), "sgb2_vorrang personen[p1].erwerb.status");
    gs(
        &format!("{P1}/einkommen/0/betrag"),
        json!("-7.00"),
        "betrag_negativ personen[p1].einkommen[e1].betrag",
    );
    gs(
        &format!("{P1}/vermoegen/0/inhaber"),
        json!(["p9"]),
        "verweis_unbekannt personen[p1].vermoegen[v1].inhaber",
    );
    gs(
        "/erklaerungen/unterschriften/0/person",
        json!("p2"),
        "verweis_unbekannt erklaerungen.unterschriften[1].person",
    );
    gs("/anlagen/0/bezug", json!("p1.e7"), "verweis_unbekannt anlagen[n1].bezug");
    one(
        "hilfe_zum_lebensunterhalt",
        "/erklaerungen/unterschriften/0/am",
        json!("2026-11-01"),
        "nach_eingang erklaerungen.unterschriften[1].am",
    );
    one("kita_vormerkung", "/nutzdaten/wuensche/1/rang", json!(1), "rang_doppelt wuensche[2].rang");
    one("kita_vormerkung", "/nutzdaten/wuensche/1/kita", json!("k1"), "kita_doppelt wuensche[2].kita");
    one("kita_vormerkung", "/nutzdaten/beginn", json!("2028-08-01"), "beginn_ausserhalb_kitajahr beginn");
}

#[test]
fn a_need_announced_late_is_marked_and_not_refused() {
    let late = with("kita_vormerkung", "/eingang/zeitpunkt", json!("2026-10-01T08:00:00+02:00"));
    assert_eq!(marks(&late), Vec::<String>::new());
    let mut late = late;
    late["nutzdaten"]["kitajahr"] = json!("2026/27");
    late["nutzdaten"]["beginn"] = json!("2027-03-01");
    assert_eq!(marks(&late), ["frist_sechs_monate beginn"]);
}

#[test]
fn the_receipt_is_never_lost() {
    let missing = with("grundsicherung", "/eingang/zeitpunkt", Value::Null);
    assert_eq!(marks(&missing), ["eingang_fehlt eingang.zeitpunkt"]);
    assert_eq!(submission(&missing).arrival.received_at, now());
    let future = with("grundsicherung", "/eingang/zeitpunkt", json!("2026-12-01T00:00:00+01:00"));
    assert!(marks(&future).contains(&"in_der_zukunft eingang.zeitpunkt".to_owned()));
    assert_eq!(submission(&future).arrival.received_at, now());
    let channel = with("grundsicherung", "/eingang/kanal", json!("brieftaube"));
    assert_eq!(marks(&channel), ["code_unbekannt eingang.kanal"]);
}

#[test]
fn envelope_marks() {
    assert_eq!(marks(&with("grundsicherung", "/version", json!("1.1.0"))), ["version_neuer version"]);
    assert_eq!(marks(&with("grundsicherung", "/version", Value::Null)), ["version_fehlt version"]);
    assert_eq!(
        marks(&with("grundsicherung", "/verfahren", json!("beteiligung")))[0],
        "verfahren_unklar verfahren"
    );
    let later = with("grundsicherung", "/art", json!("nachreichung"));
    assert_eq!(marks(&later), ["bezug_fehlt bezug"]);
    let mut nobody = example("grundsicherung");
    nobody["nutzdaten"] = json!({"beantragt_ab": "2026-11"});
    nobody["erklaerungen"] = json!({});
    nobody["anlagen"] = json!([]);
    assert_eq!(marks(&nobody), ["person_unbekannt personen"]);
    let empty = with("grundsicherung", "/nutzdaten", Value::Null);
    assert!(marks(&empty).contains(&"typ_falsch nutzdaten".to_owned()));
}

#[test]
fn lists_and_identities() {
    let mut many = example("grundsicherung");
    let person = json!({"id": "x", "rolle": "sonstige", "familienname": "Viel"});
    let persons = many["nutzdaten"]["personen"].as_array_mut().unwrap();
    persons.extend((2..32).map(|n| {
        let mut person = person.clone();
        person["id"] = json!(format!("p{n}"));
        person
    }));
    many["nutzdaten"]["unterkunft"]["personen_gesamt"] = json!(31);
    assert_eq!(marks(&many), ["liste_zu_lang personen"]);
    let mut twice = example("hilfe_zum_lebensunterhalt");
    twice["nutzdaten"]["personen"][1]["id"] = json!("p1");
    assert_eq!(marks(&twice), ["kennung_doppelt personen[p1.2]"]);
}

#[test]
fn attachments_are_judged_by_their_bytes() {
    let application = example("grundsicherung");
    let with_lying = |change: &dyn Fn(&mut Lying)| {
        let mut beside = lying(&application);
        change(&mut beside[0].lying);
        let found = read(application.to_string().as_bytes(), &beside, now(), &Limits::default());
        let codes: Vec<_> = found.clarifications().iter().map(|mark| mark.code.clone()).collect();
        (codes, found.submission().unwrap().attachments[0].clone())
    };
    let (codes, taken) = with_lying(&|_| {});
    assert!(codes.is_empty());
    assert_eq!(taken.path.as_deref(), Some("7d0f5b0e-4c1a-4b52-9a53-000000000001/n1.pdf"));
    let (codes, taken) = with_lying(&|file| {
        if let Lying::File { first_bytes, .. } = file {
            *first_bytes = b"\xff\xd8\xff\xe0".to_vec();
        }
    });
    assert_eq!(
        (codes, taken.attachment.mime.as_str()),
        (vec!["anlage_typ_abweichend".to_owned()], "image/jpeg")
    );
    let (codes, taken) = with_lying(&|file| {
        if let Lying::File { first_bytes, .. } = file {
            *first_bytes = b"MZ".to_vec();
        }
    });
    assert_eq!((codes, taken.path), (vec!["anlage_typ_unzulaessig".to_owned()], None));
    let (codes, taken) = with_lying(&|file| {
        if let Lying::File { size, .. } = file {
            *size += 1;
        }
    });
    assert_eq!((codes, taken.attachment.size), (vec!["anlage_beschaedigt".to_owned()], 48_214));
    let (codes, _) = with_lying(&|file| *file = Lying::Unreadable);
    assert_eq!(codes, ["anlage_beschaedigt"]);

    let missing = read(application.to_string().as_bytes(), &[], now(), &Limits::default());
    assert_eq!(missing.clarifications()[0].code, "anlage_fehlt");
    let mut more = lying(&application);
    more.push(more[0].clone());
    more[1].path = "7d0f5b0e-4c1a-4b52-9a53-000000000001/n2.pdf".to_owned();
    let stranger = read(application.to_string().as_bytes(), &more, now(), &Limits::default());
    assert_eq!(stranger.clarifications()[0].code, "anlage_nicht_genannt");
}

#[test]
fn papers_that_a_vormerkung_does_not_need_are_kept_apart() {
    let tax = with("kita_vormerkung", "/anlagen/0/nachweis", json!("rentenbescheid"));
    assert_eq!(marks(&tax), ["nicht_erforderlich anlagen[n1].nachweis"]);
    let unknown = with("kita_vormerkung", "/anlagen/0/nachweis", json!("impfausweis"));
    assert_eq!(marks(&unknown), ["code_unbekannt anlagen[n1].nachweis"]);
}
