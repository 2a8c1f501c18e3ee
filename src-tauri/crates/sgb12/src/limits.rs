//! The limits of a municipality for appropriate rent, by Vergleichsraum and date (§ 35 SGB XII).
//!
//! They are the municipality's, never the law's: the pack brings them, the bundled law has none.

use crate::amount::Amount;
use crate::calendar::{Day, Month};

/// The limits of every Vergleichsraum the municipality pack knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits(pub Vec<Richtwert>);

/// Appropriate rent with ancillary cost (Bruttokaltmiete) in one area from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Richtwert {
    /// The code that a household names in `unterkunft.vergleichsraum`.
    pub vergleichsraum: String,
    /// The first day.
    pub gueltig_ab: Day,
    /// EUR a month for one, two, three … persons.
    pub personen: Vec<Amount>,
    /// EUR a month for each further person.
    pub je_weitere: Amount,
}

impl Limits {
    /// The limit for `persons` people in `area` in `month`, and since when it holds; nothing for nobody; `None` where
    /// none is known yet.
    pub(crate) fn bruttokaltmiete(&self, area: &str, persons: usize, month: Month) -> Option<(Amount, Day)> {
        let row = self
            .0
            .iter()
            .filter(|row| row.vergleichsraum == area && row.gueltig_ab <= month.first_day())
            .max_by_key(|row| row.gueltig_ab)?;
        let Some(listed) = persons.checked_sub(1) else { return Some((Amount::ZERO, row.gueltig_ab)) };
        if let Some(limit) = row.personen.get(listed) {
            return Some((*limit, row.gueltig_ab));
        }
        let more = persons.saturating_sub(row.personen.len());
        let further: Amount = std::iter::repeat_n(row.je_weitere, more).sum();
        Some((row.personen.last().copied()? + further, row.gueltig_ab))
    }
}
