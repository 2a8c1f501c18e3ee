//! The kinds of terms, one file each.

mod announcement_day;
mod approval_period;
mod authority_term;
mod event;
mod extension;
mod holiday_list;
mod inaction;
mod internal_target;
mod karenzzeit;
mod kita_need;
mod kita_notice;
mod kita_receipt;
mod reinstatement;
mod remedy;

pub use announcement_day::Announcement;
pub use approval_period::ApprovalPeriod;
pub use authority_term::{AuthorityTerm, Purpose};
pub use extension::{Extension, TermLength};
pub use holiday_list::HolidayList;
pub use inaction::{Inaction, Subject};
pub use internal_target::{InternalTarget, LaterEnd, Suspension};
pub use karenzzeit::{Karenzzeit, MonthsWithout};
pub use kita_need::KitaNeed;
pub use kita_notice::KitaNotice;
pub use kita_receipt::KitaReceipt;
pub use reinstatement::{MissedIn, Reinstatement};
pub use remedy::{Courts, Notice, Remedy, RemedyKind, RemedyWay, remedy_end};

use super::error::TermError;
use super::input::Parameter;
use super::reckoning::Reckoning;
use serde::Serialize;

/// Which term is asked for, with the fields that it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "art", rename_all = "snake_case")]
pub enum Kind {
    /// The day of announcement alone.
    Bekanntgabe(Announcement),
    /// Last day of an objection or a suit.
    Rechtsbehelf(Remedy),
    /// A term set by the city.
    Behoerdenfrist(AuthorityTerm),
    /// Return to the former state after a missed term.
    Wiedereinsetzung(Reinstatement),
    /// Suit for failure to act.
    Untaetigkeit(Inaction),
    /// Confirmation of a KiTa application.
    KitaEingang(KitaReceipt),
    /// Notice of a place before the need begins.
    KitaBenachrichtigung(KitaNotice),
    /// When a need must be announced.
    KitaAnzeige(KitaNeed),
    /// How long a benefit is granted.
    Bewilligungszeitraum(ApprovalPeriod),
    /// How long any rent is recognised.
    Karenzzeit(Karenzzeit),
    /// An internal target.
    Intern(InternalTarget),
    /// The holidays of a year.
    Feiertage(HolidayList),
}

impl Kind {
    /// The word of the kind in the JSON.
    #[must_use]
    pub fn art(&self) -> &'static str {
        match self {
            Self::Bekanntgabe(_) => "bekanntgabe",
            Self::Rechtsbehelf(_) => "rechtsbehelf",
            Self::Behoerdenfrist(_) => "behoerdenfrist",
            Self::Wiedereinsetzung(_) => "wiedereinsetzung",
            Self::Untaetigkeit(_) => "untaetigkeit",
            Self::KitaEingang(_) => "kita_eingang",
            Self::KitaBenachrichtigung(_) => "kita_benachrichtigung",
            Self::KitaAnzeige(_) => "kita_anzeige",
            Self::Bewilligungszeitraum(_) => "bewilligungszeitraum",
            Self::Karenzzeit(_) => "karenzzeit",
            Self::Intern(_) => "intern",
            Self::Feiertage(_) => "feiertage",
        }
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Result<Reckoning, TermError> {
        match self {
            Self::Bekanntgabe(term) => term.compute(given),
            Self::Rechtsbehelf(term) => term.compute(given),
            Self::Behoerdenfrist(term) => term.compute(given),
            Self::Wiedereinsetzung(term) => Ok(term.compute()),
            Self::Untaetigkeit(term) => Ok(term.compute()),
            Self::KitaEingang(term) => Ok(term.compute()),
            Self::KitaBenachrichtigung(term) => Ok(term.compute(given)),
            Self::KitaAnzeige(term) => Ok(term.compute(given)),
            Self::Bewilligungszeitraum(term) => Ok(term.compute(given)),
            Self::Karenzzeit(term) => term.compute(given),
            Self::Intern(term) => term.compute(),
            Self::Feiertage(term) => Ok(term.compute()),
        }
    }
}
