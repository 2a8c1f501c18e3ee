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
        total = total.zip(cents(&person.leistung)).map(|(sum, share)| sum + share);
    }
    if total.is_none() || total != cents(&sheet.summe) {
        let sentence = "Die Leistungen der Personen ergeben nicht die Summe. Rechnen Sie neu.";
        out.push(Missing::new(MissingCode::Sums, sentence, format!("calculation[{index}].summe")));
    }
}
