//! § 32 SGB XII: contributions for health and care are first deducted from the person's own income; what income does
//! not cover is a need. The sheet shows them in one place only, so the two must be told apart before the engine adds up.

use koffer_contract::Failure;
use koffer_sgb12::{Amount, Calculation};
use rust_decimal::Decimal;
use serde_json::{Value, json};

const CONTRIBUTIONS: [(&str, &str); 2] = [("krankenversicherung", "kv"), ("pflegeversicherung", "pv")];

/// Computes with each person's contributions deducted as far as the income without them reaches; the rest is a need.
///
/// # Errors
/// Those of the engine.
pub(super) fn split(
    input: &Value,
    engine: impl Fn(&Value) -> Result<Calculation, Failure>,
) -> Result<Calculation, Failure> {
    let mut without = input.clone();
    let mut any = false;
    for person in persons(&mut without) {
        any |= take(person).iter().any(|(_, amount)| !amount.is_zero());
    }
    if !any {
        return engine(input);
    }
    let first = engine(&without)?;
    let mut whole = input.clone();
    for person in persons(&mut whole) {
        let id = person["id"].as_str().unwrap_or_default().to_owned();
        let mut income = income_of(&first, &id);
        for (kind, amount) in take(person) {
            let covered = amount.min(income).max(Decimal::ZERO);
            income -= covered;
            let need = CONTRIBUTIONS.iter().find(|(name, _)| *name == kind).map_or("kv", |(_, need)| need);
            push(person, "absetzungen", &kind, covered);
            push(person, "mehrbedarfe", need, amount - covered);
        }
    }
    engine(&whole)
}

fn persons(input: &mut Value) -> impl Iterator<Item = &mut Value> {
    input["personen"].as_array_mut().into_iter().flatten()
}

/// Takes the contributions out of a person's deductions. Dated ones stay where they are: they are deducted.
fn take(person: &mut Value) -> Vec<(String, Decimal)> {
    let Some(deductions) = person.get_mut("absetzungen").and_then(Value::as_array_mut) else {
        return Vec::new();
    };
    let mut taken = Vec::new();
    deductions.retain(|deduction| {
        let kind = deduction["art"].as_str().unwrap_or_default();
        let amount = deduction["betrag"].as_str().and_then(|amount| amount.parse::<Decimal>().ok());
        match amount.filter(|_| CONTRIBUTIONS.iter().any(|(name, _)| *name == kind)) {
            Some(amount) => {
                taken.push((kind.to_owned(), amount));
                false
            }
            None => true,
        }
    });
    taken
}

fn push(person: &mut Value, list: &str, kind: &str, amount: Decimal) {
    if amount.is_zero() {
        return;
    }
    let entry = json!({"art": kind, "betrag": format!("{amount:.2}")});
    match person.get_mut(list).and_then(Value::as_array_mut) {
        Some(entries) => entries.push(entry),
        None => person[list] = json!([entry]),
    }
}

/// The least income of a person over all sheets: what covers a contribution in every month.
fn income_of(calculation: &Calculation, id: &str) -> Decimal {
    let amounts = calculation.sheets().into_iter().flat_map(|(_, _, sheet)| {
        sheet
            .personen
            .iter()
            .filter(|person| person.id == id)
            .map(|person| decimal(&person.einkommen_bereinigt))
    });
    amounts.min().unwrap_or_default()
}

fn decimal(amount: &Amount) -> Decimal {
    amount.to_string().parse().unwrap_or_default()
}
