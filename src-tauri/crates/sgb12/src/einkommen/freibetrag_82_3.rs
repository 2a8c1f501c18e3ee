//! § 82 Abs. 3 SGB XII: S. 1, 30 percent of earned income, at most half of stage 1; S. 2, of workshop pay one eighth of
//! stage 1 and half of what exceeds it; S. 3, another amount in a justified case.

use crate::amount::{Amount, german_number};
use crate::monat::Bewilligungsmonat;
use crate::policy::Basis823;
use rust_decimal::Decimal;

pub(super) const NORM_ERWERB: &str = "§ 82 Abs. 3 S. 1 SGB XII";
pub(super) const NORM_WFBM: &str = "§ 82 Abs. 3 S. 2 SGB XII";
pub(super) const NORM_ANDERER: &str = "§ 82 Abs. 3 S. 3 SGB XII";

/// S. 1, on all earned income of the person.
pub(super) fn erwerb(m: &Bewilligungsmonat<'_>, earned: Amount) -> (Amount, String) {
    let table = &m.law.einkommen;
    let base = match m.policy.basis_82_3 {
        Basis823::Brutto => earned,
        Basis823::NachArbeitsmittel => {
            (earned - Amount::round(m.law.verordnung_82.arbeitsmittel.0)).or_zero()
        }
    };
    let cap = m.law.rbs1().percent(table.erwerb_max_prozent.0);
    let aus = format!(
        "{} % von {}, höchstens {} ({} % der RBS 1, {})",
        german_number(table.erwerb_prozent.0),
        base.german(),
        cap.german(),
        german_number(table.erwerb_max_prozent.0),
        m.stand()
    );
    (base.percent(table.erwerb_prozent.0).min(cap), aus)
}

/// S. 2, on the pay of a workshop or another provider.
pub(super) fn wfbm(m: &Bewilligungsmonat<'_>, pay: Amount) -> (Amount, String) {
    let table = &m.law.einkommen;
    let part = table.wfbm_sockel_teiler.0.max(Decimal::ONE);
    // One eighth of stage 1 stays unrounded: only the line is rounded.
    let floor = m.law.rbs1().decimal() / part;
    let above = (pay.decimal() - floor).max(Decimal::ZERO);
    let exact = floor + above * table.wfbm_prozent.0 / Decimal::ONE_HUNDRED;
    let aus = format!(
        "1/{} der RBS 1 ({}, {}) + {} % des übersteigenden Entgelts",
        german_number(part),
        m.law.rbs1().german(),
        m.stand(),
        german_number(table.wfbm_prozent.0)
    );
    (Amount::round(exact).min(pay), aus)
}
