//! The printers of this machine and what each can do.

use ipp::{attribute::IppAttributeGroup, model::Operation};

use super::{
    Cups,
    answer::{NOT_FOUND, missing, most, number, text, texts, truth},
    question::{Question, encoded},
    state::{job_waits_for_a_lost_printer, printer_state},
};
use crate::printers::{ColorMode, PrintError, Printer, PrinterState, Reason, Sides, Tray};

const WANTED: [&str; 14] = [
    "printer-name",
    "printer-info",
    "printer-location",
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "sides-supported",
    "media-source-supported",
    "media-col-supported",
    "print-color-mode-supported",
    "color-supported",
    "copies-supported",
    "printer-type",
];

/// All printers, each with its lists, and which is the default.
pub(super) async fn list(cups: &Cups) -> Result<Vec<Printer>, PrintError> {
    let question = Question::new(Operation::CupsGetPrinters)?.user(cups.user()).wanted(&WANTED);
    let printers = match cups.ask("/", question).await {
        Ok(answer) => answer.printers().map(read).collect::<Result<Vec<Printer>, PrintError>>()?,
        Err(PrintError::Refused { status: NOT_FOUND, .. }) => Vec::new(),
        Err(other) => return Err(other),
    };
    let default = default(cups).await?;
    Ok(printers
        .into_iter()
        .map(|printer| Printer { is_default: default.as_ref() == Some(&printer.id), ..printer })
        .collect())
}

/// One printer; `is_default` is left false.
pub(super) async fn printer(cups: &Cups, id: &str) -> Result<Printer, PrintError> {
    let question =
        Question::new(Operation::GetPrinterAttributes)?.printer(id).user(cups.user()).wanted(&WANTED);
    match cups.ask(&format!("/printers/{}", encoded(id)), question).await {
        Ok(answer) => read(answer.printer()?),
        Err(PrintError::Refused { status: NOT_FOUND, .. }) => {
            Err(PrintError::UnknownPrinter { printer: id.to_owned() })
        }
        Err(other) => Err(other),
    }
}

async fn default(cups: &Cups) -> Result<Option<String>, PrintError> {
    let question = Question::new(Operation::CupsGetDefault)?.user(cups.user()).wanted(&["printer-name"]);
    match cups.ask("/", question).await {
        Ok(answer) => Ok(text(answer.printer()?, "printer-name")),
        Err(PrintError::Refused { status: NOT_FOUND, .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

fn read(group: &IppAttributeGroup) -> Result<Printer, PrintError> {
    let id = text(group, "printer-name").ok_or_else(|| missing("printer-name"))?;
    let filled = |name| text(group, name).filter(|text| !text.trim().is_empty());
    let message = text(group, "printer-state-message").unwrap_or_default();
    let mut state = printer_state(number(group, "printer-state"));
    if state == PrinterState::Printing && job_waits_for_a_lost_printer(&message) {
        state = PrinterState::Unreachable;
    }
    Ok(Printer {
        name: filled("printer-info").unwrap_or_else(|| id.clone()),
        id,
        location: filled("printer-location"),
        is_default: false,
        state,
        accepting: truth(group, "printer-is-accepting-jobs").unwrap_or(true),
        reasons: texts(group, "printer-state-reasons")
            .iter()
            .filter_map(|keyword| Reason::parse(keyword))
            .collect(),
        message,
        sides: texts(group, "sides-supported")
            .iter()
            .filter_map(|keyword| Sides::from_keyword(keyword))
            .collect(),
        trays: texts(group, "media-source-supported")
            .into_iter()
            .map(|tray| Tray { name: tray.clone(), id: tray })
            .collect(),
        colors: colors(group),
        max_copies: most(group, "copies-supported"),
    })
}

/// The modes offered, and no colour when the printer says that it has none.
fn colors(group: &IppAttributeGroup) -> Vec<ColorMode> {
    let grey_only = truth(group, "color-supported") == Some(false);
    texts(group, "print-color-mode-supported")
        .iter()
        .filter_map(|keyword| ColorMode::from_keyword(keyword))
        .filter(|mode| !(grey_only && *mode == ColorMode::Color))
        .collect()
}
