//! Mehrbedarfe (§§ 30, 42b SGB XII): one file per rule, the cap of § 30 Abs. 6 over the first five.

mod alleinerziehend;
mod ausbildung;
mod ernaehrung;
mod kappung;
mod merkzeichen_g;
mod mittagessen;
mod schwangerschaft;
mod warmwasser;

use crate::input::{Mehrbedarf, Mehrbedarfsart};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Hinweis, Rows};

/// The Mehrbedarfe of a person in the month.
pub(crate) fn mehrbedarfe(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    rows: &mut Rows,
    hinweise: &mut Vec<Hinweis>,
) {
    let active: Vec<&Mehrbedarf> =
        mitglied.person.mehrbedarfe.iter().filter(|need| need.applies_in(m.month)).collect();
    let before = rows.0.len();
    for need in &active {
        match need.art {
            Mehrbedarfsart::MerkzeichenG => merkzeichen_g::row(m, mitglied, &active, rows, hinweise),
            Mehrbedarfsart::Schwangerschaft => schwangerschaft::row(m, mitglied, rows),
            Mehrbedarfsart::Alleinerziehend => alleinerziehend::row(m, mitglied, need, rows, hinweise),
            Mehrbedarfsart::AusbildungBehinderung => ausbildung::row(m, mitglied, rows, hinweise),
            Mehrbedarfsart::Ernaehrung => ernaehrung::row(m, need, rows),
            _ => {}
        }
    }
    kappung::row(m, mitglied, before, rows);
    for need in &active {
        match need.art {
            Mehrbedarfsart::Warmwasser => warmwasser::row(m, mitglied, need, rows),
            Mehrbedarfsart::Mittagessen => mittagessen::row(m, mitglied, need, rows),
            _ => {}
        }
    }
}

/// `17 % von 563,00 € (RBS 1, Stand 2025-01-01)`.
fn percent_of_stage(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    percent: rust_decimal::Decimal,
) -> String {
    let stufe = &mitglied.stufe;
    let amount = crate::amount::Amount::round(stufe.weighted(|stage| m.law.stufe(stage)));
    format!(
        "{} % von {} (RBS {}, {})",
        crate::amount::german_number(percent),
        amount.german(),
        stufe.last,
        m.stand()
    )
}

/// `percent` of the person's own stage, rounded once.
fn of_own_stage(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    percent: rust_decimal::Decimal,
) -> crate::amount::Amount {
    let stage = mitglied.stufe.weighted(|stage| m.law.stufe(stage));
    crate::amount::Amount::round(stage * percent / rust_decimal::Decimal::ONE_HUNDRED)
}
