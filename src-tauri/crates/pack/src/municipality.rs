//! What a city says about itself: names, letterhead, numbers, deadlines, rules of the house (`pack.json`).
//!
//! Law is not here (it is federal and has its own document); what the city has yet to confirm is listed in
//! `to_confirm`, so that nothing taken from a public page passes for a decision of the city.

use crate::arms::Arms;
use crate::limits::LocalLimit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The city.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Short name of the pack, ASCII, e.g. `lindbrueck`.
    pub name: String,
    /// The authority behind every letter.
    pub authority: Authority,
    /// Coat of arms; cities that keep theirs for themselves leave it out.
    #[serde(default)]
    pub arms: Option<Arms>,
    /// Offices by key, e.g. `sozialamt`.
    pub offices: BTreeMap<String, Office>,
    /// Procedures by key, e.g. `grundsicherung`.
    pub procedures: BTreeMap<String, Procedure>,
    /// Limits for the costs of accommodation, dated, per area of comparison.
    #[serde(default)]
    pub local_limits: Vec<LocalLimit>,
    /// Deadlines that the city sets for others.
    pub deadlines: Deadlines,
    /// Who needs a second person.
    pub four_eyes: FourEyes,
    /// May decisions be issued without the city in reach?
    #[serde(default)]
    pub issue_offline: IssueOffline,
    /// For how many days a packed file is held without contact.
    pub lease_days: u16,
    /// Must the second person have seen every page before signing?
    #[serde(default = "yes")]
    pub review_every_page: bool,
    /// Points of law that the statute leaves open and this city has decided, by their name.
    #[serde(default)]
    pub policies: BTreeMap<String, String>,
    /// Facts taken from public sources that the city must confirm before it uses the pack.
    #[serde(default)]
    pub to_confirm: Vec<ToConfirm>,
}

fn yes() -> bool {
    true
}

/// The authority (§ 33 Abs. 3 SGB X: recognisable in every decision).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// E.g. `Stadt Lindbrück`.
    pub name: String,
    /// E.g. `Die Bürgermeisterin`.
    pub head: String,
    /// Street and number of the seat.
    pub street: String,
    /// Postcode and place.
    pub place: String,
}

/// An office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// E.g. `Sozialamt`.
    pub name: String,
    /// Lines at the foot of the first page.
    #[serde(default)]
    pub lines: Vec<String>,
}

/// A procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Name as citizens read it.
    pub title: String,
    /// Key of the office.
    pub office: String,
    /// Beginning of file numbers, e.g. `50-GA`.
    pub prefix: String,
    /// File with the remedy notice, e.g. `remedies/grundsicherung.txt`.
    pub remedy: String,
}

/// Deadlines the city sets, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// Hearing, § 24 SGB X.
    pub hearing_days: u16,
    /// Missing papers, §§ 60, 66 SGB I.
    pub missing_papers_days: u16,
}

/// When a decision needs a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum FourEyes {
    /// Never.
    None,
    /// Always.
    All,
    /// From a monthly amount.
    FromAmount {
        /// EUR per month.
        amount: Decimal,
    },
}

impl FourEyes {
    /// Does a decision over `amount` EUR per month need a second person?
    pub fn asks(&self, amount: Decimal) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::FromAmount { amount: from } => amount >= *from,
        }
    }
}

/// May an office issue decisions while the city cannot be reached?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueOffline {
    /// Yes.
    #[default]
    Yes,
    /// Only while an emergency is declared.
    OnlyEmergency,
    /// No.
    No,
}

/// A fact that needs the city's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToConfirm {
    /// Which value of the pack.
    pub what: String,
    /// Where it was read.
    pub source: String,
}
