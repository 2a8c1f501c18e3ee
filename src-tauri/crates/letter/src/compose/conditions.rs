//! Which conditions of a template hold.

use super::Case;
use super::facts::Hearing;
use super::values::entitled;
use crate::german::cents;
use crate::sheet::Sheet;

/// Does the condition hold? The pack has checked that it exists.
pub(super) fn holds(case: &Case<'_>, condition: &str) -> bool {
    let Case { facts, sheets, .. } = case;
    let reason = facts.reason.as_ref();
    match condition {
        "mehrere_personen" => sheets.first().is_some_and(|sheet| entitled(sheet).count() > 1),
        "karenzzeit" => hint(sheets, "karenzzeit_hinweis_erforderlich"),
        "unterkunft_gekuerzt" => row(sheets, "kappung_35"),
        "direktzahlung" => {
            row(sheets, "direktzahlung_vermieter") || row(sheets, "direktzahlung_krankenkasse")
        }
        "nachzahlung" => row(sheets, "nachzahlung"),
        "befristet" => facts.until.is_some(),
        "angehoert" => matches!(facts.hearing, Some(Hearing::Held { .. })),
        "mitwirkung" => reason.is_some_and(|reason| reason.cooperation),
        "weniger" => gets_less(case),
        _ => false,
    }
}

/// Does the engine ask for a notice?
pub(super) fn hint(sheets: &[Sheet], code: &str) -> bool {
    sheets.iter().any(|sheet| {
        sheet.rest.get("hinweise").and_then(|hints| hints.as_array()).is_some_and(|hints| {
            hints.iter().any(|hint| hint.get("code").and_then(|found| found.as_str()) == Some(code))
        })
    })
}

/// Is the decision a burden compared with what was paid until now?
pub(super) fn gets_less(case: &Case<'_>) -> bool {
    let amount = |text: &Option<String>| text.as_deref().and_then(cents);
    match (amount(&case.facts.monthly), amount(&case.facts.previous_monthly)) {
        (Some(new), Some(old)) => new < old,
        (None, Some(_)) => true,
        _ => false,
    }
}

fn row(sheets: &[Sheet], key: &str) -> bool {
    sheets.iter().flat_map(|sheet| &sheet.personen).flat_map(|p| &p.zeilen).any(|row| row.schluessel == key)
}
