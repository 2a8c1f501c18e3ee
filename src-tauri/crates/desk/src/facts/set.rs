//! `fact_set`: the holder establishes a value, with a reason.
//!
//! With `validFrom` the value becomes a dated one: a list of `{ab, …}` in which the months before keep what held.

use super::view;
use crate::Desk;
use crate::act::Act;
use koffer_casework::ChangeId;
use koffer_casework::change::{Body, Context};
use koffer_casework::field::{Set, SetField};
use koffer_casework::path::Path;
use koffer_contract::{FactsView, Failure, SetFact};
use serde_json::{Value, json};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotHolder`], [`Failure::ReasonMissing`], [`Failure::UnknownPath`], [`Failure::ValueInvalid`].
    pub async fn fact_set(&self, request: SetFact) -> Result<FactsView, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let mut act = Act::begin(self, &request.file).await?;
        act.must_hold()?;
        let case = act.case();
        let open = case.opened.as_ref().ok_or(Failure::FileReadOnly {})?;
        let applied = crate::queue::row::application(open)["nutzdaten"].clone();
        fits(&request.path, &request.value)?;
        if let Some(proof) = &request.proof
            && !case.attachments.iter().any(|attachment| attachment.id == *proof)
        {
            return Err(Failure::UnknownAttachment { attachment: proof.clone() });
        }
        let value = match &request.valid_from {
            Some(month) => {
                dated(super::tree::leaves(case).get(&request.path).map(|(value, _)| value), month, &request)?
            }
            None => request.value.clone(),
        };
        let field = super::unit::field(case, &applied, &request.path, value)?;
        let mut saw: Vec<ChangeId> = field.saw.into_iter().collect();
        saw.extend(inside(case, &field));
        let body = Body::Set(Set {
            fields: vec![field],
            reason: request.reason.clone(),
            proof: request.proof.clone(),
        });
        act.change(&body, Context { saw, ..Context::default() }).await?;
        let me = act.me.clone();
        let loaded = act.finish().await?;
        Ok(FactsView { facts: view::facts(&me, &loaded) })
    }
}

/// What was seen inside an entry that is removed as a whole.
fn inside(case: &koffer_casework::Case, field: &SetField) -> Vec<ChangeId> {
    if !field.becomes.is_null() {
        return Vec::new();
    }
    let below = format!("{}.", field.path);
    case.facts.iter().filter(|(path, _)| path.starts_with(&below)).filter_map(|(_, field)| field.by).collect()
}

/// Amounts and days are checked where they enter, so that no calculation fails on them later.
fn fits(path: &str, value: &Value) -> Result<(), Failure> {
    let invalid =
        |reason: &str| Err(Failure::ValueInvalid { path: path.to_owned(), reason: reason.to_owned() });
    let read = Path::parse(path).map_err(|_| Failure::UnknownPath { path: path.to_owned() })?;
    let key = read.steps().last().map(|step| step.key.as_str()).unwrap_or_default();
    let amounts = ["betrag", "grundmiete", "nebenkosten", "heizkosten", "warmmiete", "wert", "netto"];
    if value.is_null() {
        return Ok(());
    }
    if amounts.contains(&key) && !value.is_array() && !value.as_str().is_some_and(is_amount) {
        return invalid("Ein Betrag mit zwei Nachkommastellen, zum Beispiel 410.00.");
    }
    if key == "geburtsdatum" && value.as_str().is_none_or(|day| day.parse::<jiff::civil::Date>().is_err()) {
        return invalid("Ein Tag, den es gibt, zum Beispiel 1956-03-14.");
    }
    if key == "iban" && !value.as_str().is_some_and(koffer_casework::intake::iban_is_valid) {
        return invalid("Die Prüfziffer der IBAN stimmt nicht.");
    }
    Ok(())
}

fn is_amount(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.split_once('.').is_some_and(|(euros, cents)| {
        (1..=9).contains(&euros.len())
            && cents.len() == 2
            && euros.bytes().chain(cents.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

fn dated(standing: Option<&Value>, month: &str, request: &SetFact) -> Result<Value, Failure> {
    let is_month = month.len() == 7 && format!("{month}-01").parse::<jiff::civil::Date>().is_ok();
    if !is_month {
        return Err(Failure::BadRequest { field: "validFrom".to_owned(), reason: "YYYY-MM".to_owned() });
    }
    let key = if request.value.is_string() { "betrag" } else { "wert" };
    let mut values: Vec<Value> = match standing {
        Some(Value::Array(values)) => values.clone(),
        // What held before holds from the beginning that any calculation can reach.
        Some(value) if !value.is_null() => vec![json!({"ab": "2011-01", key: value})],
        _ => Vec::new(),
    };
    values.retain(|value| value["ab"] != month);
    values.push(json!({"ab": month, key: request.value}));
    values.sort_by(|a, b| a["ab"].as_str().cmp(&b["ab"].as_str()));
    Ok(Value::Array(values))
}
