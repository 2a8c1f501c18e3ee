//! What is to be printed how, and whether the printer can do it.
//!
//! CUPS checks nothing: it takes `sides = three-sided` and 5 000 copies and prints something else. So every value is
//! held against the printer's own lists before a job exists.

use serde::{Deserialize, Serialize};

use super::{ColorMode, Printer, Sides};

/// One document for one printer. What is `None` is left to the printer's own setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintOrder {
    /// The printer's id.
    pub printer: String,
    /// Sides.
    pub sides: Option<Sides>,
    /// The tray's id.
    pub tray: Option<String>,
    /// Colour.
    pub color: Option<ColorMode>,
    /// Copies, at least 1.
    pub copies: u32,
    /// What the print log calls it; becomes part of the title.
    pub token: Option<JobToken>,
}

impl PrintOrder {
    /// One copy on `printer`, all else as the printer is set.
    #[must_use]
    pub fn plain(printer: impl Into<String>) -> Self {
        Self { printer: printer.into(), sides: None, tray: None, color: None, copies: 1, token: None }
    }

    /// Holds the order against what the printer says of itself. A printer that is silent about sides, trays or
    /// colours is not asked for any.
    ///
    /// # Errors
    /// The first value that the printer does not offer.
    pub fn check(&self, printer: &Printer) -> Result<(), OrderError> {
        if let Some(sides) = self.sides
            && !printer.sides.contains(&sides)
        {
            return Err(OrderError::Sides { sides });
        }
        if let Some(tray) = &self.tray
            && !printer.trays.iter().any(|offered| offered.id == *tray)
        {
            return Err(OrderError::Tray { tray: tray.clone() });
        }
        if let Some(color) = self.color
            && !printer.colors.contains(&color)
        {
            return Err(OrderError::Color { color });
        }
        let most = printer.max_copies.unwrap_or(1);
        if self.copies == 0 || self.copies > most {
            return Err(OrderError::Copies { most });
        }
        Ok(())
    }

    /// The title that the system, the printer's display and every log on the way will show: no name, no file number.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.token {
            None => "Druckauftrag".to_owned(),
            Some(token) => format!("Druckauftrag {}", token.as_str()),
        }
    }
}

/// What the printer does not offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "option", rename_all = "snake_case")]
pub enum OrderError {
    /// These sides.
    #[error("the printer does not offer {sides:?}")]
    Sides {
        /// The sides asked for.
        sides: Sides,
    },
    /// This tray.
    #[error("the printer has no tray {tray}")]
    Tray {
        /// The tray asked for.
        tray: String,
    },
    /// This colour.
    #[error("the printer does not offer {color:?}")]
    Color {
        /// The colour asked for.
        color: ColorMode,
    },
    /// That many copies, or none.
    #[error("the printer makes 1 to {most} copies")]
    Copies {
        /// The most copies it makes.
        most: u32,
    },
}

/// A random mark by which the print log recognises a job: 4 to 12 digits and capital letters A to F.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JobToken(String);

/// The mark is not 4 to 12 hexadecimal digits. Anything wider could carry a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a job token has 4 to 12 digits 0-9 and A-F")]
pub struct BadToken;

impl JobToken {
    /// The mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for JobToken {
    type Error = BadToken;

    fn try_from(text: String) -> Result<Self, BadToken> {
        let fits =
            (4..=12).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'F'));
        if fits { Ok(Self(text)) } else { Err(BadToken) }
    }
}

impl From<JobToken> for String {
    fn from(token: JobToken) -> Self {
        token.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printers::{PrinterState, Tray};

    fn office_printer() -> Printer {
        Printer {
            id: "flur".to_owned(),
            name: "Flur".to_owned(),
            location: None,
            is_default: false,
            state: PrinterState::Idle,
            accepting: true,
            reasons: Vec::new(),
            message: String::new(),
            sides: vec![Sides::OneSided, Sides::TwoSidedLongEdge],
            trays: vec![Tray { id: "tray-2".to_owned(), name: "Fach 2".to_owned() }],
            colors: vec![ColorMode::Monochrome],
            max_copies: Some(99),
        }
    }

    #[test]
    fn what_the_printer_offers_passes() {
        let order = PrintOrder {
            sides: Some(Sides::TwoSidedLongEdge),
            tray: Some("tray-2".to_owned()),
            color: Some(ColorMode::Monochrome),
            copies: 99,
            ..PrintOrder::plain("flur")
        };
        assert_eq!(order.check(&office_printer()), Ok(()));
    }

    #[test]
    fn what_the_printer_does_not_offer_is_named() {
        let plain = PrintOrder::plain("flur");
        let wrong = [
            PrintOrder { sides: Some(Sides::TwoSidedShortEdge), ..plain.clone() },
            PrintOrder { tray: Some("tray-3".to_owned()), ..plain.clone() },
            PrintOrder { color: Some(ColorMode::Color), ..plain.clone() },
            PrintOrder { copies: 0, ..plain.clone() },
            PrintOrder { copies: 100, ..plain },
        ]
        .map(|order| order.check(&office_printer()).unwrap_err());
        assert_eq!(
            wrong,
            [
                OrderError::Sides { sides: Sides::TwoSidedShortEdge },
                OrderError::Tray { tray: "tray-3".to_owned() },
                OrderError::Color { color: ColorMode::Color },
                OrderError::Copies { most: 99 },
                OrderError::Copies { most: 99 },
            ]
        );
    }

    #[test]
    fn a_title_has_no_room_for_a_name() {
        assert_eq!(PrintOrder::plain("flur").title(), "Druckauftrag");
        assert!(JobToken::try_from("7F3A09".to_owned()).is_ok());
        for name in ["QUITTENBAUM", "50-GA-2026", "ABC", "0123456789ABC", ""] {
            assert_eq!(JobToken::try_from(name.to_owned()), Err(BadToken));
        }
    }
}
