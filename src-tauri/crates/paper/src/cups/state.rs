//! From CUPS' numbers, keywords and sentences to the states of [`crate::printers`].
//!
//! The job's number decides (RFC 8011 §5.3.7): 7, 8 and 9 are final even while a reason says that pages still leave.
//! Before that the printer has to be looked at as well: a job in a stopped queue says nothing but "pending".

use crate::printers::{JobState, Printer, PrinterState, ReasonKind, WaitReason};

/// A printer's state (RFC 8011 §5.4.11).
pub(super) fn printer_state(number: Option<i32>) -> PrinterState {
    match number {
        Some(3) => PrinterState::Idle,
        Some(4) => PrinterState::Printing,
        Some(5) => PrinterState::Stopped,
        _ => PrinterState::Unknown,
    }
}

/// A job's state. `text` is the server's own, `printer` what the job's printer says at the same time.
pub(super) fn job_state(
    number: i32,
    reasons: &[String],
    text: String,
    printer: Option<&Printer>,
) -> JobState {
    let told = |reason: WaitReason| JobState::Waiting {
        reason,
        text: if text.is_empty() {
            printer.map(|p| p.message.clone()).unwrap_or_default()
        } else {
            text.clone()
        },
    };
    let has = |keyword: &str| reasons.iter().any(|reason| reason == keyword);
    let stopped = printer.is_some_and(|p| p.state == PrinterState::Stopped);
    match number {
        3 if stopped => told(WaitReason::PrinterStopped),
        3 => JobState::HandedOver,
        4 if has("job-incoming") => JobState::Announced,
        4 if has("resources-are-not-ready") => told(WaitReason::Retrying),
        4 => told(WaitReason::Held),
        5 => match halted(printer, &text) {
            Some(reason) => told(reason),
            None => JobState::Printing,
        },
        6 => told(WaitReason::PrinterStopped),
        7 => JobState::Cancelled,
        8 => JobState::Failed { text },
        9 => JobState::Done,
        _ => JobState::Unknown,
    }
}

/// What keeps a job that is being printed from going on.
fn halted(printer: Option<&Printer>, text: &str) -> Option<WaitReason> {
    let printer = printer?;
    if printer.state == PrinterState::Unreachable || job_waits_for_a_lost_printer(text) {
        return Some(WaitReason::Unreachable);
    }
    let kind = printer.reasons.iter().find(|reason| reason.halts()).map(|reason| reason.kind)?;
    Some(match kind {
        ReasonKind::Offline => WaitReason::Unreachable,
        ReasonKind::Paused => WaitReason::PrinterStopped,
        other => WaitReason::Condition(other),
    })
}

/// Whether the server's message says that the device cannot be found. For a device that is switched off there is no
/// keyword, only these sentences, in the server's language.
pub(super) fn job_waits_for_a_lost_printer(message: &str) -> bool {
    [
        "The printer may not exist or is unavailable",
        "The printer is not responding",
        "The printer is unreachable",
        "Unable to locate printer",
        "Der Drucker existiert nicht oder ist zurzeit nicht",
        "Der Drucker antwortet nicht",
        "Der Drucker ist derzeit nicht erreichbar",
        "kann nicht lokalisiert werden",
    ]
    .iter()
    .any(|sentence| message.contains(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printers::Reason;

    fn printer(state: PrinterState, keywords: &[&str], message: &str) -> Printer {
        Printer {
            id: "flur".to_owned(),
            name: "Flur".to_owned(),
            location: None,
            is_default: false,
            state,
            accepting: true,
            reasons: keywords.iter().filter_map(|k| Reason::parse(k)).collect(),
            message: message.to_owned(),
            sides: Vec::new(),
            trays: Vec::new(),
            colors: Vec::new(),
            max_copies: None,
        }
    }

    fn state(number: i32, reasons: &[&str], text: &str, printer: &Printer) -> JobState {
        let reasons: Vec<String> = reasons.iter().map(|r| (*r).to_owned()).collect();
        job_state(number, &reasons, text.to_owned(), Some(printer))
    }

    fn waiting(reason: WaitReason, text: &str) -> JobState {
        JobState::Waiting { reason, text: text.to_owned() }
    }

    #[test]
    fn a_held_job_is_announced_while_its_document_is_missing() {
        let idle = printer(PrinterState::Idle, &[], "");
        assert_eq!(state(4, &["job-incoming"], "", &idle), JobState::Announced);
        assert_eq!(state(4, &["resources-are-not-ready"], "", &idle), waiting(WaitReason::Retrying, ""));
        assert_eq!(state(4, &["job-hold-until-specified"], "", &idle), waiting(WaitReason::Held, ""));
    }

    #[test]
    fn a_pending_job_waits_when_its_queue_is_stopped() {
        let stopped = printer(PrinterState::Stopped, &["paused"], "Wartung bis 14 Uhr");
        assert_eq!(
            state(3, &["none"], "", &stopped),
            waiting(WaitReason::PrinterStopped, "Wartung bis 14 Uhr")
        );
        let idle = printer(PrinterState::Idle, &[], "");
        assert_eq!(state(3, &["none"], "", &idle), JobState::HandedOver);
    }

    #[test]
    fn a_printing_job_waits_for_what_halts_its_printer() {
        let empty = printer(PrinterState::Printing, &["media-empty-warning"], "Fach 1");
        assert_eq!(
            state(5, &["job-printing"], "", &empty),
            waiting(WaitReason::Condition(ReasonKind::MediaEmpty), "Fach 1")
        );
        let low = printer(PrinterState::Printing, &["toner-low-warning"], "");
        assert_eq!(state(5, &["job-printing"], "", &low), JobState::Printing);
        let off = "The printer may not exist or is unavailable at this time.";
        let gone = printer(PrinterState::Printing, &[], off);
        assert_eq!(state(5, &["job-printing"], off, &gone), waiting(WaitReason::Unreachable, off));
    }

    #[test]
    fn the_number_decides_what_is_final() {
        let stale = printer(PrinterState::Idle, &["media-empty-error"], "");
        let reasons = ["processing-to-stop-point"];
        assert_eq!(state(7, &reasons, "", &stale), JobState::Cancelled);
        assert_eq!(state(9, &reasons, "", &stale), JobState::Done);
        assert_eq!(state(8, &reasons, "Defekt", &stale), JobState::Failed { text: "Defekt".to_owned() });
    }
}
