//! What-if: which rows move between two sheets, and by how much.
//!
//! Rows with the same person and key are compared as one sum, so that a row that splits or joins does not count as
//! moved. A row that is there on one side alone moves from or to nothing.

use super::{Bogen, Schluessel};
use crate::amount::Amount;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A row that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Bewegung {
    /// Whose row.
    pub person: String,
    /// Which row.
    pub schluessel: Schluessel,
    /// EUR before.
    pub vorher: Amount,
    /// EUR after.
    pub nachher: Amount,
}

/// The rows that differ between `before` and `after`, by person and then in the order of the sheet.
#[must_use]
pub fn bewegungen(before: &Bogen, after: &Bogen) -> Vec<Bewegung> {
    let mut sums: BTreeMap<(&str, Schluessel), (Amount, Amount)> = BTreeMap::new();
    for (person, row) in rows(before) {
        sums.entry((person, row.schluessel)).or_default().0 += row.betrag;
    }
    for (person, row) in rows(after) {
        sums.entry((person, row.schluessel)).or_default().1 += row.betrag;
    }
    sums.into_iter()
        .filter(|(_, (vorher, nachher))| vorher != nachher)
        .map(|((person, schluessel), (vorher, nachher))| Bewegung {
            person: person.to_owned(),
            schluessel,
            vorher,
            nachher,
        })
        .collect()
}

fn rows(sheet: &Bogen) -> impl Iterator<Item = (&str, &super::Row)> {
    sheet.personen.iter().flat_map(|person| person.zeilen.iter().map(|row| (person.id.as_str(), row)))
}
