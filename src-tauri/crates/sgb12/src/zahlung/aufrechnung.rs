//! § 44b SGB XII: claims of the authority are set off with 5 percent of the person's stage, never more than the benefit.

use super::pay;
use crate::amount::{Amount, german_number};
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode, Rows, Schluessel};
use rust_decimal::Decimal;

pub(super) fn rows(
    m: &Bewilligungsmonat<'_>,
    payable: &mut [Amount],
    rows: &mut [Rows],
    hinweise: &mut Vec<Hinweis>,
) {
    let norm = "§ 44b SGB XII";
    let Some(claim) = &m.household.aufrechnung else { return };
    let order = m.by_id();
    let of = |at: &usize| m.mitglieder.get(*at);
    let at = match &claim.person {
        Some(id) => order.iter().find(|at| of(at).is_some_and(|mitglied| mitglied.person.id == *id)),
        None => order.iter().find(|at| payable.get(**at).is_some_and(|amount| amount.is_positive())),
    };
    let Some(at) = at.copied() else { return };
    let (Some(mitglied), Some(payable), Some(rows)) = (of(&at), payable.get_mut(at), rows.get_mut(at)) else {
        return;
    };

    let percent = m.law.aufrechnung.prozent.0;
    let stage = mitglied.stufe.weighted(|stage| m.law.stufe(stage));
    let limit = Amount::round(stage * percent / Decimal::ONE_HUNDRED);
    let stated = claim.betrag.as_ref().map(|amount| amount.at(m.month));
    let amount = stated.map_or(limit, |stated| stated.min(limit)).min(*payable);
    if stated.is_some_and(|stated| stated > amount) || amount < limit && stated.is_none() {
        let text =
            format!("Aufgerechnet werden {}, mehr lässt die Leistung oder § 44b nicht zu.", amount.german());
        hinweise.push(Hinweis::new(HinweisCode::AufrechnungBegrenzt, norm, text).of(&mitglied.person.id));
    }
    if amount.is_positive() {
        let aus = format!(
            "höchstens {} % der RBS {} ({}, {})",
            german_number(percent),
            mitglied.stufe.last,
            limit.german(),
            m.stand()
        );
        pay(rows, payable, Schluessel::Aufrechnung, amount, norm, aus);
    }
}
