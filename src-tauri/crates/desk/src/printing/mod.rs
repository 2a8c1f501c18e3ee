//! Printing: the printer's real lists, jobs written down before they are handed over, and what came out.
//!
//! planned → announced → handed over → … → final → purged. Each step is in the cache before the next is taken, so that
//! after a crash it is known what may have come out, or that nobody knows; nothing is printed again by itself.

mod confirm;
mod follow;
mod log;
mod print;
mod printers;
mod view;
mod words;

use koffer_contract::Failure;
use koffer_paper::printers::{PrintError, Printers};
use std::sync::Arc;

/// The print system of this machine.
///
/// # Errors
/// [`Failure::NoPrintSystem`].
#[cfg(unix)]
pub(crate) fn system() -> Result<Arc<dyn Printers>, Failure> {
    let server = koffer_paper::cups::Server::of_this_machine().map_err(failed)?;
    Ok(Arc::new(koffer_paper::cups::Cups::new(&server).map_err(failed)?))
}

/// No print system is spoken to on this platform yet.
///
/// # Errors
/// [`Failure::NoPrintSystem`], always.
#[cfg(not(unix))]
pub(crate) fn system() -> Result<Arc<dyn Printers>, Failure> {
    Err(Failure::NoPrintSystem {})
}

/// What the print system reports.
pub(crate) fn failed(error: PrintError) -> Failure {
    match error {
        PrintError::NoSpooler { .. } | PrintError::Mute => Failure::NoPrintSystem {},
        PrintError::UnknownPrinter { printer } => Failure::UnknownPrinter { printer },
        PrintError::Order(error) => {
            let option = serde_json::to_value(&error)
                .ok()
                .and_then(|error| error["option"].as_str().map(str::to_owned));
            Failure::OptionUnsupported { option: option.unwrap_or_default() }
        }
        other => Failure::SpoolerRefused { message: other.to_string() },
    }
}
