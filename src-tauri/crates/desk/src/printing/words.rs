//! What a printer says of itself, in German.

use koffer_paper::printers::{JobState, Reason, ReasonKind, WaitReason};

/// A reason in German; an unknown one in the printer's own words.
pub(super) fn reason(reason: &Reason) -> String {
    match kind(reason.kind) {
        Some(words) => words.to_owned(),
        None => reason.keyword.clone(),
    }
}

/// Why a job waits or failed, in German or the spooler's own words.
pub(super) fn job(state: &JobState) -> Option<String> {
    let or = |text: &String, words: &str| {
        if text.is_empty() { words.to_owned() } else { format!("{words}: {text}") }
    };
    match state {
        JobState::Waiting { reason, text } => Some(match reason {
            WaitReason::PrinterStopped => or(text, "Drucker angehalten"),
            WaitReason::Unreachable => or(text, "Drucker nicht erreichbar"),
            WaitReason::Held => or(text, "Auftrag angehalten"),
            WaitReason::Retrying => or(text, "Neuer Versuch folgt"),
            WaitReason::Condition(condition) => {
                or(text, kind(*condition).unwrap_or("Drucker meldet ein Hindernis"))
            }
        }),
        JobState::Failed { text } => Some(or(text, "Druck fehlgeschlagen")),
        _ => None,
    }
}

fn kind(kind: ReasonKind) -> Option<&'static str> {
    Some(match kind {
        ReasonKind::MediaEmpty => "Papier ist leer",
        ReasonKind::MediaNeeded => "Papier fehlt",
        ReasonKind::MediaLow => "Papier geht zur Neige",
        ReasonKind::MediaJam => "Papierstau",
        ReasonKind::TonerEmpty => "Toner ist leer",
        ReasonKind::TonerLow => "Toner geht zur Neige",
        ReasonKind::WasteFull => "Resttonerbehälter ist voll",
        ReasonKind::CoverOpen => "Klappe ist offen",
        ReasonKind::TrayMissing => "Papierfach fehlt",
        ReasonKind::OutputFull => "Ablage ist voll",
        ReasonKind::Paused => "angehalten",
        ReasonKind::Offline => "nicht erreichbar",
        ReasonKind::Connecting => "verbindet sich",
        ReasonKind::SpoolFull => "Warteschlange ist voll",
        ReasonKind::Driver => "Treiber meldet einen Fehler",
        ReasonKind::Other => return None,
    })
}
