//! Amounts: none below zero; dated values: at least one, each month once.

use super::refuse;
use crate::amount::Amount;
use crate::calendar::Month;
use crate::input::{AmountOverTime, Contradiction, FlagOverTime, Household, InputError, Problem, Vermoegen};

pub(super) fn amount(path: &str, value: &AmountOverTime) -> Result<(), InputError> {
    match value {
        AmountOverTime::Always(amount) => one(path, *amount),
        AmountOverTime::From(list) => {
            for (at, entry) in list.iter().enumerate() {
                one(&format!("{path}[{at}].betrag"), entry.betrag)?;
            }
            months(path, list.iter().map(|entry| entry.ab))
        }
    }
}

/// A single amount: not below zero, not longer than nine digits.
pub(super) fn one(path: &str, amount: Amount) -> Result<(), InputError> {
    if !amount.is_statable() {
        return Err(InputError::new(path, Problem::NotAnAmount { found: amount.to_string() }));
    }
    if amount < Amount::ZERO { Err(InputError::new(path, Problem::Negative)) } else { Ok(()) }
}

pub(super) fn optional(path: &str, value: Option<&AmountOverTime>) -> Result<(), InputError> {
    value.map_or(Ok(()), |value| amount(path, value))
}

pub(super) fn flag(path: &str, value: Option<&FlagOverTime>) -> Result<(), InputError> {
    match value {
        Some(FlagOverTime::From(list)) => months(path, list.iter().map(|entry| entry.ab)),
        _ => Ok(()),
    }
}

fn months(path: &str, months: impl Iterator<Item = Month>) -> Result<(), InputError> {
    let mut months: Vec<Month> = months.collect();
    let given = months.len();
    months.sort_unstable();
    months.dedup();
    if given == 0 || months.len() < given { Err(refuse(path, Contradiction::DatedList)) } else { Ok(()) }
}

/// The amounts that belong to the household and the persons' own ones.
pub(super) fn household(household: &Household) -> Result<(), InputError> {
    for (index, person) in household.personen.iter().enumerate() {
        let path = format!("personen[{index}]");
        optional(&format!("{path}.regelsatz_abweichend"), person.regelsatz_abweichend.as_ref())?;
        optional(&format!("{path}.kv_pv_bedarf"), person.kv_pv_bedarf.as_ref())?;
        if person.regelbedarfsstufe.is_some_and(|stufe| !(1..=6).contains(&stufe)) {
            return Err(InputError::new(
                format!("{path}.regelbedarfsstufe"),
                Problem::OutOfRange { from: 1, to: 6 },
            ));
        }
    }
    match &household.vermoegen {
        None => {}
        Some(Vermoegen::Gesamt(whole)) => amount("vermoegen", whole)?,
        Some(Vermoegen::Posten(items)) => {
            for (index, account) in items.guthaben.iter().enumerate() {
                amount(&format!("vermoegen.guthaben[{index}]"), account)?;
            }
            for (field, value) in [
                ("kfz", &items.kfz),
                ("hausgrundstueck", &items.hausgrundstueck),
                ("bestattungsvorsorge", &items.bestattungsvorsorge),
                ("haerte", &items.haerte),
            ] {
                optional(&format!("vermoegen.{field}"), value.as_ref())?;
            }
        }
    }
    for (month, granted) in &household.bereits_gewaehrt {
        one(&format!("bereits_gewaehrt.{month}"), *granted)?;
    }
    if let Some(claim) = &household.aufrechnung {
        optional("aufrechnung.betrag", claim.betrag.as_ref())?;
        let unknown = |id: &&String| household.personen.iter().all(|person| person.id != **id);
        if let Some(id) = claim.person.as_ref().filter(|id| unknown(id)) {
            return Err(refuse("aufrechnung.person", Contradiction::UnknownId { id: id.clone() }));
        }
    }
    for (index, payment) in household.direktzahlung.iter().enumerate() {
        amount(&format!("direktzahlung[{index}].betrag"), &payment.betrag)?;
    }
    Ok(())
}
