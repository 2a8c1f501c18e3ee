//! How the benefit is paid: set off, paid directly, paid for months already decided.

mod aufrechnung;
mod direktzahlung;
mod nachzahlung;

use crate::amount::Amount;
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, Rows, Schluessel};

pub(crate) use nachzahlung::{Nachzahlung, nachzahlung};

/// Writes the rows of payment and gives each person's payout; `None` where the benefit is simply paid.
pub(crate) fn zahlung(
    m: &Bewilligungsmonat<'_>,
    benefits: &[Amount],
    back_payment: Option<Amount>,
    rows: &mut [Rows],
    hinweise: &mut Vec<Hinweis>,
) -> Option<Vec<Amount>> {
    nachzahlung::rows(m, benefits, back_payment, rows);
    if m.household.aufrechnung.is_none() && m.household.direktzahlung.is_empty() {
        return None;
    }
    let mut payable = benefits.to_vec();
    aufrechnung::rows(m, &mut payable, rows, hinweise);
    direktzahlung::rows(m, &mut payable, rows, hinweise);
    Some(payable)
}

/// Takes `amount` off what is payable and writes the row.
fn pay(
    rows: &mut Rows,
    payable: &mut Amount,
    key: Schluessel,
    amount: Amount,
    norm: &'static str,
    aus: String,
) {
    *payable -= amount;
    rows.push(key, -amount, norm, aus);
}
