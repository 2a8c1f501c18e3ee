//! The sums of a letter: rows make persons, persons make the whole, and the whole is what is decided.
//!
//! Nothing is corrected here; a difference of one cent is a sentence for the clerk.

use super::Case;
use super::missing::{Missing, MissingCode};
use super::values::euro;
use crate::german::cents;
use crate::sheet::{Part, Sheet, describe};

/// Every sum that does not match.
pub(super) fn compare(case: &Case<'_>) -> Vec<Missing> {
    let mut out = Vec::new();
    for (index, sheet) in case.sheets.iter().enumerate() {
        of_sheet(sheet, index, &mut out);
    }
    let decided = case.facts.monthly.as_deref().and_then(cents);
    let computed = case.sheets.first().and_then(|sheet| cents(&sheet.summe));
    if let (true, Some(decided), Some(computed)) = (case.template.kind.needs_calculation(), decided, computed)
        && decided != computed
    {
        let sentence = format!(
            "Entschieden sind {} im Monat, berechnet sind {}. Beides muss übereinstimmen.",
            euro(decided),
            euro(computed)
        );
        out.push(Missing::new(MissingCode::Sums, sentence, "monthly"));
    }
    out
}

fn of_sheet(sheet: &Sheet, index: usize, out: &mut Vec<Missing>) {
    let mut total = Some(0);
    for (place, person) in sheet.personen.iter().enumerate() {
        let path = format!("calculation[{index}].personen[{place}]");
        for (part, given, name) in [
            (Part::Bedarf, &person.gesamtbedarf, "der Bedarf"),
            (Part::Einkommen, &person.einkommen_bereinigt, "das Einkommen"),
        ] {
            let rows = person.zeilen.iter().filter(|row| describe(&row.schluessel).0 == part);
            let sum = rows.map(|row| cents(&row.betrag)).sum::<Option<i64>>();
            if sum.is_none() || sum != cents(given) {
                let sentence =
                    format!("Bei einer Person ist {name} nicht die Summe seiner Zeilen. Rechnen Sie neu.");
                out.push(Missing::new(MissingCode::Sums, sentence, path.clone()));
            }
        }
        // Need less income, less what others contribute, with what comes on top: never below zero.
        let extra = |part| {
            let rows = person.zeilen.iter().filter(move |row| describe(&row.schluessel).0 == part);
            rows.map(|row| row.counted()).sum::<Option<i64>>()
        };
        let uncovered = cents(&person.gesamtbedarf)
            .zip(cents(&person.einkommen_bereinigt))
            .zip(extra(Part::Einsatz))
            .map(|((need, income), others)| (need - income + others).max(0));
        let entitled = uncovered.zip(extra(Part::Zuschlag)).map(|(uncovered, more)| uncovered + more);
        // An entitlement of nothing may rest on a reason beside the sums (age limit, precedence of another law).
        if cents(&person.leistung) != Some(0) && entitled != cents(&person.leistung) {
            let sentence =
                "Bei einer Person ergibt der Bedarf ohne das Einkommen nicht die Leistung. Rechnen Sie neu.";
            out.push(Missing::new(MissingCode::Sums, sentence, path.clone()));
        }
        total = total.zip(cents(&person.leistung)).map(|(sum, share)| sum + share);
    }
    if total.is_none() || total != cents(&sheet.summe) {
        let sentence = "Die Leistungen der Personen ergeben nicht die Summe. Rechnen Sie neu.";
        out.push(Missing::new(MissingCode::Sums, sentence, format!("calculation[{index}].summe")));
    }
}
