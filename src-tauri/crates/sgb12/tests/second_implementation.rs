//! The crate and a naive second implementation agree to the cent on random households of all shapes.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "naive/dice.rs"]
mod dice;
#[path = "naive/households.rs"]
mod households;
mod naive;

use koffer_sgb12::{Calculation, Input, Rules, Teil, compute, parse};

#[test]
fn both_agree_on_two_thousand_households_and_every_sheet_sums_up() {
    let law = serde_json::from_str(include_str!("../../../packs/law/sgb12.json")).unwrap();
    let rules = Rules::bundled().unwrap();
    let (mut granted, mut nothing) = (0, 0);
    for seed in 1..=2000 {
        let household = households::household(seed);
        let Input::One(input) = parse(household.to_string().as_bytes())
            .unwrap_or_else(|error| panic!("seed {seed}: {error}\n{household:#}"))
        else {
            panic!("seed {seed}: one household")
        };
        let Calculation::Month(month) =
            compute(&input, &rules).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{household:#}"))
        else {
            panic!("seed {seed}: a month")
        };
        let expected = naive::compute(&household, &law);
        assert_eq!(month.bogen.personen.len(), expected.len(), "seed {seed}");
        for person in &month.bogen.personen {
            let cents = |amount: koffer_sgb12::Amount| naive::cents(&amount.to_string());
            let found = naive::Answer {
                need: cents(person.gesamtbedarf),
                income: cents(person.einkommen_bereinigt),
                from_others: cents(person.einkommen_partner),
                benefit: cents(person.leistung),
            };
            assert_eq!(
                found, expected[&person.id],
                "seed {seed}, person {}\n{household:#}\n{:#?}",
                person.id, person.zeilen
            );
            let sum = |teil| {
                person.zeilen.iter().filter(|row| row.teil == teil).map(|row| cents(row.betrag)).sum::<i64>()
            };
            assert_eq!(sum(Teil::Bedarf), found.need, "seed {seed}: the rows of the need sum up");
            assert_eq!(sum(Teil::Einkommen), found.income, "seed {seed}: the rows of the income sum up");
            let from_others =
                person.zeilen.iter().filter(|row| row.schluessel.as_str() == "ueberschuss_partner");
            assert_eq!(
                from_others.map(|row| cents(row.betrag)).sum::<i64>(),
                found.from_others,
                "seed {seed}"
            );
            assert!(
                person.zeilen.iter().all(|row| row.norm.contains('§')),
                "seed {seed}: every row has its norm"
            );
            assert!(found.benefit >= 0, "seed {seed}");
            if found.benefit > 0 { granted += 1 } else { nothing += 1 }
        }
        let total: i64 = expected.values().map(|answer| answer.benefit).sum();
        assert_eq!(naive::cents(&month.bogen.summe.to_string()), total, "seed {seed}");
    }
    assert!(
        granted > 1000 && nothing > 1000,
        "the households are of all shapes: {granted} granted, {nothing} not"
    );
}
