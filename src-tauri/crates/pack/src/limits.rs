//! Local limits for the costs of accommodation (Angemessenheit, § 35 SGB XII), dated, per Vergleichsraum.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The limits of one area of comparison from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalLimit {
    /// Key of the area (Vergleichsraum).
    pub vergleichsraum: String,
    /// Valid from this day until the next entry of the same area.
    pub from: Date,
    /// Bruttokaltmiete in EUR per month for 1, 2, 3 … persons.
    pub bruttokaltmiete: Vec<Decimal>,
    /// For each further person.
    pub each_more: Decimal,
    /// Where it was read.
    pub source: String,
}

/// The limit for a household of `persons` in `area` on `day`, EUR per month; none if the pack has no value.
pub fn local_limit(limits: &[LocalLimit], area: &str, day: Date, persons: u8) -> Option<Decimal> {
    let entry = limits
        .iter()
        .filter(|limit| limit.vergleichsraum == area && limit.from <= day)
        .max_by_key(|limit| limit.from)?;
    let listed = entry.bruttokaltmiete.len();
    let wanted = usize::from(persons.max(1));
    if wanted <= listed {
        return entry.bruttokaltmiete.get(wanted - 1).copied();
    }
    let more = Decimal::from(wanted - listed);
    entry.bruttokaltmiete.last().map(|last| last + more * entry.each_more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_value_that_is_in_force_counts_and_grows_by_person() {
        let limit = |from: &str, first: &str| LocalLimit {
            vergleichsraum: "a".into(),
            from: from.parse().unwrap(),
            bruttokaltmiete: vec![first.parse().unwrap(), "552.50".parse().unwrap()],
            each_more: "119.55".parse().unwrap(),
            source: String::new(),
        };
        let limits = [limit("2023-01-01", "380.00"), limit("2024-01-01", "412.00")];
        let on = |day: &str, persons| local_limit(&limits, "a", day.parse().unwrap(), persons);
        assert_eq!(on("2023-12-31", 1), "380.00".parse().ok());
        assert_eq!(on("2024-01-01", 1), "412.00".parse().ok());
        assert_eq!(on("2024-01-01", 4), "791.60".parse().ok());
        assert_eq!(on("2022-12-31", 1), None);
    }
}
