//! The calculation of the engine, as it is, in a letter: its rows have names, its sums agree, its notices are heard.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use koffer_letter::{Block, MissingCode, Press, Sheet};
use koffer_sgb12::{Input, bundled_law, compute, parse};
use serde_json::json;
use support::Case;

fn computed(household: &serde_json::Value) -> Vec<Sheet> {
    let Input::One(household) = parse(&serde_json::to_vec(household).unwrap()).unwrap() else {
        panic!("one household")
    };
    let rules = koffer_pack::bundled("lindbrueck").unwrap().sgb12_rules(bundled_law().unwrap()).unwrap();
    Sheet::of_output(&compute(&household, &rules).unwrap()).unwrap()
}

fn couple() -> serde_json::Value {
    json!({
        "monat": "2026-11",
        "personen": [
            {
                "id": "h", "geburtsdatum": "1956-03-01", "leistung": "grundsicherung_alter", "partner": "a",
                "mehrbedarfe": [{"art": "merkzeichen_g"}, {"art": "warmwasser"}],
                "einkommen": [{"art": "gesetzliche_rente", "betrag": "512.44", "grundrentenzeiten": true}],
                "absetzungen": [{"art": "krankenversicherung", "betrag": "44.32"}]
            },
            {
                "id": "a", "geburtsdatum": "1951-09-12", "leistung": "grundsicherung_alter", "partner": "h",
                "mehrbedarfe": [{"art": "warmwasser"}],
                "einkommen": [{"art": "gesetzliche_rente", "betrag": "687.00"}, {"art": "betriebsrente", "betrag": "60.00"}]
            }
        ],
        "unterkunft": {
            "grundmiete": "540.00", "nebenkosten": "91.50", "heizkosten": "88.00", "karenzzeit": true,
            "vergleichsraum": "lindbrueck"
        }
    })
}

#[test]
fn what_the_engine_computes_is_a_complete_letter() {
    let mut case = Case::named("ga-bewilligung-paar");
    let sheets = computed(&couple());
    case.facts.monthly = Some(sheets[0].summe.clone());
    let pack = case.pack();
    let content =
        koffer_letter::compose(&pack, pack.template("ga-bewilligung").unwrap(), &case.facts, &sheets)
            .unwrap();
    assert!(Press::new().render(&content, &pack).unwrap().pages >= 2);
    let text = koffer_letter::content::plain::plain_text(&content, &pack).unwrap();
    for name in
        ["Regelsatz", "Mehrbedarf Merkzeichen G", "abzüglich Freibetrag Grundrentenzeiten", "Karenzzeit"]
    {
        assert!(text.contains(name), "{name} is not in\n{text}");
    }
    // One cent more is not what was computed.
    case.facts.monthly = Some("0.01".into());
    let missing =
        koffer_letter::compose(&pack, pack.template("ga-bewilligung").unwrap(), &case.facts, &sheets)
            .unwrap_err();
    assert_eq!(missing.iter().map(|one| one.code).collect::<Vec<_>>(), [MissingCode::Sums]);
}

#[test]
fn a_period_gives_a_sheet_for_each_stretch_of_equal_months() {
    let mut household = couple();
    household.as_object_mut().unwrap().remove("monat");
    household["zeitraum"] = json!({"von": "2026-11", "bis": "2027-02"});
    household["unterkunft"]["heizkosten"] =
        json!([{"ab": "2026-11", "betrag": "88.00"}, {"ab": "2027-01", "betrag": "95.00"}]);
    let sheets = computed(&household);
    assert_eq!(sheets.len(), 2);
    assert_eq!((sheets[1].von.as_deref(), sheets[1].bis.as_deref()), (Some("2027-01"), Some("2027-02")));
    let mut case = Case::named("ga-bewilligung-paar");
    case.facts.monthly = Some(sheets[0].summe.clone());
    let pack = case.pack();
    let content =
        koffer_letter::compose(&pack, pack.template("ga-bewilligung").unwrap(), &case.facts, &sheets)
            .unwrap();
    assert_eq!(content.body.iter().filter(|block| matches!(block, Block::Calculation(_))).count(), 2);
    assert!(Press::new().render(&content, &pack).is_ok());
}

#[test]
fn nine_persons_fit_on_paper_in_both_renditions() {
    let mut household = couple();
    let child = |number: usize| {
        json!({
            "id": format!("k{number}"), "geburtsdatum": format!("201{number}-05-20"), "eltern": ["h", "a"],
            "leistung": "hilfe_zum_lebensunterhalt"
        })
    };
    household["personen"].as_array_mut().unwrap().extend((1..8).map(child));
    let sheets = computed(&household);
    let mut case = Case::named("ga-bewilligung-paar");
    case.facts.monthly = Some(sheets[0].summe.clone());
    case.facts.names.clear();
    let pack = case.pack();
    let mut content =
        koffer_letter::compose(&pack, pack.template("ga-bewilligung").unwrap(), &case.facts, &sheets)
            .unwrap();
    assert!(Press::new().render(&content, &pack).is_ok());
    content.rendition = koffer_letter::Rendition::Grossdruck;
    let large = Press::new().render(&content, &pack).unwrap();
    if let Some(folder) = std::env::var_os("KOFFER_KEEP_LETTERS") {
        std::fs::write(std::path::Path::new(&folder).join("nine.pdf"), large.pdf).unwrap();
    }
}
