//! § 82 Abs. 4 and 5 SGB XII: of additional, voluntary, lifelong old-age pensions together 100 EUR and 30 percent of
//! what exceeds them, at most half of stage 1.

use super::Sockelfreibetrag;
use crate::amount::Amount;
use crate::monat::Bewilligungsmonat;

pub(super) const NORM: &str = "§ 82 Abs. 4 SGB XII";

pub(super) fn freibetrag(m: &Bewilligungsmonat<'_>, pensions: Amount) -> (Amount, String) {
    let table = &m.law.einkommen;
    let cap = table.altersvorsorge_max_prozent.0;
    let rule = Sockelfreibetrag {
        floor: table.altersvorsorge_sockel.0,
        percent: table.altersvorsorge_prozent.0,
        cap: m.law.rbs1().percent(cap),
    };
    let cap_text = format!("{} % der RBS 1, {}", crate::amount::german_number(cap), m.stand());
    (rule.of(pensions), rule.aus(pensions, &cap_text))
}
