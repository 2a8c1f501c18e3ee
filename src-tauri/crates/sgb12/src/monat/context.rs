//! What is fixed for a month: the household, the law of the month, who is there and for which days.

use crate::amount::Amount;
use crate::calendar::{Day, Month, first_day_of_age};
use crate::einkommen::Zuflussplan;
use crate::input::{Household, InputError, Person};
use crate::law::InMonth;
use crate::policy::Policy;
use crate::regelbedarf::Stufe;
use crate::rules::Rules;

/// A month of a household.
pub(crate) struct Bewilligungsmonat<'a> {
    pub(crate) household: &'a Household,
    pub(crate) rules: &'a Rules,
    pub(crate) policy: Policy,
    pub(crate) month: Month,
    pub(crate) law: InMonth<'a>,
    /// The first and last day of the month that is asked for.
    pub(crate) days: (i8, i8),
    /// Who is born by the end of the month, in the order of the household.
    pub(crate) mitglieder: Vec<Mitglied<'a>>,
    pub(crate) zufluesse: &'a Zuflussplan,
    by_id: Vec<usize>,
    stand: String,
}

/// A person in the month.
pub(crate) struct Mitglied<'a> {
    /// The place in `household.personen`.
    pub(crate) index: usize,
    pub(crate) person: &'a Person,
    pub(crate) stufe: Stufe,
}

impl<'a> Bewilligungsmonat<'a> {
    pub(crate) fn new(
        household: &'a Household,
        rules: &'a Rules,
        month: Month,
        days: (i8, i8),
        zufluesse: &'a Zuflussplan,
    ) -> Result<Self, InputError> {
        let law = rules.law.in_month(month, household.parameter.as_ref())?;
        let policy = household.policy.as_ref().map_or(rules.policy, |overrides| rules.policy.with(overrides));
        let mitglieder: Vec<_> = household
            .personen
            .iter()
            .enumerate()
            .filter(|(_, person)| person.geburtsdatum <= month.last_day())
            .map(|(index, person)| Mitglied {
                index,
                person,
                stufe: Stufe::of(person, household, month, policy.rbs_wechsel),
            })
            .collect();
        let by_id = order_by_id(&mitglieder);
        let stand = format!("Stand {}", law.stand());
        Ok(Self { household, rules, policy, month, law, days, mitglieder, zufluesse, by_id, stand })
    }

    /// Whether the person is younger than `years` on the first day of the month (or born within it).
    pub(crate) fn is_under(&self, person: &Person, years: u8) -> bool {
        first_day_of_age(person.geburtsdatum, years, 0) > self.month.first_day()
    }

    /// The places in [`Self::mitglieder`], ordered by id: what must not depend on the order of the household goes by it.
    pub(crate) fn by_id(&self) -> &[usize] {
        &self.by_id
    }

    /// The minor children of `parent` in the household.
    pub(crate) fn minor_children(&self, parent: &Person) -> impl Iterator<Item = &Mitglied<'a>> {
        let id = parent.id.clone();
        self.mitglieder
            .iter()
            .filter(move |child| child.person.eltern.contains(&id) && self.is_under(child.person, 18))
    }

    /// `Stand 2025-01-01`, for explanations.
    pub(crate) fn stand(&self) -> &str {
        &self.stand
    }

    /// Which days of the month the person is entitled for at all, as a mask by day: born, asked for, not abroad.
    pub(crate) fn entitled_days(&self, person: &Person) -> impl Iterator<Item = i8> {
        let (from, to) = self.days;
        let first = self.month.first_day();
        let birth = person.geburtsdatum;
        let abroad = person.ausland.map(|stay| (stay.von.plus_days(28), stay.bis.unwrap_or(Day::LATEST)));
        (from..=to).filter(move |day| {
            let date = first.plus_days(i32::from(*day) - 1);
            date >= birth
                && !abroad.is_some_and(|(without_from, until)| without_from <= date && date <= until)
        })
    }

    /// Whether the person is entitled for every day of the month, as most are.
    pub(crate) fn is_whole_month(&self, person: &Person) -> bool {
        self.days == (1, self.month.days())
            && person.ausland.is_none()
            && person.geburtsdatum <= self.month.first_day()
    }

    /// A stated amount in this month.
    pub(crate) fn amount(&self, value: Option<&crate::input::AmountOverTime>) -> Amount {
        crate::input::amount_at(value, self.month)
    }
}

fn order_by_id(mitglieder: &[Mitglied<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..mitglieder.len()).collect();
    order.sort_by_key(|at| mitglieder.get(*at).map(|mitglied| natural(&mitglied.person.id)));
    order
}

/// An order of ids in which `p2` comes before `p10`.
fn natural(id: &str) -> (&str, usize, &str) {
    let digits_from = id.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let (word, number) = id.split_at(digits_from);
    let number = number.trim_start_matches('0');
    (word, number.len(), number)
}
