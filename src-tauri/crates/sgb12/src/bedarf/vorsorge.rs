//! § 33 SGB XII: contributions to provision for old age or a decent burial.

use crate::input::Mehrbedarf;
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};

pub(super) fn row(m: &Bewilligungsmonat<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let amount = m.amount(need.betrag.as_ref());
    if amount.is_positive() {
        rows.push(Schluessel::Vorsorge, amount, "§ 33 SGB XII", "Beitrag laut Nachweis");
    }
}
