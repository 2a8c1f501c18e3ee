//! The Regelsatz of the month (§ 27a Abs. 3 SGB XII), set otherwise (Abs. 4), cut for full board (§ 142).
//!
//! Entitlement for less than a month gives a part of the Regelsatz (Abs. 3 S. 3); the law names no divisor, so the
//! policy does. Needs that are a percentage of the stage, accommodation and income stay whole: the sentence speaks of
//! the Regelsatz alone.

use crate::amount::Amount;
use crate::input::Mehrbedarfsart;
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};
use crate::policy::Teilmonat;
use rust_decimal::Decimal;

/// The rows of the Regelsatz.
pub(crate) fn regelsatz(m: &Bewilligungsmonat<'_>, mitglied: &Mitglied<'_>, rows: &mut Rows) {
    let norm = "§ 27a Abs. 3 SGB XII";
    let (person, stufe) = (mitglied.person, &mitglied.stufe);
    let stand = m.stand();
    let set = if stufe.gesetzt { " (gesetzt)" } else { "" };
    let mut part = Decimal::ONE;
    let before = rows.0.len();

    if !stufe.changes() && m.is_whole_month(person) {
        let amount = Amount::round(m.law.stufe(stufe.last));
        rows.push(Schluessel::Regelsatz, amount, norm, format!("RBS {}{set}, {stand}", stufe.last));
    } else {
        let month_days = m.month.days();
        let (mut of_first, mut of_last) = (0_i8, 0_i8);
        for day in m.entitled_days(person) {
            if stufe.changes() && day < stufe.switch { of_first += 1 } else { of_last += 1 }
        }
        let counted = of_first + of_last;
        let divisor = if counted == month_days || m.policy.teilmonat == Teilmonat::Kalendertage {
            month_days
        } else {
            30
        };
        part = Decimal::from(counted.min(divisor)) / Decimal::from(divisor);
        let first_stage = if stufe.changes() { stufe.on(stufe.switch - 1) } else { stufe.last };
        for (stage, days) in [(first_stage, of_first), (stufe.last, of_last)] {
            if days > 0 || (counted == 0 && stage == stufe.last) {
                let days = days.min(divisor);
                let amount = Amount::round(m.law.stufe(stage) * Decimal::from(days) / Decimal::from(divisor));
                let aus = format!("RBS {stage}{set}, {days} von {divisor} Tagen, {stand}");
                rows.push(Schluessel::Regelsatz, amount, norm, aus);
                if counted == 0 {
                    break;
                }
            }
        }
    }

    if let Some(set) = &person.regelsatz_abweichend {
        let so_far: Amount = rows.0.iter().skip(before).map(|row| row.betrag).sum();
        let set = set.at(m.month);
        let amount = Amount::round(set.decimal() * part) - so_far;
        let aus = format!("abweichend festgesetzt auf {}", set.german());
        rows.push(Schluessel::Abweichung27a, amount, "§ 27a Abs. 4 SGB XII", aus);
    }

    let full_board = |need: &crate::input::Mehrbedarf| {
        need.art == Mehrbedarfsart::Gemeinschaftsunterkunft && need.applies_in(m.month)
    };
    if person.mehrbedarfe.iter().any(full_board) {
        let cut = Amount::round(stufe.weighted(|stage| m.law.vollverpflegung(stage)) * part);
        let aus = format!("Vollverpflegung, RBS {}", stufe.last);
        rows.push(Schluessel::Gemeinschaftsunterkunft, -cut, "§ 142 SGB XII", aus);
    }
}
