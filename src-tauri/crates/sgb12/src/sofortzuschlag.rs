//! The Sofortzuschlag (§ 145 SGB XII): for minors of the stages 4 to 6 with a claim under the Third Chapter, also where
//! Kindergeld alone removes it. It is no need and stands beside the Regelsatz.

use crate::amount::Amount;
use crate::input::Leistung;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};

/// The Sofortzuschlag; `claim` is what the child lacks, `without_kindergeld` what it would lack without Kindergeld.
pub(crate) fn sofortzuschlag(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    claim: Amount,
    without_kindergeld: Amount,
    rows: &mut Rows,
) -> Amount {
    let Some(table) = &m.law.sofortzuschlag else { return Amount::ZERO };
    let is_child = m.is_under(mitglied.person, 18) && (4..=6).contains(&mitglied.stufe.last);
    let has_claim = claim.is_positive() || without_kindergeld.is_positive();
    if mitglied.person.leistung != Leistung::HilfeZumLebensunterhalt || !is_child || !has_claim {
        return Amount::ZERO;
    }
    let amount = Amount::round(table.betrag.0);
    rows.push(Schluessel::Sofortzuschlag, amount, "§ 145 SGB XII", format!("Stand {}", table.gueltig_ab));
    amount
}
