//! A printer as it describes itself.

use serde::{Deserialize, Serialize};

use super::Reason;

/// A printer with what it can do now. Lists hold only what was asked of the printer, never a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Printer {
    /// What the system calls it; goes into orders.
    pub id: String,
    /// What people call it; the id when nobody gave it a name.
    pub name: String,
    /// Where it stands, if somebody said.
    pub location: Option<String>,
    /// Whether it is the system's default.
    pub is_default: bool,
    /// Its state.
    pub state: PrinterState,
    /// Whether it takes new jobs.
    pub accepting: bool,
    /// Its conditions. May be stale: a printer keeps "paper out" after the waiting job was cancelled.
    pub reasons: Vec<Reason>,
    /// Its own words about its state; empty when it has none. To be shown whenever something waits.
    pub message: String,
    /// The sides it can print; empty when it does not say.
    pub sides: Vec<Sides>,
    /// Its trays; empty when it does not say.
    pub trays: Vec<Tray>,
    /// Its colours; empty when it does not say.
    pub colors: Vec<ColorMode>,
    /// Most copies of one job, as far as it says.
    pub max_copies: Option<u32>,
}

/// What a printer is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrinterState {
    /// Ready, nothing to do.
    Idle,
    /// Working on a job.
    Printing,
    /// Stopped; jobs wait.
    Stopped,
    /// Switched off or not to be found, as far as the last job has noticed.
    Unreachable,
    /// It does not say.
    Unknown,
}

/// One side or both (RFC 8011 §5.2.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sides {
    /// One side.
    OneSided,
    /// Both sides, turned like a book.
    TwoSidedLongEdge,
    /// Both sides, turned like a calendar.
    TwoSidedShortEdge,
}

impl Sides {
    /// The IPP keyword.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::OneSided => "one-sided",
            Self::TwoSidedLongEdge => "two-sided-long-edge",
            Self::TwoSidedShortEdge => "two-sided-short-edge",
        }
    }

    /// Reads an IPP keyword.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        [Self::OneSided, Self::TwoSidedLongEdge, Self::TwoSidedShortEdge]
            .into_iter()
            .find(|sides| sides.keyword() == keyword)
    }
}

/// A paper tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tray {
    /// What orders call it: under CUPS a keyword such as `tray-2`, under Windows the driver's name.
    pub id: String,
    /// The name that the driver shows people; the id where there is none.
    pub name: String,
}

/// Colour or not (PWG 5100.13 "print-color-mode").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColorMode {
    /// As the document is.
    Auto,
    /// In colour.
    Color,
    /// In shades of grey.
    Monochrome,
}

impl ColorMode {
    /// The IPP keyword.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Color => "color",
            Self::Monochrome => "monochrome",
        }
    }

    /// Reads an IPP keyword.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        [Self::Auto, Self::Color, Self::Monochrome].into_iter().find(|mode| mode.keyword() == keyword)
    }
}
