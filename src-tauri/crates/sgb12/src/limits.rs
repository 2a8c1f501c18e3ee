//! The limits of a municipality for appropriate rent, by Vergleichsraum and date (§ 35 SGB XII).
//!
//! They are the municipality's, never the law's: the pack brings them, the bundled law has none.

use crate::amount::Amount;
use crate::calendar::{Day, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The limits of every Vergleichsraum the municipality pack knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// By the code that a household names in `unterkunft.vergleichsraum`.
    #[serde(default)]
    pub vergleichsraeume: BTreeMap<String, Vergleichsraum>,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vergleichsraum {
    /// Its name in prose.
    pub name: String,
    /// Its limits, ascending by date.
    pub werte: Vec<Richtwerte>,
}

/// Appropriate rent with ancillary cost (Bruttokaltmiete) from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Richtwerte {
    /// The first day.
    pub gueltig_ab: Day,
    /// Where it stands.
    pub quelle: String,
    /// EUR a month for one, two, three … persons.
    pub personen: Vec<Amount>,
    /// EUR a month for each further person.
    pub je_weitere: Amount,
}

impl Limits {
    /// The limit for `persons` people in `area` in `month`; nothing for nobody; `None` where none is known.
    pub(crate) fn bruttokaltmiete(&self, area: &str, persons: usize, month: Month) -> Option<(Amount, Day)> {
        let rows = &self.vergleichsraeume.get(area)?.werte;
        let row = rows
            .iter()
            .filter(|row| row.gueltig_ab <= month.first_day())
            .max_by_key(|row| row.gueltig_ab)
            .or_else(|| rows.iter().min_by_key(|row| row.gueltig_ab))?;
        let Some(listed) = persons.checked_sub(1) else { return Some((Amount::ZERO, row.gueltig_ab)) };
        if let Some(limit) = row.personen.get(listed) {
            return Some((*limit, row.gueltig_ab));
        }
        let more = persons.saturating_sub(row.personen.len());
        let last = row.personen.last().copied()?;
        let further: Amount = std::iter::repeat_n(row.je_weitere, more).sum();
        Some((last + further, row.gueltig_ab))
    }
}
