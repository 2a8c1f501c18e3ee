//! Each person's share: heads by default (practice, BSG), or the shares the clerk named.
//!
//! Cents that heads leave over go to the first persons by id, so that the shares sum to the rent (policy
//! `kopfteil_rest`). Where others live there too, each named person's share is rounded by itself: the rest is theirs.

use crate::amount::{Amount, share_out};
use crate::monat::Bewilligungsmonat;
use crate::output::{Hinweis, HinweisCode};
use crate::policy::KopfteilRest;
use rust_decimal::Decimal;

/// How a cost of the household is shared among the members of the month.
pub(crate) struct Anteile {
    shares: Vec<Decimal>,
    /// The members ordered by id; the first take the cents left over.
    order: Vec<usize>,
    sums_to_one: bool,
    /// What follows the total in an explanation: `÷ 3 Personen`, `× Anteil 0,5`.
    pub(crate) text: Vec<String>,
}

/// How many live in the dwelling.
pub(crate) fn heads(m: &Bewilligungsmonat<'_>) -> usize {
    let named = m.mitglieder.len();
    m.household.unterkunft.haushaltsgroesse.map_or(named, |size| usize::from(size).max(named))
}

impl Anteile {
    pub(crate) fn of(m: &Bewilligungsmonat<'_>) -> Self {
        let order = m.by_id().to_vec();
        if let Some(named) = &m.household.unterkunft.anteile {
            let share = |id: &str| named.get(id).map_or(Decimal::ZERO, |share| share.decimal());
            let shares: Vec<_> = m.mitglieder.iter().map(|mitglied| share(&mitglied.person.id)).collect();
            let text = m
                .mitglieder
                .iter()
                .map(|mitglied| match named.get(&mitglied.person.id) {
                    Some(share) => format!("× Anteil {}", share.to_string().replace('.', ",")),
                    None => "ohne Anteil dieser Person".to_owned(),
                })
                .collect();
            let rest = (shares.iter().sum::<Decimal>() - Decimal::ONE).abs();
            return Self { shares, order, sums_to_one: rest < Decimal::new(1, 9), text };
        }
        let heads = heads(m);
        let named = m.mitglieder.len();
        let share = Decimal::ONE / Decimal::from(heads.max(1));
        let text = if heads == 1 { "für eine Person".to_owned() } else { format!("÷ {heads} Personen") };
        Self { shares: vec![share; named], order, sums_to_one: heads == named, text: vec![text; named] }
    }

    /// The share of each member in `total`.
    pub(crate) fn of_amount(&self, total: Amount, rest: KopfteilRest) -> Vec<Amount> {
        if !self.sums_to_one || rest == KopfteilRest::Gerundet {
            return self.shares.iter().map(|share| Amount::round(total.decimal() * share)).collect();
        }
        let ordered: Vec<Decimal> =
            self.order.iter().map(|at| self.shares.get(*at).copied().unwrap_or_default()).collect();
        let mut parts = vec![Amount::ZERO; self.shares.len()];
        for (at, part) in self.order.iter().zip(share_out(total, &ordered)) {
            if let Some(slot) = parts.get_mut(*at) {
                *slot = part;
            }
        }
        parts
    }

    /// The notice that a cent went to the first persons.
    pub(crate) fn rest_hinweis(&self, m: &Bewilligungsmonat<'_>, totals: &[Amount]) -> Option<Hinweis> {
        let has_rest = |total: &Amount| {
            let whole = total.decimal() * Decimal::ONE_HUNDRED;
            self.shares.iter().any(|share| {
                let part = whole * share;
                (part - part.round()).abs() > Decimal::new(1, 9)
            })
        };
        (self.sums_to_one && m.policy.kopfteil_rest == KopfteilRest::Erste && totals.iter().any(has_rest)).then(|| {
            let text = "Die Kosten lassen sich nicht auf den Cent teilen: Die übrigen Cent erhalten die ersten Personen, damit die Summe stimmt.";
            Hinweis::new(HinweisCode::KopfteilRest, "§ 35 Abs. 1 SGB XII", text)
        })
    }
}
