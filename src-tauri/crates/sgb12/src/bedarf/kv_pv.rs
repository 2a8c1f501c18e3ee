//! § 32 SGB XII: contributions to health and care insurance are a need only as far as income does not cover them; what
//! income covers stands among the deductions, and nowhere twice. § 32a: they count in the month they insure.

use crate::input::{Mehrbedarf, Mehrbedarfsart};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};

const AUS: &str = "Teil der Beiträge, den das Einkommen nicht deckt";

/// Both insurances in one amount.
pub(super) fn whole(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, rows: &mut Rows) {
    let amount = m.amount(mitglied.person.kv_pv_bedarf.as_ref());
    if amount.is_positive() {
        rows.push(Schluessel::KvPv, amount, "§ 32 SGB XII", AUS);
    }
}

/// One of the two.
pub(super) fn part(m: &Bewilligungsmonat<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let amount = m.amount(need.betrag.as_ref());
    let (schluessel, norm) = match need.art {
        Mehrbedarfsart::Pv => (Schluessel::Pv, "§ 32 Abs. 5 SGB XII"),
        _ => (Schluessel::Kv, "§ 32 SGB XII"),
    };
    if amount.is_positive() {
        rows.push(schluessel, amount, norm, AUS);
    }
}
