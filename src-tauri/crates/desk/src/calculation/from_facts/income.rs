//! Income and deductions of a person, in the engine's kinds and by the month.

use crate::facts::tree::at;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

/// §§ 82–84 SGB XII. `pflegegeld` is no income (§ 13 Abs. 5 SGB XI); what is applied for and not yet paid is none yet.
pub(super) fn incomes(person: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for entry in at(person, &["einkommen"]).as_object().into_iter().flat_map(Map::values) {
        let Some(kind) = at(entry, &["art"]).as_str().and_then(kind) else { continue };
        let amount = at(entry, &["betrag"]);
        if amount.is_null() || at(entry, &["beantragt"]) == true {
            continue;
        }
        let mut income = Map::new();
        income.insert("art".to_owned(), json!(kind));
        let rhythm = at(entry, &["rhythmus"]).as_str().unwrap_or("monat");
        income.insert(
            "betrag".to_owned(),
            match (kind, rhythm) {
                ("kapital_jahr", "monat") => each(amount, |amount| amount * Decimal::from(12)),
                ("kapital_jahr", _) => amount.clone(),
                (_, "jahr") => each(amount, twelfth),
                _ => amount.clone(),
            },
        );
        if rhythm == "einmalig"
            && let Some(month) = at(entry, &["seit"]).as_str().and_then(|day| day.get(..7))
        {
            income.insert("zufluss".to_owned(), json!(month));
        }
        // A child has no pension of its own work; this one is for survivors (§ 48 SGB VI).
        if at(entry, &["art"]) == "waisenrente" {
            income.insert("hinterbliebene".to_owned(), json!(true));
        }
        if kind == "gesetzliche_rente" && !at(entry, &["grundrentenzeiten"]).is_null() {
            income.insert("grundrentenzeiten".to_owned(), at(entry, &["grundrentenzeiten"]).clone());
        }
        all.push(Value::Object(income));
    }
    all
}

/// § 82 Abs. 2 SGB XII, with the contributions that the person pays for health and care.
pub(super) fn deductions(person: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for entry in at(person, &["absetzungen"]).as_object().into_iter().flat_map(Map::values) {
        let amount = at(entry, &["betrag"]);
        match at(entry, &["art"]).as_str() {
            // § 3 Abs. 6 of the ordinance to § 82: 5.20 EUR a month for each of at most 40 kilometres.
            Some("fahrt_km") => {
                let kilometres = decimal(amount).unwrap_or_default().min(Decimal::from(40));
                all.push(json!({"art": "werbungskosten", "betrag": text(kilometres * Decimal::new(520, 2))}));
            }
            Some(kind) if !amount.is_null() => {
                let yearly = at(entry, &["rhythmus"]) == "jahr";
                let amount = if yearly { each(amount, twelfth) } else { amount.clone() };
                all.push(json!({"art": kind, "betrag": amount}));
            }
            _ => {}
        }
    }
    let insurance = at(person, &["krankenversicherung"]);
    if at(insurance, &["traeger_zahlt"]) != true {
        for (key, kind) in [("beitrag_kv", "krankenversicherung"), ("beitrag_pv", "pflegeversicherung")] {
            let amount = at(insurance, &[key]);
            if !amount.is_null() {
                all.push(json!({"art": kind, "betrag": amount}));
            }
        }
    }
    all
}

fn kind(form: &str) -> Option<&'static str> {
    Some(match form {
        "altersrente" | "erwerbsminderungsrente" | "witwenrente" | "waisenrente" | "gesetzliche_rente" => {
            "gesetzliche_rente"
        }
        "betriebsrente" => "betriebsrente",
        "riester" => "riester",
        "basisrente" => "basisrente",
        "private_rente" => "private_rente",
        "versorgungswerk" => "versorgungswerk",
        "kindergeld" => "kindergeld",
        "unterhalt" => "unterhalt",
        "wfbm" => "wfbm",
        "lohn" | "minijob" | "selbststaendig" | "erwerb" => "erwerb",
        "vermietung" | "miete" => "miete",
        "zinsen" | "kapital_jahr" => "kapital_jahr",
        "pflegegeld" => return None,
        _ => "sonstiges",
    })
}

/// An amount, or each amount of a dated one.
fn each(amount: &Value, change: impl Fn(Decimal) -> Decimal) -> Value {
    match amount {
        Value::Array(dated) => dated
            .iter()
            .map(|value| {
                let mut value = value.clone();
                if let Some(changed) =
                    decimal(at(&value, &["betrag"])).map(|amount| json!(text(change(amount))))
                {
                    value["betrag"] = changed;
                }
                value
            })
            .collect(),
        amount => decimal(amount).map_or(amount.clone(), |amount| json!(text(change(amount)))),
    }
}

/// § 11 of the ordinance to § 82: a year's income counts with a twelfth; half-up to the cent.
fn twelfth(year: Decimal) -> Decimal {
    (year / Decimal::from(12)).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// An amount as the form writes it.
pub(super) fn decimal(amount: &Value) -> Option<Decimal> {
    amount.as_str()?.parse().ok()
}

/// With two decimals.
pub(super) fn text(amount: Decimal) -> String {
    format!("{amount:.2}")
}
