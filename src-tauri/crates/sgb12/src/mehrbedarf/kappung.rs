//! § 30 Abs. 6 SGB XII (§ 42b Abs. 4): the Mehrbedarfe of § 30 Abs. 1 to 5 and § 42b Abs. 3 together are at most the
//! person's own stage. Hot water and lunch stand outside.

use crate::amount::Amount;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};
use rust_decimal::Decimal;

/// Cuts the rows from `before` on.
pub(super) fn row(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, before: usize, rows: &mut Rows) {
    let sum: Amount = rows.0.iter().skip(before).map(|row| row.betrag).sum();
    let stage = mitglied.stufe.weighted(|stage| m.law.stufe(stage));
    let cap = Amount::round(stage * m.law.mehrbedarf.deckel.0 / Decimal::ONE_HUNDRED);
    if sum > cap {
        let norm = if mitglied.person.leistung.is_viertes_kapitel() {
            "§ 42b Abs. 4 SGB XII"
        } else {
            "§ 30 Abs. 6 SGB XII"
        };
        let aus = format!(
            "Summe der Mehrbedarfe {}, höchstens {} (RBS {}, {})",
            sum.german(),
            cap.german(),
            mitglied.stufe.last,
            m.stand()
        );
        rows.push(Schluessel::Kappung306, cap - sum, norm, aus);
    }
}
