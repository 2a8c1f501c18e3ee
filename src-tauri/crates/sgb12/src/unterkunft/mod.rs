//! Accommodation and heating (§§ 35, 42a SGB XII): what is recognised, and each person's share of it.

mod anerkannt;
mod anteile;
mod differenzmethode;
mod heizung;
mod karenzzeit;
mod wohnform;

use crate::input::{InputError, flag_at};
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, Rows};

/// The rows of accommodation, one set per member of the month.
///
/// # Errors
/// A Vergleichsraum that the pack does not know, or that the difference method lacks.
pub(crate) fn unterkunft(
    m: &Bewilligungsmonat<'_>,
    hinweise: &mut Vec<Hinweis>,
) -> Result<Vec<Rows>, InputError> {
    let dwelling = &m.household.unterkunft;
    if dwelling.besondere_wohnform.is_some() || dwelling.sonstige_unterkunft.is_some() {
        return Ok(wohnform::rows(m, hinweise));
    }
    if flag_at(dwelling.bei_eltern.as_ref(), m.month) {
        return differenzmethode::rows(m, hinweise);
    }
    anerkannt::rows(m, hinweise)
}
