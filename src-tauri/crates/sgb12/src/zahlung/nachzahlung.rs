//! The difference to what an earlier decision granted for the month (§§ 44, 48 SGB X): a back payment, or too much.

use crate::amount::{Amount, pro_rata};
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};

/// What was granted, and what follows.
#[derive(Clone, Copy)]
pub(crate) struct Nachzahlung {
    pub(crate) gewaehrt: Amount,
    pub(crate) nachzahlung: Amount,
    pub(crate) ueberzahlung: Amount,
}

/// The difference of `sum` to what was granted for the month, where that is known.
pub(crate) fn nachzahlung(m: &Bewilligungsmonat<'_>, sum: Amount) -> Option<Nachzahlung> {
    let gewaehrt = *m.household.bereits_gewaehrt.get(&m.month)?;
    Some(Nachzahlung {
        gewaehrt,
        nachzahlung: (sum - gewaehrt).or_zero(),
        ueberzahlung: (gewaehrt - sum).or_zero(),
    })
}

/// Each person's part of the back payment.
pub(super) fn rows(
    m: &Bewilligungsmonat<'_>,
    benefits: &[Amount],
    back_payment: Option<Amount>,
    rows: &mut [Rows],
) {
    let Some(total) = back_payment.filter(|amount| amount.is_positive()) else { return };
    let order = m.by_id();
    let weights: Vec<Amount> =
        order.iter().map(|at| benefits.get(*at).copied().unwrap_or_default()).collect();
    for (at, part) in order.iter().zip(pro_rata(total, &weights)) {
        if let Some(rows) = rows.get_mut(*at).filter(|_| part.is_positive()) {
            let aus = format!("Teil von {} für {}", total.german(), m.month);
            rows.push(Schluessel::Nachzahlung, part, "§ 44 SGB X", aus);
        }
    }
}
