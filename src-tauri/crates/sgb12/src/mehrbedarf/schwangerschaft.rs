//! § 30 Abs. 2 SGB XII: 17 percent of the own stage after the twelfth week of pregnancy to the end of the month of
//! birth. The months are the clerk's (`ab`, `bis`).

use super::{of_own_stage, percent_of_stage};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};

pub(super) fn row(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, rows: &mut Rows) {
    let percent = m.law.mehrbedarf.schwanger.0;
    rows.push(
        Schluessel::MbSchwangerschaft,
        of_own_stage(m, mitglied, percent),
        "§ 30 Abs. 2 SGB XII",
        percent_of_stage(m, mitglied, percent),
    );
}
