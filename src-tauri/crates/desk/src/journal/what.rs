//! A change in one German line.

use crate::case::german;
use koffer_casework::change::{Add, Body, Dispatched, LeaseChange, Outcome, Override, PrintedOutcome};
use koffer_casework::field::SetField;
use koffer_casework::{Header, Kind, intake};
use serde_json::Value;

/// What `body` says. `label` names paths; by default the form's own labels.
pub(crate) fn what(header: &Header, body: Option<&Body>, label: Option<&dyn Fn(&str) -> String>) -> String {
    let named = |path: &str| label.map_or_else(|| intake::label(path), |label| label(path));
    let Some(body) = body else { return "Inhalt gelöscht".to_owned() };
    match body {
        Body::Open(open) => format!("Vorgang {} eröffnet", open.file_number),
        Body::Add(add) => added(add),
        Body::Set(set) => match set.fields.as_slice() {
            [one] => field(&named(&one.path), one),
            many if set.reason.is_empty() => format!("{} Angaben wie beantragt übernommen", many.len()),
            many => format!("{} Angaben festgestellt", many.len()),
        },
        Body::Resolve(resolve) => format!("{}: {} festgelegt", named(&resolve.path), value(&resolve.value)),
        Body::Freeze(freeze) => format!("{} {} eingefroren", outcome(freeze.outcome), freeze.number),
        Body::Countersign(_) => "Mitgezeichnet".to_owned(),
        Body::Return(returned) => format!("Zurückgegeben: {}", returned.comment),
        Body::Issue(_) => "Bescheid erlassen".to_owned(),
        Body::Void(void) => format!("Schreiben aufgehoben: {}", void.reason),
        Body::Withdraw(withdraw) => format!("Zurückgenommen ({}): {}", withdraw.norm, withdraw.reason),
        Body::Printed(printed) => match printed.outcome {
            PrintedOutcome::All => "Gedruckt",
            PrintedOutcome::Some => "Druck unvollständig",
            PrintedOutcome::None => "Druck nicht herausgekommen",
        }
        .to_owned(),
        Body::Dispatched(Dispatched::HandedOver { day, .. }) => {
            format!("Zur Post gegeben am {}", german(*day))
        }
        Body::Dispatched(Dispatched::TakenBack { reason }) => {
            format!("Aufgabe zur Post zurückgenommen: {reason}")
        }
        Body::Undeliverable(back) => format!("Zurückgekommen am {}: {}", german(back.day), back.reason),
        Body::Assign(assign) => format!("Zugewiesen an {}: {}", assign.account, assign.reason),
        Body::Release => "Vorgang abgegeben".to_owned(),
        Body::Lease(LeaseChange::Grant { account, .. }) => format!("Liegt bei {account}"),
        Body::Lease(LeaseChange::Recall { reason, .. }) => format!("Zurückgeholt: {reason}"),
        Body::Lease(LeaseChange::End { .. }) => "Zuständigkeit beendet".to_owned(),
        Body::Override(Override::EarlyDecision { reason, .. }) => {
            format!("Vorzeitige Entscheidung freigegeben: {reason}")
        }
        Body::Override(Override::Stands { reason, .. }) => format!("Bestätigt: {reason}"),
        Body::Override(Override::DayConfirmed { reason }) => format!("Tag bestätigt: {reason}"),
        Body::Emergency(emergency) => match emergency.until {
            Some(_) => format!("Notbetrieb ausgerufen: {}", emergency.reason),
            None => format!("Notbetrieb beendet: {}", emergency.reason),
        },
        Body::Unknown => match &header.kind {
            Kind::Unknown(kind) => format!("Änderung einer neueren Version ({kind})"),
            kind => kind.name().to_owned(),
        },
    }
}

/// The outcome's German word.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Grant => "Bewilligung",
        Outcome::Refuse => "Ablehnung",
        Outcome::Change => "Änderung",
        Outcome::End => "Aufhebung",
    }
}

fn added(add: &Add) -> String {
    match add {
        Add::Note { text } => format!("Notiz: {}", short(text)),
        Add::Attachment(attachment) => format!("Anlage: {}", attachment.file_name),
        Add::FollowUp(follow_up) => format!("Wiedervorlage am {}: {}", german(follow_up.day), follow_up.text),
        Add::FollowUpDone { .. } => "Wiedervorlage erledigt".to_owned(),
        Add::PaperRequest(request) => {
            format!("{} Unterlagen angefordert bis {}", request.proofs.len(), german(request.until))
        }
        Add::PointClosed { point } => {
            format!("Offener Punkt erledigt: {}", intake::proof_label(point))
        }
        Add::Supplement(supplement) => match supplement.kind.as_str() {
            "aenderung" => "Geänderter Antrag eingegangen",
            "ruecknahme" => "Rücknahme eingegangen",
            _ => "Unterlagen nachgereicht",
        }
        .to_owned(),
    }
}

fn field(label: &str, field: &SetField) -> String {
    if field.becomes.is_null() {
        format!("{label} entfernt")
    } else {
        format!("{label}: {}", value(&field.becomes))
    }
}

/// A value as a person reads it.
fn value(value: &Value) -> String {
    match value {
        Value::String(text) => amount(text).unwrap_or_else(|| text.clone()),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nein".to_owned(),
        Value::Null => "nicht angegeben".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => values.iter().map(self::value).collect::<Vec<_>>().join(", "),
        Value::Object(parts) => parts.values().map(self::value).collect::<Vec<_>>().join(" "),
    }
}

/// An amount as a person reads it: `1.691,02 €`; `None` for any other text.
fn amount(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("−", digits));
    let (euros, cents) = digits.split_once('.')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if cents.len() != 2 || !is_number(euros) || !is_number(cents) {
        return None;
    }
    let mut grouped = String::new();
    for (at, digit) in euros.chars().enumerate() {
        if at > 0 && (euros.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    Some(format!("{sign}{grouped},{cents} €"))
}

fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST).chain(['…']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_are_written_as_people_read_them_and_nothing_else_is_an_amount() {
        assert_eq!(amount("410.00").as_deref(), Some("410,00 €"));
        assert_eq!(amount("-1691.02").as_deref(), Some("−1.691,02 €"));
        assert_eq!(amount("2026.11"), Some("2.026,11 €".to_owned()));
        assert_eq!(amount("2026-11"), None);
        assert_eq!(amount("12a"), None);
    }
}
