//! From a household to its answer: one month, or month by month with equal months joined.
//!
//! Months are equal when every row, sum and reason is; a change of law that changes no amount starts no new column.

use crate::amount::Amount;
use crate::calendar::{Boundary, Month};
use crate::check;
use crate::einkommen::Zuflussplan;
use crate::input::{Contradiction, Household, InputError, Period};
use crate::monat::{Bewilligungsmonat, bogen};
use crate::output::{Bogen, Calculation, MonthCalculation, PeriodCalculation, PeriodMonth};
use crate::rules::Rules;

/// Computes a household by the rules.
///
/// The same household and rules give the same answer; neither clock nor environment is read.
///
/// # Errors
/// [`InputError`] names the field that contradicts another, or that the law or the pack does not know.
pub fn compute(household: &Household, rules: &Rules) -> Result<Calculation, InputError> {
    check::household(household)?;
    let zufluesse = Zuflussplan::of(household, rules)?;
    let sheet = |month: Month, days: (i8, i8)| -> Result<Bogen, InputError> {
        bogen(&Bewilligungsmonat::new(household, rules, month, days, &zufluesse)?)
    };
    match (household.monat, household.zeitraum) {
        (Some(monat), None) => {
            let bogen = sheet(monat, (1, monat.days()))?;
            Ok(Calculation::Month(Box::new(MonthCalculation { id: household.id.clone(), monat, bogen })))
        }
        (None, Some(zeitraum)) => period(household, zeitraum, sheet),
        _ => Err(InputError::new("monat", Contradiction::MonthOrPeriod.into())),
    }
}

fn period(
    household: &Household,
    zeitraum: Period,
    sheet: impl Fn(Month, (i8, i8)) -> Result<Bogen, InputError>,
) -> Result<Calculation, InputError> {
    let missing = || InputError::new("zeitraum", Contradiction::PeriodReversed.into());
    let (first, last) = zeitraum.von.month().zip(zeitraum.bis.month()).ok_or_else(missing)?;
    let mut monate: Vec<PeriodMonth> = Vec::new();
    let (mut summe_zeitraum, mut back, mut knows_grants) = (Amount::ZERO, Amount::ZERO, false);
    let mut month = first;
    while month <= last {
        let bogen = sheet(month, days_of(zeitraum, month))?;
        summe_zeitraum += bogen.summe;
        back += bogen.nachzahlung.unwrap_or_default();
        knows_grants |= bogen.nachzahlung.is_some();
        match monate.last_mut() {
            Some(stretch) if is_equal(&stretch.bogen, &bogen) => {
                stretch.bis = month;
                for hinweis in bogen.hinweise {
                    let is_known = |known: &&crate::output::Hinweis| {
                        known.code == hinweis.code && known.person == hinweis.person
                    };
                    if !stretch.bogen.hinweise.iter().any(|known| is_known(&known)) {
                        stretch.bogen.hinweise.push(hinweis);
                    }
                }
            }
            _ => monate.push(PeriodMonth { von: month, bis: month, bogen }),
        }
        month = month.next();
    }
    Ok(Calculation::Period(PeriodCalculation {
        id: household.id.clone(),
        zeitraum,
        monate,
        summe_zeitraum,
        nachzahlung_zeitraum: knows_grants.then_some(back),
    }))
}

/// The days of `month` inside the period.
fn days_of(zeitraum: Period, month: Month) -> (i8, i8) {
    let from = match zeitraum.von {
        Boundary::Day(day) if day.month() == Some(month) => day.day(),
        _ => 1,
    };
    let to = match zeitraum.bis {
        Boundary::Day(day) if day.month() == Some(month) => day.day(),
        _ => month.days(),
    };
    (from, to)
}

/// Whether two months have the same rows, sums and reasons; explanations and notices may differ.
fn is_equal(one: &Bogen, other: &Bogen) -> bool {
    let sums = |sheet: &Bogen| {
        (sheet.summe, sheet.nachzahlung, sheet.ueberzahlung, sheet.auszahlung, sheet.bereits_gewaehrt)
    };
    let same_assets = one.vermoegen == other.vermoegen;
    let same_people = one.personen.len() == other.personen.len();
    sums(one) == sums(other)
        && same_assets
        && same_people
        && one.personen.iter().zip(&other.personen).all(|(a, b)| {
            let code = |person: &crate::output::PersonBogen| person.grund.as_ref().map(|grund| grund.code);
            a.id == b.id
                && a.regelbedarfsstufe == b.regelbedarfsstufe
                && a.leistung == b.leistung
                && code(a) == code(b)
                && a.zeilen.len() == b.zeilen.len()
                && a.zeilen
                    .iter()
                    .zip(&b.zeilen)
                    .all(|(a, b)| (a.schluessel, a.betrag, &a.norm) == (b.schluessel, b.betrag, &b.norm))
        })
}
