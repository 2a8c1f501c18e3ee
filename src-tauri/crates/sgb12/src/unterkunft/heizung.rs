//! Heating (§ 35 Abs. 5 SGB XII): actual cost as far as appropriate. There is no Karenzzeit for it; too high a cost is
//! borne only as long as it cannot be lowered (Abs. 3).

use crate::amount::Amount;
use crate::monat::Bewilligungsmonat;

/// What is recognised of `actual`.
pub(super) fn recognised(m: &Bewilligungsmonat<'_>, actual: Amount) -> Amount {
    let dwelling = &m.household.unterkunft;
    let is_lowering = dwelling.kostensenkung_bis.is_some_and(|last| m.month <= last);
    match &dwelling.heizung_angemessen {
        Some(limit) if !is_lowering => actual.min(limit.at(m.month)),
        _ => actual,
    }
}
