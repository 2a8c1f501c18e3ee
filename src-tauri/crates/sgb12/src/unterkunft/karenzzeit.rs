//! The Karenzzeit (§ 35 Abs. 1 S. 2 to 9 SGB XII, since 2023): for a year the actual cost of accommodation is
//! recognised, from July 2026 at most one and a half times what is appropriate.

use crate::amount::Amount;
use crate::input::flag_at;
use crate::monat::Bewilligungsmonat;

/// Whether the Karenzzeit runs in the month; it does where nothing is said.
pub(super) fn runs(m: &Bewilligungsmonat<'_>) -> bool {
    let dwelling = &m.household.unterkunft;
    dwelling.karenzzeit.as_ref().is_none_or(|flag| flag.at(m.month))
        && dwelling.karenzzeit_bis.is_none_or(|last| m.month <= last)
}

/// The most that the Karenzzeit recognises where `appropriate` is the limit; `None` for no ceiling.
pub(super) fn ceiling(m: &Bewilligungsmonat<'_>, appropriate: Amount) -> Option<Amount> {
    let factor = m.law.unterkunft.karenz_hoechstfaktor?.0;
    let is_excepted = flag_at(m.household.unterkunft.karenz_ausnahme.as_ref(), m.month);
    (!is_excepted).then(|| Amount::round(appropriate.decimal() * factor))
}
