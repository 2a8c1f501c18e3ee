//! What is asked for, and what is not.

use super::{example, submission};
use crate::intake::open_points;
use serde_json::{Value, json};

fn asked(application: &Value) -> Vec<String> {
    let points = open_points(&submission(application));
    assert!(points.iter().all(|point| point.request_text.ends_with('.')), "{points:?}");
    points.into_iter().map(|point| format!("{} {}", point.code, point.pfad)).collect()
}

#[test]
fn a_full_application_lacks_only_proofs() {
    assert_eq!(
        asked(&example("grundsicherung")),
        [
            "grundrentenbescheid personen[p1].einkommen[e1]",
            "schwerbehindertenausweis personen[p1].behinderung",
            "kontoauszuege personen",
            "mietvertrag unterkunft",
            "nebenkostenabrechnung unterkunft.nebenkosten",
            "heizkosten unterkunft.heizkosten",
        ]
    );
}

#[test]
fn the_second_example_is_asked_what_its_text_names() {
    let asked = asked(&example("hilfe_zum_lebensunterhalt"));
    for point in [
        "warmmiete_aufteilen unterkunft.warmmiete",
        "angabe_fehlt bank",
        "angabe_fehlt personen[p2].vermoegen",
        "angabe_fehlt personen[p2].krankenversicherung",
        "angabe_fehlt personen[p1].uebertragen",
        "angabe_fehlt unterhalt",
        "krankenversicherung_nachweis personen[p1].krankenversicherung",
        "sgb2_bescheid personen[p1].bisher",
        "ausweis personen[p1].name",
        "mietrueckstand unterkunft.rueckstand",
        "einkommensbescheid personen[p2].einkommen[e1]",
    ] {
        assert!(asked.contains(&point.to_owned()), "{point} is not in {asked:#?}");
    }
    for point in
        ["angabe_fehlt personen[p1].vermoegen", "angabe_fehlt personen[p2].rv_nummer", "em_feststellung"]
    {
        assert!(!asked.iter().any(|asked| asked.starts_with(point)), "{point}");
    }
}

#[test]
fn declared_none_is_an_answer_and_null_is_not() {
    let mut application = example("grundsicherung");
    application["nutzdaten"]["personen"][0]["vermoegen"] = json!([]);
    assert!(!asked(&application).contains(&"angabe_fehlt personen[p1].vermoegen".to_owned()));
    application["nutzdaten"]["personen"][0]["vermoegen"] = Value::Null;
    assert!(asked(&application).contains(&"angabe_fehlt personen[p1].vermoegen".to_owned()));
}

#[test]
fn a_proof_that_came_is_not_asked_for() {
    let mut application = example("grundsicherung");
    let before = asked(&application);
    assert!(!before.iter().any(|point| point.starts_with("rentenbescheid")));
    application["anlagen"][0]["nachweis"] = json!("mietvertrag");
    let after = asked(&application);
    assert!(after.iter().any(|point| point.starts_with("rentenbescheid")));
    // A contract that names a person belongs to him, and the flat belongs to everybody.
    assert!(!after.iter().any(|point| point.starts_with("mietvertrag")));
}

#[test]
fn a_vormerkung_is_asked_for_what_earns_points() {
    assert_eq!(asked(&example("kita_vormerkung")), ["ausbildungsnachweis eltern[2].taetigkeit"]);
    let mut unborn = example("kita_vormerkung");
    let child = unborn["nutzdaten"]["kind"].as_object_mut().unwrap();
    child.remove("geburtsdatum");
    child.insert("entbindung".into(), json!("2027-01-15"));
    assert!(asked(&unborn).contains(&"geburtsurkunde kind.geburtsdatum".to_owned()));
}

#[test]
fn a_contribution_is_complete_unless_it_says_nothing_of_publication() {
    assert_eq!(asked(&example("beteiligung")), Vec::<String>::new());
    let mut silent = example("beteiligung");
    silent["nutzdaten"]["veroeffentlichung"] = json!({});
    assert_eq!(asked(&silent), ["angabe_fehlt veroeffentlichung.erlaubt"]);
}
