//! § 82 Abs. 6 SGB XII: for those who receive Hilfe zur Pflege, Blindenhilfe or Eingliederungshilfe 40 percent of earned
//! income, at most 65 percent of stage 1; in place of Abs. 3 S. 1.

use crate::amount::{Amount, german_number};
use crate::monat::Bewilligungsmonat;

pub(super) const NORM: &str = "§ 82 Abs. 6 SGB XII";

pub(super) fn freibetrag(m: &Bewilligungsmonat<'_>, earned: Amount) -> (Amount, String) {
    let table = &m.law.einkommen;
    let cap = m.law.rbs1().percent(table.pflege_eingliederung_max_prozent.0);
    let aus = format!(
        "{} % von {}, höchstens {} ({} % der RBS 1, {})",
        german_number(table.pflege_eingliederung_prozent.0),
        earned.german(),
        cap.german(),
        german_number(table.pflege_eingliederung_max_prozent.0),
        m.stand()
    );
    (earned.percent(table.pflege_eingliederung_prozent.0).min(cap), aus)
}
