//! Ids, partners and parents: unique, known, mutual, and parents older than their children.

use super::refuse;
use crate::input::{Contradiction, Household, InputError, Person, Problem};
use std::collections::HashMap;

pub(super) fn check(household: &Household) -> Result<(), InputError> {
    let mut by_id: HashMap<&str, &Person> = HashMap::new();
    for (index, person) in household.personen.iter().enumerate() {
        let field = || format!("personen[{index}].id");
        if person.id.trim().is_empty() {
            return Err(InputError::new(field(), Problem::Missing));
        }
        if by_id.insert(&person.id, person).is_some() {
            return Err(refuse(field(), Contradiction::DuplicateId { id: person.id.clone() }));
        }
    }
    for (index, person) in household.personen.iter().enumerate() {
        partner(&format!("personen[{index}].partner"), person, &by_id)?;
        parents(&format!("personen[{index}].eltern"), person, &by_id)?;
    }
    Ok(())
}

fn partner(field: &str, person: &Person, by_id: &HashMap<&str, &Person>) -> Result<(), InputError> {
    let Some(id) = &person.partner else { return Ok(()) };
    if *id == person.id {
        return Err(refuse(field, Contradiction::Oneself));
    }
    let Some(partner) = by_id.get(id.as_str()) else {
        return Err(refuse(field, Contradiction::UnknownId { id: id.clone() }));
    };
    if partner.partner.as_ref() != Some(&person.id) {
        return Err(refuse(field, Contradiction::NotMutual { id: id.clone() }));
    }
    if person.eltern.contains(id) || partner.eltern.contains(&person.id) {
        return Err(refuse(field, Contradiction::ParentIsPartner { id: id.clone() }));
    }
    Ok(())
}

fn parents(field: &str, person: &Person, by_id: &HashMap<&str, &Person>) -> Result<(), InputError> {
    if person.eltern.len() > 2 {
        return Err(refuse(field, Contradiction::Parents));
    }
    for (at, id) in person.eltern.iter().enumerate() {
        let field = format!("{field}[{at}]");
        if *id == person.id {
            return Err(refuse(field, Contradiction::Oneself));
        }
        let Some(parent) = by_id.get(id.as_str()) else {
            return Err(refuse(field, Contradiction::UnknownId { id: id.clone() }));
        };
        if person.eltern.iter().take(at).any(|other| other == id) {
            return Err(refuse(field, Contradiction::Parents));
        }
        if parent.geburtsdatum >= person.geburtsdatum {
            return Err(refuse(field, Contradiction::ChildNotYounger { id: id.clone() }));
        }
    }
    Ok(())
}
