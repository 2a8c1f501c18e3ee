//! A rented flat whose parts add up to its whole.

use super::dice::Dice;
use super::money::{amount, cents};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// A rented flat for so many persons; `split`: whether the tenant knows the parts of the rent.
pub(super) fn rented(dice: &mut Dice, persons: usize, split: bool, day: Date) -> Value {
    let more = i32::try_from(persons).unwrap_or(1) - 1;
    let rent = cents(dice, 285 + 95 * more, 425 + 115 * more);
    let costs = cents(dice, 55 + 25 * more, 115 + 35 * more);
    let heating = cents(dice, 48 + 18 * more, 112 + 30 * more);
    let mut flat = json!({
        "art": if dice.chance(88) { "miete" } else { "untermiete" },
        "einzug": day.saturating_sub(dice.between(3, 300).months()).first_of_month(),
        "flaeche_qm": format!("{}.{}0", dice.between(32 + 14 * more, 52 + 16 * more), dice.between(0, 9)),
        "personen_gesamt": persons,
        "heizung": dice.one_of(&["gas", "gas", "fernwaerme", "oel", "waermepumpe"]),
        "warmwasser": if dice.chance(65) { "zentral" } else { "dezentral" },
        "vermieter": {"name": dice.one_of(&["Wohnungsverein Luftschloss eG", "Hausverwaltung Erfunden", "Bauhütte Lindbrück"])},
        "direktzahlung": {"miete": dice.chance(20)},
    });
    if split {
        flat["grundmiete"] = json!(amount(rent));
        flat["nebenkosten"] = json!(amount(costs));
        flat["heizkosten"] = json!(amount(heating));
    }
    if !split || dice.chance(20) {
        flat["warmmiete"] = json!(amount(rent + costs + heating));
    }
    flat
}

/// Arrears of one or two months of the whole rent.
pub(super) fn in_arrears(dice: &mut Dice, flat: &mut Value) {
    let text = |key: &str| flat.get(key).and_then(Value::as_str).and_then(in_cents).unwrap_or(0);
    let whole = match text("warmmiete") {
        0 => text("grundmiete") + text("nebenkosten") + text("heizkosten"),
        whole => whole,
    };
    flat["rueckstand"] = json!(amount(whole * dice.between(1, 2)));
}

fn in_cents(text: &str) -> Option<i32> {
    text.replace('.', "").parse().ok()
}
