//! The Regelbedarfsstufe (Anlage zu § 28 SGB XII): by age, partner and kind of dwelling.
//!
//! Stage 1 adults in a dwelling, stage 2 adults with a partner or in a besondere Wohnform, stage 3 by the clerk alone
//! (§ 27b), stages 4 to 6 children from 14, from 6, below 6. The age is that of the BGB: completed at the end of the
//! day before the birthday.

use crate::calendar::{Month, first_day_of_age};
use crate::input::{Household, Person};
use crate::policy::RbsWechsel;
use rust_decimal::Decimal;

/// The stage of a person in a month; it may change on one day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stufe {
    pub(crate) first: u8,
    pub(crate) last: u8,
    /// The first day of `last`; 1 where nothing changes.
    pub(crate) switch: i8,
    /// The first day the person lives.
    alive_from: i8,
    days: i8,
    pub(crate) gesetzt: bool,
}

impl Stufe {
    pub(crate) fn of(person: &Person, household: &Household, month: Month, wechsel: RbsWechsel) -> Self {
        let days = month.days();
        let birth = person.geburtsdatum;
        let alive_from = if birth > month.first_day() { birth.day() } else { 1 };
        let fixed = |stufe, gesetzt| Self { first: stufe, last: stufe, switch: 1, alive_from, days, gesetzt };
        if let Some(stufe) = person.regelbedarfsstufe {
            return fixed(stufe, true);
        }
        let adult =
            if person.partner.is_some() || household.unterkunft.besondere_wohnform.is_some() { 2 } else { 1 };
        let (mut first, mut last, mut switch) = (6, 6, 1);
        for (years, stufe) in [(6, 5), (14, 4), (18, adult)] {
            let reached = first_day_of_age(birth, years, 0);
            if reached <= month.first_day() {
                (first, last) = (stufe, stufe);
            } else if reached <= month.last_day() {
                (last, switch) = (stufe, reached.day());
            }
        }
        match wechsel {
            RbsWechsel::Monatsanfang => fixed(first, false),
            RbsWechsel::Monatsende => fixed(last, false),
            RbsWechsel::Anteilig => Self { first, last, switch, alive_from, days, gesetzt: false },
        }
    }

    /// Whether the stage changes inside the month.
    pub(crate) fn changes(&self) -> bool {
        self.first != self.last
    }

    /// The stage on a day of the month.
    pub(crate) fn on(&self, day: i8) -> u8 {
        if day < self.switch { self.first } else { self.last }
    }

    /// A value of the stage for the month; where the stage changes, weighted by days.
    pub(crate) fn weighted(&self, value: impl Fn(u8) -> Decimal) -> Decimal {
        if !self.changes() {
            return value(self.last);
        }
        let before = Decimal::from(self.switch - self.alive_from);
        let after = Decimal::from(self.days - self.switch + 1);
        (value(self.first) * before + value(self.last) * after) / (before + after)
    }
}
