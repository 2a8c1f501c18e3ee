//! § 82 Abs. 7 SGB XII: in which months a one-off income counts.
//!
//! Until 2023 in the month after the inflow, because benefits were already paid for the month of inflow, and over six
//! months if the claim would vanish. From 2024 in the month of inflow; a payment for earlier months that would remove
//! the claim is spread over six. The law of the month of inflow decides.

use crate::amount::{Amount, share_out};
use crate::calendar::Month;
use crate::input::{Household, InputError};
use crate::law::Zuflussregel;
use crate::monat::{Bewilligungsmonat, bogen};
use crate::rules::Rules;
use rust_decimal::Decimal;

/// The months in which each one-off income of a household counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Zuflussplan {
    entries: Vec<Zufluss>,
}

#[derive(Clone, Debug)]
struct Zufluss {
    person: usize,
    source: usize,
    start: Month,
    parts: Vec<Amount>,
}

impl Zuflussplan {
    /// What of the source counts in `month`.
    pub(crate) fn amount(&self, person: usize, source: usize, month: Month) -> Amount {
        self.entries
            .iter()
            .filter(|entry| entry.person == person && entry.source == source)
            .filter_map(|entry| {
                usize::try_from(month.since(entry.start)).ok().and_then(|at| entry.parts.get(at))
            })
            .copied()
            .sum()
    }

    /// Whether a one-off income counts elsewhere than whole in its month of inflow.
    pub(crate) fn is_moved(&self, person: usize, source: usize, inflow: Month) -> bool {
        self.entries.iter().any(|entry| {
            entry.person == person
                && entry.source == source
                && (entry.start != inflow || entry.parts.len() > 1)
        })
    }

    /// Plans every one-off income of the household.
    ///
    /// # Errors
    /// As the computation of the month in which the income would count.
    pub(crate) fn of(household: &Household, rules: &Rules) -> Result<Self, InputError> {
        let mut plan = Self::default();
        for (person, sources) in
            household.personen.iter().enumerate().map(|(at, person)| (at, &person.einkommen))
        {
            for (source, income) in sources.iter().enumerate() {
                let Some(inflow) = income.zufluss else { continue };
                let whole = income.betrag.at(inflow);
                let (regel, months) = rules.law.zufluss(inflow);
                let (start, may_spread) = match regel {
                    Zuflussregel::Folgemonat => (inflow.next(), true),
                    Zuflussregel::Zuflussmonat => (inflow, income.nachzahlung == Some(true)),
                };
                let entry = |parts| Zufluss { person, source, start, parts };
                let spread = may_spread && removes_the_claim(household, rules, person, entry(vec![whole]))?;
                plan.entries.push(if spread {
                    let count = usize::try_from(months).unwrap_or(1);
                    entry(share_out(whole, &vec![Decimal::ONE / Decimal::from(months); count]))
                } else {
                    entry(vec![whole])
                });
            }
        }
        Ok(plan)
    }
}

/// Whether the person has a claim in the month without the income and none with it.
fn removes_the_claim(
    household: &Household,
    rules: &Rules,
    person: usize,
    income: Zufluss,
) -> Result<bool, InputError> {
    let month = income.start;
    let with = Zuflussplan { entries: vec![income] };
    let claim = |plan: &Zuflussplan| -> Result<Amount, InputError> {
        let context = Bewilligungsmonat::new(household, rules, month, (1, month.days()), plan)?;
        let at = context.mitglieder.iter().position(|mitglied| mitglied.index == person);
        let sheet = bogen(&context)?;
        Ok(at.and_then(|at| sheet.personen.get(at)).map_or(Amount::ZERO, |person| person.leistung))
    };
    Ok(claim(&Zuflussplan::default())?.is_positive() && claim(&with)?.is_zero())
}
