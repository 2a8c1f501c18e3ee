//! Income that cannot be: a child's pension, 33 years of contributions in a short life, fields of another kind.

use super::{refuse, werte};
use crate::calendar::{Day, Month, first_day_of_age};
use crate::input::{
    Absetzung, Absetzungsart, Contradiction, Einkommen, Einkommensart, FlagOverTime, Household, InputError,
    Person, Problem,
};

pub(super) fn check(path: &str, household: &Household, person: &Person) -> Result<(), InputError> {
    let last_day = last_day(household);
    let is_under = |years| last_day.is_some_and(|day| first_day_of_age(person.geburtsdatum, years, 0) > day);
    for (index, source) in person.einkommen.iter().enumerate() {
        let path = format!("{path}.einkommen[{index}]");
        let is_orphan = source.hinterbliebene == Some(true);
        if source.art.is_rente() && is_under(15) && !is_orphan {
            return Err(refuse(format!("{path}.art"), Contradiction::ChildWithPension));
        }
        if matches!(source.art, Einkommensart::Erwerb | Einkommensart::Wfbm) && is_under(6) {
            return Err(refuse(format!("{path}.art"), Contradiction::ChildWithEarnings));
        }
        if can_be_true(source.grundrentenzeiten.as_ref()) && is_under(33) {
            return Err(refuse(format!("{path}.grundrentenzeiten"), Contradiction::TooYoungForGrundrente));
        }
        kinds(&path, source)?;
        parent(&path, person, source)?;
        werte::amount(&format!("{path}.betrag"), &source.betrag)?;
        werte::optional(&format!("{path}.freibetrag"), source.freibetrag.as_ref())?;
        werte::flag(&format!("{path}.grundrentenzeiten"), source.grundrentenzeiten.as_ref())?;
        werte::flag(&format!("{path}.hilfe_zur_pflege"), source.hilfe_zur_pflege.as_ref())?;
        absetzungen(&path, &source.absetzungen)?;
    }
    absetzungen(path, &person.absetzungen)
}

fn last_day(household: &Household) -> Option<Day> {
    let month = household.monat.or_else(|| household.zeitraum.and_then(|period| period.bis.month()));
    month.map(Month::last_day)
}

/// Whether the answer is yes in some month; a plain no says nothing and contradicts nothing.
fn can_be_true(flag: Option<&FlagOverTime>) -> bool {
    match flag {
        None => false,
        Some(FlagOverTime::Always(flag)) => *flag,
        Some(FlagOverTime::From(list)) => list.iter().any(|entry| entry.wert),
    }
}

/// Fields that only some kinds have.
fn kinds(path: &str, source: &Einkommen) -> Result<(), InputError> {
    use Einkommensart::{Erwerb, GesetzlicheRente, KapitalJahr, Kindergeld, Wfbm};
    let wrong = |field: &str| {
        let art = serde_json::to_value(source.art)
            .ok()
            .and_then(|art| art.as_str().map(str::to_owned))
            .unwrap_or_default();
        Err(refuse(format!("{path}.{field}"), Contradiction::NotForThisKind { art }))
    };
    if can_be_true(source.grundrentenzeiten.as_ref()) && source.art != GesetzlicheRente {
        return wrong("grundrentenzeiten");
    }
    if can_be_true(source.hilfe_zur_pflege.as_ref()) && source.art != Erwerb {
        return wrong("hilfe_zur_pflege");
    }
    if source.freibetrag.is_some() && !matches!(source.art, Erwerb | Wfbm) {
        return wrong("freibetrag");
    }
    if source.hinterbliebene == Some(true) && !source.art.is_rente() {
        return wrong("hinterbliebene");
    }
    if source.ueberschuss_an.is_some() && source.art != Kindergeld {
        return wrong("ueberschuss_an");
    }
    if source.nachzahlung == Some(true) && source.zufluss.is_none() {
        return wrong("nachzahlung");
    }
    if source.art == KapitalJahr && source.ausnahme.is_some() {
        return wrong("ausnahme");
    }
    if source.art == KapitalJahr && source.zufluss.is_some() {
        return wrong("zufluss");
    }
    if source.art == KapitalJahr && !source.absetzungen.is_empty() {
        return wrong("absetzungen");
    }
    Ok(())
}

fn parent(path: &str, person: &Person, source: &Einkommen) -> Result<(), InputError> {
    match &source.ueberschuss_an {
        Some(id) if !person.eltern.contains(id) => {
            Err(refuse(format!("{path}.ueberschuss_an"), Contradiction::UnknownId { id: id.clone() }))
        }
        _ => Ok(()),
    }
}

fn absetzungen(path: &str, deductions: &[Absetzung]) -> Result<(), InputError> {
    for (index, deduction) in deductions.iter().enumerate() {
        let path = format!("{path}.absetzungen[{index}]");
        werte::optional(&format!("{path}.betrag"), deduction.betrag.as_ref())?;
        let is_way = deduction.art == Absetzungsart::Werbungskosten;
        if deduction.km.is_some() && !is_way || deduction.fahrzeug.is_some() && deduction.km.is_none() {
            let field = if deduction.km.is_some() { "km" } else { "fahrzeug" };
            let art = "werbungskosten ohne km".to_owned();
            return Err(refuse(format!("{path}.{field}"), Contradiction::NotForThisKind { art }));
        }
        if deduction.km.is_some() && deduction.betrag.is_some() {
            return Err(refuse(format!("{path}.km"), Contradiction::OnlyOne { fields: "betrag, km" }));
        }
        let has_lump_sum = deduction.art == Absetzungsart::Arbeitsmittel || deduction.km.is_some();
        if deduction.betrag.is_none() && !has_lump_sum {
            return Err(InputError::new(format!("{path}.betrag"), Problem::Missing));
        }
    }
    Ok(())
}
