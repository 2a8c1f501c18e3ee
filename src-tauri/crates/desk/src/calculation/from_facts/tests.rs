use super::{Span, household};
use crate::facts::tree::Tree;
use serde_json::{Value, json};

fn facts(more: &[(&str, Value)]) -> Tree {
    let base = [
        ("personen[p1].rolle", json!("antragsteller")),
        ("personen[p1].geburtsdatum", json!("1956-03-14")),
        ("personen[p1].beantragt", json!(true)),
        ("personen[p1].erwerb.status", json!("altersgrenze")),
        ("unterkunft.grundmiete", json!("410.00")),
        ("unterkunft.nebenkosten", json!("95.00")),
        ("unterkunft.heizkosten", json!("88.00")),
    ];
    Tree::from_leaves(base.iter().chain(more).map(|(path, value)| ((*path).to_owned(), value.clone())))
}

fn of(more: &[(&str, Value)]) -> Value {
    household(&facts(more), "x", &Span::Month("2026-11".into())).unwrap()
}

#[test]
fn a_pension_of_the_form_is_a_statutory_pension_of_the_engine() {
    let household = of(&[
        ("personen[p1].einkommen[e1].art", json!("altersrente")),
        ("personen[p1].einkommen[e1].betrag", json!("712.40")),
        ("personen[p1].einkommen[e1].rhythmus", json!("monat")),
        ("personen[p1].krankenversicherung.beitrag_kv", json!("56.70")),
    ]);
    assert_eq!(
        household["personen"][0]["einkommen"],
        json!([{"art": "gesetzliche_rente", "betrag": "712.40"}])
    );
    assert_eq!(
        household["personen"][0]["absetzungen"],
        json!([{"art": "krankenversicherung", "betrag": "56.70"}])
    );
    assert_eq!(household["personen"][0]["leistung"], "grundsicherung_alter");
}

#[test]
fn a_year_is_twelve_months_and_interest_stays_a_year() {
    let household = of(&[
        ("personen[p1].absetzungen[a1].art", json!("versicherung")),
        ("personen[p1].absetzungen[a1].betrag", json!("72.00")),
        ("personen[p1].absetzungen[a1].rhythmus", json!("jahr")),
        ("personen[p1].einkommen[e2].art", json!("zinsen")),
        ("personen[p1].einkommen[e2].betrag", json!("146.00")),
        ("personen[p1].einkommen[e2].rhythmus", json!("jahr")),
    ]);
    assert_eq!(household["personen"][0]["absetzungen"][0]["betrag"], "6.00");
    assert_eq!(household["personen"][0]["einkommen"][0], json!({"art": "kapital_jahr", "betrag": "146.00"}));
}

#[test]
fn spouses_are_each_others_partners_unless_they_live_apart() {
    let spouse = [
        ("personen[p2].rolle", json!("ehegatte")),
        ("personen[p2].geburtsdatum", json!("1958-09-02")),
        ("personen[p2].beantragt", json!(false)),
    ];
    let household = of(&spouse);
    assert_eq!(household["personen"][0]["partner"], "p2");
    assert_eq!(household["personen"][1]["partner"], "p1");
    assert_eq!(household["personen"][1]["leistung"], "keine");
    let apart = [spouse.as_slice(), &[("personen[p2].familienstand", json!("getrennt"))]].concat();
    assert_eq!(of(&apart)["personen"][0]["partner"], Value::Null);
}

#[test]
fn what_is_established_replaces_what_would_follow() {
    let household = of(&[
        ("personen[p1].behinderung.merkzeichen", json!(["G", "B"])),
        ("festgestellt.personen[p1].merkzeichen_g_nachgewiesen", json!(false)),
        ("festgestellt.vermoegen", json!("6240.00")),
        ("personen[p1].vermoegen[v1].wert", json!("9999.00")),
        ("festgestellt.angemessen_bruttokaltmiete", json!("412.00")),
    ]);
    assert_eq!(household["personen"][0]["mehrbedarfe"], Value::Null);
    assert_eq!(household["vermoegen"], "6240.00");
    assert_eq!(household["unterkunft"]["angemessen_bruttokaltmiete"], "412.00");
}

#[test]
fn what_nobody_established_is_named_in_the_order_of_the_form() {
    let tree = Tree::from_leaves([("personen[p1].rolle".to_owned(), json!("antragsteller"))]);
    let missing = household(&tree, "x", &Span::Month("2026-11".into())).unwrap_err();
    let paths: Vec<_> = missing.iter().map(|missing| missing.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "personen[p1].geburtsdatum",
            "personen[p1].erwerb.status",
            "unterkunft.grundmiete",
            "unterkunft.nebenkosten",
            "unterkunft.heizkosten"
        ]
    );
    assert!(missing.iter().all(|missing| missing.sentence.ends_with('.')));
}

#[test]
fn others_in_the_flat_count_as_heads() {
    let household = of(&[
        ("personen[p2].rolle", json!("sonstige")),
        ("unterkunft.personen_gesamt", json!(2)),
        ("unterkunft.warmwasser", json!("dezentral")),
    ]);
    assert_eq!(household["personen"].as_array().unwrap().len(), 1);
    assert_eq!(household["unterkunft"]["haushaltsgroesse"], 2);
    assert_eq!(household["personen"][0]["mehrbedarfe"], json!([{"art": "warmwasser"}]));
}
