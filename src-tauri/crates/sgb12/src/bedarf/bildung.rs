//! § 34 SGB XII: education and participation. School supplies and participation have amounts of the law, the rest are
//! actual costs. In a period, school supplies come once: in the month the half-year begins (August, February).

use crate::amount::Amount;
use crate::input::{Bildungsposten, Mehrbedarf};
use crate::monat::Bewilligungsmonat;
use crate::output::{Rows, Schluessel};

pub(super) fn row(m: &Bewilligungsmonat<'_>, need: &Mehrbedarf, rows: &mut Rows) {
    let Some(posten) = need.posten else { return };
    let is_dated = need.ab.is_some() || need.bis.is_some();
    let due = match posten {
        Bildungsposten::Schulbedarf1 => Some(8),
        Bildungsposten::Schulbedarf2 => Some(2),
        _ => None,
    };
    if m.household.zeitraum.is_some() && !is_dated && due.is_some_and(|due| due != m.month.number()) {
        return;
    }
    let supplies = &m.law.schulbedarf;
    let by_law = match posten {
        Bildungsposten::Schulbedarf1 => Some((supplies.h1.0, supplies.gueltig_ab)),
        Bildungsposten::Schulbedarf2 => Some((supplies.h2.0, supplies.gueltig_ab)),
        Bildungsposten::Teilhabe => Some((m.law.teilhabe.betrag.0, m.law.teilhabe.gueltig_ab)),
        _ => None,
    };
    let (amount, aus) = match (&need.betrag, by_law) {
        (Some(amount), _) => (amount.at(m.month), "tatsächliche Aufwendungen".to_owned()),
        (None, Some((amount, since))) => {
            (Amount::round(amount), format!("Betrag des Gesetzes, Stand {since}"))
        }
        (None, None) => return,
    };
    let norm = match posten {
        Bildungsposten::Schulbedarf1 | Bildungsposten::Schulbedarf2 => "§ 34 Abs. 3 SGB XII",
        Bildungsposten::Teilhabe => "§ 34 Abs. 7 SGB XII",
        Bildungsposten::Mittagessen => "§ 34 Abs. 6 SGB XII",
        Bildungsposten::Ausflug => "§ 34 Abs. 2 SGB XII",
        Bildungsposten::Lernfoerderung => "§ 34 Abs. 5 SGB XII",
        Bildungsposten::Befoerderung => "§ 34 Abs. 4 SGB XII",
    };
    if amount.is_positive() {
        rows.push(Schluessel::bildung(posten), amount, norm, aus);
    }
}
