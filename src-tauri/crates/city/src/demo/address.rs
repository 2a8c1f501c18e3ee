//! Addresses in Lindbrück.

use super::dice::Dice;
use serde_json::{Value, json};

const STREETS: &[&str] = &[
    "Erfundene Gasse",
    "Niemandsweg",
    "Luftschlossallee",
    "Lindenbrücker Straße",
    "Am Fischerteich",
    "Nebelgasse",
    "Hinter dem Wolkenhof",
    "Unter den Ulmen",
    "Quittenstieg",
    "Kieselgrund",
    "Alte Fährstraße",
    "Zur Windmühle",
    "Pustewind",
    "Straße des 30. Februar",
    "Mühlenlaube",
    "Sankt-Nimmerlein-Platz",
    "Färberufer",
    "Am Eulenturm",
];
const QUARTERS: &[&str] = &["Altstadt", "Brückenvorstadt", "Ulmenhof", "Fischerwerder", "Nordlinden"];

/// The quarter of something that lies somewhere in the city.
pub(super) fn quarter(dice: &mut Dice) -> &'static str {
    dice.one_of(QUARTERS)
}

/// An address.
pub(super) fn address(dice: &mut Dice) -> Value {
    let letter = if dice.chance(15) { dice.one_of(&["a", "b", "c"]) } else { "" };
    let mut address = json!({
        "strasse": dice.one_of(STREETS),
        "hausnummer": format!("{}{letter}", dice.between(1, 94)),
        "plz": "59999",
        "ort": "Lindbrück",
        "land": "DE",
    });
    if dice.chance(30) {
        address["ortsteil"] = json!(quarter(dice));
    }
    if dice.chance(6) {
        address["zusatz"] = json!(format!("{}. Obergeschoss links", dice.between(1, 6)));
    }
    address
}
