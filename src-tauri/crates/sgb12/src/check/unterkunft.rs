//! Accommodation: shares that sum to one, enough heads, one way of judging at a time.

use super::{refuse, werte};
use crate::input::{Contradiction, Household, InputError, Problem};
use rust_decimal::Decimal;

pub(super) fn check(household: &Household) -> Result<(), InputError> {
    let dwelling = &household.unterkunft;
    let persons = household.personen.len();
    if let Some(size) = dwelling.haushaltsgroesse {
        if !(1..=50).contains(&size) {
            return Err(InputError::new(
                "unterkunft.haushaltsgroesse",
                Problem::OutOfRange { from: 1, to: 50 },
            ));
        }
        if usize::from(size) < persons {
            return Err(refuse("unterkunft.haushaltsgroesse", Contradiction::HouseholdTooSmall { persons }));
        }
    }
    if let Some(shares) = &dwelling.anteile {
        if let Some(unknown) =
            shares.keys().find(|id| household.personen.iter().all(|person| person.id != **id))
        {
            let problem = Contradiction::UnknownId { id: unknown.clone() };
            return Err(refuse(format!("unterkunft.anteile.{unknown}"), problem));
        }
        let sum: Decimal = shares.values().map(|share| share.decimal()).sum();
        let others_live_there = dwelling.haushaltsgroesse.is_some_and(|size| usize::from(size) > persons);
        let is_one = (sum - Decimal::ONE).abs() < Decimal::new(1, 9);
        let is_part = others_live_there && sum < Decimal::ONE;
        if !is_one && !is_part {
            let sum = crate::amount::german_number(sum.round_dp(4));
            return Err(refuse("unterkunft.anteile", Contradiction::Shares { sum }));
        }
    }
    let kinds = [
        dwelling.besondere_wohnform.is_some(),
        dwelling.sonstige_unterkunft.is_some(),
        dwelling.bei_eltern.is_some(),
    ];
    if kinds.iter().filter(|given| **given).count() > 1 {
        let fields = "besondere_wohnform, sonstige_unterkunft, bei_eltern";
        return Err(refuse("unterkunft", Contradiction::OnlyOne { fields }));
    }
    let path = |field: &str| format!("unterkunft.{field}");
    for (field, value) in [
        ("grundmiete", &dwelling.grundmiete),
        ("nebenkosten", &dwelling.nebenkosten),
        ("heizkosten", &dwelling.heizkosten),
        ("angemessen_bruttokaltmiete", &dwelling.angemessen_bruttokaltmiete),
        ("heizung_angemessen", &dwelling.heizung_angemessen),
        ("gesamtangemessenheitsgrenze", &dwelling.gesamtangemessenheitsgrenze),
    ] {
        werte::optional(&path(field), value.as_ref())?;
    }
    for (field, value) in [
        ("karenzzeit", &dwelling.karenzzeit),
        ("karenz_ausnahme", &dwelling.karenz_ausnahme),
        ("bei_eltern", &dwelling.bei_eltern),
    ] {
        werte::flag(&path(field), value.as_ref())?;
    }
    for (field, value) in [
        ("besondere_wohnform", &dwelling.besondere_wohnform),
        ("sonstige_unterkunft", &dwelling.sonstige_unterkunft),
    ] {
        let average = value.as_ref().map(|value| &value.warmmiete_durchschnitt);
        werte::optional(&path(&format!("{field}.warmmiete_durchschnitt")), average)?;
    }
    Ok(())
}
