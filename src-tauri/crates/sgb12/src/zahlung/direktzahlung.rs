//! Paid to the landlord (§ 35a Abs. 3, § 43a Abs. 3 SGB XII) or the health insurance (§ 32a Abs. 2): never more than
//! the benefit that is left, taken from the persons in proportion to it. The person is informed in writing.

use super::pay;
use crate::amount::{Amount, pro_rata};
use crate::input::Empfaenger;
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};

pub(super) fn rows(
    m: &Bewilligungsmonat<'_>,
    payable: &mut [Amount],
    rows: &mut [Rows],
    hinweise: &mut Vec<Hinweis>,
) {
    let order = m.by_id();
    for payment in &m.household.direktzahlung {
        let norm = match payment.an {
            Empfaenger::Vermieter => "§ 35a Abs. 3, § 43a Abs. 3 SGB XII",
            Empfaenger::Krankenkasse => "§ 32a Abs. 2 SGB XII",
        };
        let stated = payment.betrag.at(m.month);
        let left: Vec<Amount> =
            order.iter().map(|at| payable.get(*at).copied().unwrap_or_default()).collect();
        let amount = stated.min(left.iter().copied().sum());
        if amount < stated {
            let text = format!(
                "Direkt gezahlt werden {} von {}, mehr beträgt die Leistung nicht.",
                amount.german(),
                stated.german()
            );
            hinweise.push(Hinweis::new(HinweisCode::DirektzahlungBegrenzt, norm, text));
        }
        if !amount.is_positive() {
            continue;
        }
        for (at, part) in order.iter().zip(pro_rata(amount, &left)) {
            if let (Some(rows), Some(payable), true) =
                (rows.get_mut(*at), payable.get_mut(*at), part.is_positive())
            {
                let aus = format!("Teil von {}", amount.german());
                pay(rows, payable, Schluessel::direktzahlung(payment.an), part, norm, aus);
            }
        }
        let text = "Über die Direktzahlung ist die leistungsberechtigte Person schriftlich zu unterrichten.";
        hinweise.push(Hinweis::new(HinweisCode::DirektzahlungMitteilen, norm, text));
    }
}
