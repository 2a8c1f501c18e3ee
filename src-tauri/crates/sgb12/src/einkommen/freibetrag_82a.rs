//! § 82a SGB XII: with at least 33 years of Grundrentenzeiten 100 EUR of the statutory pension and 30 percent of what
//! exceeds them, at most half of stage 1. Not before the pension insurance has said so (§ 143): the clerk's flag.

use super::Sockelfreibetrag;
use crate::amount::Amount;
use crate::monat::Bewilligungsmonat;

pub(super) const NORM: &str = "§ 82a SGB XII";

pub(super) fn freibetrag(m: &Bewilligungsmonat<'_>, pension: Amount) -> (Amount, String) {
    let table = &m.law.einkommen;
    let cap = table.grundrente_max_prozent.0;
    let rule = Sockelfreibetrag {
        floor: table.grundrente_sockel.0,
        percent: table.grundrente_prozent.0,
        cap: m.law.rbs1().percent(cap),
    };
    let cap_text = format!("{} % der RBS 1, {}", crate::amount::german_number(cap), m.stand());
    (rule.of(pension), rule.aus(pension, &cap_text))
}
