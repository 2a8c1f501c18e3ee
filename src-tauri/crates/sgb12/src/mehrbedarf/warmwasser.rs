//! § 30 Abs. 7 SGB XII: hot water made in the dwelling: a percentage of the own stage; none for stage 3; another amount
//! only by a separate meter.

use crate::amount::{Amount, german_number};
use crate::input::Mehrbedarf;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};
use rust_decimal::Decimal;

pub(super) fn row(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let norm = "§ 30 Abs. 7 SGB XII";
    if let Some(measured) = &need.betrag {
        rows.push(Schluessel::MbWarmwasser, measured.at(m.month), norm, "gemessener Verbrauch");
        return;
    }
    let stufe = &mitglied.stufe;
    let exact = stufe.weighted(|stage| m.law.stufe(stage) * m.law.warmwasser(stage) / Decimal::ONE_HUNDRED);
    if exact.is_zero() {
        return;
    }
    let aus = format!(
        "{} % von {} (RBS {}, {})",
        german_number(m.law.warmwasser(stufe.last)),
        Amount::round(m.law.stufe(stufe.last)).german(),
        stufe.last,
        m.stand()
    );
    rows.push(Schluessel::MbWarmwasser, Amount::round(exact), norm, aus);
}
