//! From established facts to the input of the calculation (the household of the SGB XII engine).
//!
//! The one place where the words of the application form meet those of the engine: roles become partners and parents,
//! kinds of income and rhythms become monthly amounts, living conditions become needs. Whatever stands under
//! `festgestellt.` replaces what would follow from the other facts. Nothing is guessed: what the engine needs and
//! nobody established is returned as missing, with the sentence for the clerk.

mod income;
mod person;

use crate::facts::tree::{Tree, at};
use serde_json::{Map, Value, json};

/// Something without which nothing can be calculated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MissingInput {
    /// The fact's path.
    pub(crate) path: String,
    /// German, for the clerk.
    pub(crate) sentence: String,
}

/// For which time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Span {
    /// One month, `YYYY-MM`.
    Month(String),
    /// From a month or day to a month or day.
    Period(String, String),
}

/// The household for `span`.
///
/// # Errors
/// All missing inputs, in the order of the form.
pub(crate) fn household(tree: &Tree, id: &str, span: &Span) -> Result<Value, Vec<MissingInput>> {
    let mut missing = Vec::new();
    let members = person::members(tree);
    if members.is_empty() {
        missing.push(MissingInput {
            path: "personen".to_owned(),
            sentence: "Es ist noch keine Person festgestellt.".to_owned(),
        });
    }
    let persons: Vec<Value> =
        members.iter().map(|member| person::person(tree, &members, member, &mut missing)).collect();
    let accommodation = accommodation(tree, persons.len(), &mut missing);
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut household = Map::new();
    household.insert("id".to_owned(), json!(id));
    match span {
        Span::Month(month) => household.insert("monat".to_owned(), json!(month)),
        Span::Period(from, to) => household.insert("zeitraum".to_owned(), json!({"von": from, "bis": to})),
    };
    household.insert("personen".to_owned(), Value::Array(persons));
    household.insert("unterkunft".to_owned(), accommodation);
    if let Some(assets) = assets(tree) {
        household.insert("vermoegen".to_owned(), assets);
    }
    for key in ["aufrechnung", "bereits_gewaehrt", "direktzahlung", "parameter"] {
        let established = tree.at(&["festgestellt", key]);
        if !established.is_null() {
            household.insert(key.to_owned(), established.clone());
        }
    }
    Ok(Value::Object(household))
}

/// § 35, § 42a SGB XII: what the flat costs, and how many live in it.
fn accommodation(tree: &Tree, counted: usize, missing: &mut Vec<MissingInput>) -> Value {
    let mut flat = Map::new();
    let without_home = tree.at(&["unterkunft", "art"]) == "ohne";
    for (key, sentence) in [
        ("grundmiete", "Die Grundmiete ist noch nicht festgestellt."),
        ("nebenkosten", "Die Nebenkosten sind noch nicht festgestellt."),
        ("heizkosten", "Die Heizkosten sind noch nicht festgestellt."),
    ] {
        let value = tree.at(&["unterkunft", key]);
        if without_home && value.is_null() {
            flat.insert(key.to_owned(), json!("0.00"));
        } else if value.is_null() {
            missing.push(MissingInput { path: format!("unterkunft.{key}"), sentence: sentence.to_owned() });
        } else {
            flat.insert(key.to_owned(), value.clone());
        }
    }
    let living_there = tree.at(&["unterkunft", "personen_gesamt"]).as_u64().unwrap_or_default();
    if living_there > counted as u64 {
        flat.insert("haushaltsgroesse".to_owned(), json!(living_there));
    }
    // § 42a Abs. 3: the difference between two limits; without limits of a Vergleichsraum there is none.
    let has_limits = !tree.at(&["festgestellt", "vergleichsraum"]).is_null();
    if has_limits && tree.at(&["unterkunft", "art"]) == "bei_angehoerigen" {
        flat.insert("bei_eltern".to_owned(), json!(true));
    }
    for key in [
        "karenzzeit",
        "karenzzeit_bis",
        "kostensenkung_bis",
        "angemessen_bruttokaltmiete",
        "heizung_angemessen",
        "vergleichsraum",
        "haushaltsgroesse",
        "anteile",
        "bei_eltern",
        "besondere_wohnform",
    ] {
        let established = tree.at(&["festgestellt", key]);
        if !established.is_null() {
            flat.insert(key.to_owned(), established.clone());
        }
    }
    Value::Object(flat)
}

/// § 90 SGB XII: what the clerk counts; left out, the sum of what can be realised. Cars, homes and burial provisions
/// (§ 90 Abs. 2 Nr. 8–10) count only when the clerk says so.
fn assets(tree: &Tree) -> Option<Value> {
    let established = tree.at(&["festgestellt", "vermoegen"]);
    if !established.is_null() {
        return Some(established.clone());
    }
    let mut sum = rust_decimal::Decimal::ZERO;
    for (_, person) in tree.entries(&["personen"]) {
        for entry in at(person, &["vermoegen"]).as_object().into_iter().flat_map(Map::values) {
            let protected = ["kfz", "immobilie", "bestattung"].iter().any(|art| at(entry, &["art"]) == art);
            if !protected && at(entry, &["verwertbar"]) != false {
                sum += income::decimal(at(entry, &["wert"])).unwrap_or_default();
            }
        }
    }
    (!sum.is_zero()).then(|| json!(income::text(sum)))
}

#[cfg(test)]
mod tests;
