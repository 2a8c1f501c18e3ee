//! What two statements of a household cannot both be true; found before anything is computed.

mod beziehungen;
mod einkommen;
mod mehrbedarfe;
mod unterkunft;
mod werte;
mod zeit;

use crate::input::{Contradiction, Household, InputError};

/// More persons than a household has.
const MOST_PERSONS: usize = 50;

/// Checks a household for contradictions.
///
/// # Errors
/// The first contradiction, with the path of its field.
pub(crate) fn household(household: &Household) -> Result<(), InputError> {
    let count = household.personen.len();
    if count == 0 || count > MOST_PERSONS {
        return Err(refuse("personen", Contradiction::PersonCount { max: MOST_PERSONS }));
    }
    zeit::check(household)?;
    beziehungen::check(household)?;
    for (index, person) in household.personen.iter().enumerate() {
        let path = format!("personen[{index}]");
        mehrbedarfe::check(&path, person)?;
        einkommen::check(&path, household, person)?;
    }
    unterkunft::check(household)?;
    werte::household(household)
}

fn refuse(field: impl Into<String>, contradiction: Contradiction) -> InputError {
    InputError::new(field, contradiction.into())
}
