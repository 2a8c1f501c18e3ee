//! `printer_list`: the printers with only what each can do, the default first.

use super::{failed, system, words};
use crate::Desk;
use koffer_contract::{Failure, Nothing, PrinterState, PrinterView, PrintersView, Sides, TrayView};
use koffer_paper::printers as paper;

impl Desk {
    /// See the module. A machine without a print system has no printers.
    ///
    /// # Errors
    /// [`Failure::Locked`]; what a print system refuses.
    pub async fn printer_list(&self, _request: Nothing) -> Result<PrintersView, Failure> {
        self.opened().await?;
        let found = match system() {
            Ok(system) => system.list().await.map_err(failed),
            Err(failure) => Err(failure),
        };
        let mut printers = match found {
            Ok(printers) => printers,
            Err(Failure::NoPrintSystem {}) => Vec::new(),
            Err(failure) => return Err(failure),
        };
        printers.sort_by_key(|printer| !printer.is_default);
        Ok(PrintersView { printers: printers.into_iter().map(view).collect() })
    }
}

fn view(printer: paper::Printer) -> PrinterView {
    let state = match printer.state {
        paper::PrinterState::Idle => PrinterState::Ready,
        paper::PrinterState::Printing => PrinterState::Busy,
        paper::PrinterState::Stopped => PrinterState::Stopped,
        paper::PrinterState::Unreachable => PrinterState::Unreachable,
        paper::PrinterState::Unknown => PrinterState::Unknown,
    };
    let mut reasons: Vec<_> = printer.reasons.iter().map(words::reason).collect();
    if reasons.is_empty() && !printer.message.is_empty() && state != PrinterState::Ready {
        reasons.push(printer.message.clone());
    }
    let sides = printer.sides.iter().map(|sides| match sides {
        paper::Sides::OneSided => Sides::OneSided,
        paper::Sides::TwoSidedLongEdge => Sides::LongEdge,
        paper::Sides::TwoSidedShortEdge => Sides::ShortEdge,
    });
    PrinterView {
        sides: sides.collect(),
        trays: printer
            .trays
            .iter()
            .map(|tray| TrayView { tray: tray.id.clone(), name: tray.name.clone() })
            .collect(),
        colors: printer.colors.contains(&paper::ColorMode::Color),
        max_copies: printer.max_copies.unwrap_or(1),
        id: printer.id,
        name: printer.name,
        is_default: printer.is_default,
        state,
        reasons,
    }
}
