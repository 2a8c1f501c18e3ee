//! One invented person of a household.

use super::dice::Dice;
use super::money::{amount, cents, share};
use super::names;
use super::numbers::pension_number;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// Who is invented.
pub(super) struct Person {
    /// `familienname`.
    pub(super) family: String,
    /// `vornamen`.
    pub(super) given: String,
    woman: bool,
    born: Date,
}

/// A day on which somebody was born who is `least` to `most` whole years old on `day`.
pub(super) fn born(dice: &mut Dice, day: Date, least: i32, most: i32) -> Date {
    let years = dice.between(least, most);
    day.saturating_sub(years.years()).saturating_sub(dice.between(0, 360).days())
}

impl Person {
    /// Somebody between two ages on `day`.
    pub(super) fn adult(dice: &mut Dice, day: Date, ages: (i32, i32)) -> Self {
        let woman = dice.chance(55);
        Self {
            family: names::family(dice),
            given: names::given(dice, woman),
            woman,
            born: born(dice, day, ages.0, ages.1),
        }
    }

    /// A child of somebody.
    pub(super) fn child(dice: &mut Dice, day: Date, family: &str, ages: (i32, i32)) -> Self {
        Self {
            family: family.to_owned(),
            given: names::of_a_child(dice),
            woman: dice.chance(50),
            born: born(dice, day, ages.0, ages.1),
        }
    }

    /// `Vornamen Familienname`.
    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// What every person of the form says.
    pub(super) fn facts(&self, id: &str, role: &str) -> Value {
        json!({
            "id": id,
            "rolle": role,
            "familienname": self.family,
            "vornamen": self.given,
            "anrede": if self.woman { "frau" } else { "herr" },
            "geburtsdatum": self.born,
            "staatsangehoerigkeit": ["DE"],
            "beantragt": true,
            "bisher": [],
            "uebertragen": [],
        })
    }

    /// The pension number, which begins with the birth date.
    pub(super) fn pension_number(&self, dice: &mut Dice) -> String {
        pension_number(dice, self.born, self.woman, &self.family)
    }

    /// The day on which the person is this old.
    pub(super) fn birthday(&self, age: i32) -> Date {
        self.born.saturating_add(age.years())
    }
}

/// Contributions of a pensioner with compulsory insurance, out of the gross pension.
pub(super) fn pensioners_insurance(pension: i32) -> Value {
    json!({"art": "pflicht", "kasse": "Krankenkasse Beispiel", "beitrag_kv": amount(share(pension, 86)),
        "beitrag_pv": amount(share(pension, 36))})
}

/// A disability that a quarter of all applicants have.
pub(super) fn disability(dice: &mut Dice) -> Option<Value> {
    if !dice.chance(25) {
        return None;
    }
    let marks: &[&str] = match dice.below(4) {
        0 => &["G"],
        1 => &["G", "B"],
        2 => &["aG", "B"],
        _ => &[],
    };
    Some(json!({"gdb": dice.between(5, 10) * 10, "merkzeichen": marks, "ausweis_gueltig_bis": "unbefristet"}))
}

/// Modest assets of one person, as a list.
pub(super) fn assets(dice: &mut Dice, id: &str, day: Date) -> Value {
    let mut owned = vec![json!({"id": "v1", "art": "giro", "wert": amount(cents(dice, 12, 1900)),
        "stand": day.first_of_month(), "inhaber": [id], "verwertbar": true})];
    if dice.chance(45) {
        owned.push(json!({"id": "v2", "art": dice.one_of(&["spar", "bauspar", "bargeld"]),
            "wert": amount(cents(dice, 80, 5200)), "stand": day.first_of_month(), "inhaber": [id], "verwertbar": true}));
    }
    if dice.chance(12) {
        owned.push(json!({"id": "v3", "art": "bestattung", "wert": amount(cents(dice, 1500, 4500)),
            "stand": day.first_of_month(), "inhaber": [id], "verwertbar": false, "text": "Vorsorgevertrag Bestattung"}));
    }
    Value::Array(owned)
}
