//! One-off needs (§ 31 SGB XII; § 30 Abs. 9 and 10): only on application, with the norm the clerk names.

use crate::input::Mehrbedarf;
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};

pub(super) fn row(m: &Bewilligungsmonat<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let amount = m.amount(need.betrag.as_ref());
    let norm = match need.norm.as_deref() {
        None => "§ 31 SGB XII".to_owned(),
        Some(norm) if norm.contains("SGB") => norm.to_owned(),
        Some(norm) => format!("{norm} SGB XII"),
    };
    if amount.is_positive() {
        rows.push(Schluessel::Einmalig, amount, norm, "Betrag laut Antrag und Nachweis");
    }
}
