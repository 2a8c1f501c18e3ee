//! One person of the household: which benefit, whose partner and child, which needs.

use super::{MissingInput, income};
use crate::facts::tree::{Tree, at};
use serde_json::{Map, Value, json};

/// Ids of the persons whose need is computed, in the order of their ids; `verwandt` and `sonstige` only count as heads
/// in the flat.
pub(super) fn members(tree: &Tree) -> Vec<String> {
    tree.entries(&["personen"])
        .filter(|(_, person)| {
            !["verwandt", "sonstige", "elternteil"].iter().any(|role| at(person, &["rolle"]) == role)
        })
        .map(|(id, _)| id.clone())
        .collect()
}

pub(super) fn person(tree: &Tree, members: &[String], id: &str, missing: &mut Vec<MissingInput>) -> Value {
    let person = tree.at(&["personen", id]);
    let established = tree.at(&["festgestellt", "personen", id]);
    let mut out = Map::new();
    out.insert("id".to_owned(), json!(id));
    match at(person, &["geburtsdatum"]) {
        Value::Null => missing.push(MissingInput {
            path: format!("personen[{id}].geburtsdatum"),
            sentence: "Das Geburtsdatum ist noch nicht festgestellt.".to_owned(),
        }),
        day => {
            out.insert("geburtsdatum".to_owned(), day.clone());
        }
    }
    match benefit(person, established) {
        Some(benefit) => {
            out.insert("leistung".to_owned(), json!(benefit));
        }
        None => missing.push(MissingInput {
            path: format!("personen[{id}].erwerb.status"),
            sentence: "Ob die Altersgrenze erreicht ist oder eine Erwerbsminderung besteht, ist noch nicht festgestellt."
                .to_owned(),
        }),
    }
    if let Some(partner) = partner(tree, members, id) {
        out.insert("partner".to_owned(), json!(partner));
    }
    let parents: Vec<_> = at(person, &["eltern"])
        .as_array()
        .into_iter()
        .flatten()
        .filter(|parent| parent.as_str().is_some_and(|parent| members.iter().any(|member| member == parent)))
        .cloned()
        .collect();
    if !parents.is_empty() {
        out.insert("eltern".to_owned(), Value::Array(parents));
    }
    for key in ["regelbedarfsstufe", "regelsatz_abweichend", "kv_pv_bedarf"] {
        if !at(established, &[key]).is_null() {
            out.insert(key.to_owned(), at(established, &[key]).clone());
        }
    }
    let needs = needs(tree, person, established);
    if !needs.is_empty() {
        out.insert("mehrbedarfe".to_owned(), Value::Array(needs));
    }
    let incomes = income::incomes(person);
    if !incomes.is_empty() {
        out.insert("einkommen".to_owned(), Value::Array(incomes));
    }
    let deductions = income::deductions(person);
    if !deductions.is_empty() {
        out.insert("absetzungen".to_owned(), Value::Array(deductions));
    }
    Value::Object(out)
}

/// §§ 19, 41 SGB XII: by age or reduced earning capacity, for those who ask; `None` while nobody established which.
fn benefit(person: &Value, established: &Value) -> Option<String> {
    if let Some(set) = at(established, &["leistung"]).as_str() {
        return Some(set.to_owned());
    }
    if at(person, &["beantragt"]) == false {
        return Some("keine".to_owned());
    }
    match at(person, &["erwerb", "status"]).as_str()? {
        "altersgrenze" => Some("grundsicherung_alter"),
        "dauerhaft_voll" | "wfbm" => Some("grundsicherung_erwerbsminderung"),
        "befristet_voll" | "kind" => Some("hilfe_zum_lebensunterhalt"),
        "erwerbsfaehig" => Some("keine"),
        _ => None,
    }
    .map(str::to_owned)
}

/// The applicant and the one person in a partner's role are partners, unless they live apart.
fn partner<'a>(tree: &Tree, members: &'a [String], id: &str) -> Option<&'a String> {
    let role = |member: &str| tree.at(&["personen", member, "rolle"]).as_str().unwrap_or_default().to_owned();
    let is_partner = |member: &str| {
        ["ehegatte", "lebenspartner", "partner"].contains(&role(member).as_str())
            && tree.at(&["personen", member, "familienstand"]) != "getrennt"
    };
    let applicant =
        members.iter().find(|member| role(member) == "antragsteller").or_else(|| members.first())?;
    let other = members.iter().find(|member| is_partner(member))?;
    if tree.at(&["personen", applicant, "familienstand"]) == "getrennt" || applicant == other {
        return None;
    }
    if applicant == id {
        Some(other)
    } else if other == id {
        Some(applicant)
    } else {
        None
    }
}

/// §§ 30, 42b SGB XII, as far as the facts say so; amounts are the engine's.
fn needs(tree: &Tree, person: &Value, established: &Value) -> Vec<Value> {
    let mut needs = Vec::new();
    let holds = |keys: &[&str]| at(person, keys) == true;
    let marked = at(person, &["behinderung", "merkzeichen"])
        .as_array()
        .is_some_and(|marks| marks.iter().any(|mark| mark == "G" || mark == "aG"));
    let proven = at(established, &["merkzeichen_g_nachgewiesen"]).as_bool().unwrap_or(marked);
    if proven {
        needs.push(json!({"art": "merkzeichen_g"}));
    }
    if holds(&["alleinerziehend"]) {
        needs.push(json!({"art": "alleinerziehend"}));
    }
    if holds(&["ausbildung"]) {
        needs.push(json!({"art": "ausbildung_behinderung"}));
    }
    if at(established, &["schwangerschaft"]) == true {
        needs.push(json!({"art": "schwangerschaft"}));
    }
    if let Some(percent) = at(established, &["ernaehrung_prozent"]).as_str() {
        needs.push(json!({"art": "ernaehrung", "prozent": percent}));
    } else if !at(established, &["ernaehrung_betrag"]).is_null() {
        needs.push(json!({"art": "ernaehrung", "betrag": at(established, &["ernaehrung_betrag"])}));
    }
    if tree.at(&["unterkunft", "warmwasser"]) == "dezentral" {
        needs.push(json!({"art": "warmwasser"}));
    }
    if let Some(days) = at(person, &["wfbm", "mittagessen_tage"]).as_u64() {
        needs.push(json!({"art": "mittagessen", "arbeitstage": days}));
    }
    if let Value::Array(more) = at(established, &["mehrbedarfe"]) {
        needs.extend(more.iter().cloned());
    }
    needs
}
