//! One term, or a list of them, read from JSON.

use super::Parameter;
use super::code::codes;
use super::reader::Object;
use super::schema;
use crate::deadline::error::{Problem, TermError};
use crate::deadline::kind::{self, Kind};
use jiff::civil::Date;
use serde::Serialize;

/// A term that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Term {
    /// Free text that is handed back.
    #[serde(default)]
    pub id: Option<String>,
    /// Which term, with the fields that it needs.
    #[serde(flatten)]
    pub kind: Kind,
    /// The day on which one asks whether the term still runs.
    #[schemars(with = "Option<schema::Day>")]
    #[serde(default)]
    pub stichtag: Option<Date>,
    /// What the city sets differently.
    #[serde(default)]
    pub parameter: Parameter,
}

impl Term {
    /// A term of this kind with the usual parameters, no id and no day on which one asks.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self { id: None, kind, stichtag: None, parameter: Parameter::default() }
    }
}

/// What an input holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// One term: one answer.
    One(Box<Term>),
    /// A list: a list of answers in the same order.
    Many(Vec<Term>),
}

codes! {
    /// The word that says which term is asked for.
    pub(crate) Art {
        /// The day of announcement alone.
        Bekanntgabe = "bekanntgabe",
        /// Last day of an objection or a suit.
        Rechtsbehelf = "rechtsbehelf",
        /// A term set by the city.
        Behoerdenfrist = "behoerdenfrist",
        /// Return to the former state after a missed term.
        Wiedereinsetzung = "wiedereinsetzung",
        /// Suit for failure to act.
        Untaetigkeit = "untaetigkeit",
        /// Confirmation of a KiTa application.
        KitaEingang = "kita_eingang",
        /// Notice of a place before the need begins.
        KitaBenachrichtigung = "kita_benachrichtigung",
        /// When a need must be announced.
        KitaAnzeige = "kita_anzeige",
        /// How long a benefit is granted.
        Bewilligungszeitraum = "bewilligungszeitraum",
        /// How long any rent is recognised.
        Karenzzeit = "karenzzeit",
        /// An internal target.
        Intern = "intern",
        /// The holidays of a year.
        Feiertage = "feiertage",
    }
}

/// Reads one term or a list of them.
///
/// # Errors
/// [`TermError`] naming the first field that is wrong, unknown or missing.
pub fn parse(bytes: &[u8]) -> Result<Input, TermError> {
    let value = crate::json::read(bytes, 16).map_err(|error| TermError::new("Eingabe", error.into()))?;
    match value.as_array() {
        None => read(&value).map(|term| Input::One(Box::new(term))),
        Some(entries) => {
            let terms = entries.iter().enumerate();
            let read_at = |(place, entry)| read(entry).map_err(|error| error.at_place(place));
            terms.map(read_at).collect::<Result<_, _>>().map(Input::Many)
        }
    }
}

fn read(value: &serde_json::Value) -> Result<Term, TermError> {
    let mut from = Object::of(value, "")?;
    let art: Art = from.needed_code("art")?;
    let term = Term {
        id: from.text("id")?,
        kind: read_kind(art, &mut from)?,
        stichtag: from.day("stichtag")?,
        parameter: from.object("parameter", Parameter::read)?.unwrap_or_default(),
    };
    if !matches!(art, Art::Bekanntgabe | Art::Behoerdenfrist | Art::Intern | Art::Feiertage) {
        from.refuse_moving_the_law(["aussetzungen", "verlaengerung", "verlaengerungen"])?;
    }
    from.finish().map(|()| term)
}

fn read_kind(art: Art, from: &mut Object<'_>) -> Result<Kind, TermError> {
    Ok(match art {
        Art::Bekanntgabe => Kind::Bekanntgabe(kind::Announcement::read(from)?),
        Art::Rechtsbehelf => Kind::Rechtsbehelf(kind::Remedy::read(from)?),
        Art::Behoerdenfrist => Kind::Behoerdenfrist(kind::AuthorityTerm::read(from)?),
        Art::Wiedereinsetzung => Kind::Wiedereinsetzung(kind::Reinstatement::read(from)?),
        Art::Untaetigkeit => Kind::Untaetigkeit(kind::Inaction::read(from)?),
        Art::KitaEingang => Kind::KitaEingang(kind::KitaReceipt::read(from)?),
        Art::KitaBenachrichtigung => Kind::KitaBenachrichtigung(kind::KitaNotice::read(from)?),
        Art::KitaAnzeige => Kind::KitaAnzeige(kind::KitaNeed::read(from)?),
        Art::Bewilligungszeitraum => Kind::Bewilligungszeitraum(kind::ApprovalPeriod::read(from)?),
        Art::Karenzzeit => Kind::Karenzzeit(kind::Karenzzeit::read(from)?),
        Art::Intern => Kind::Intern(kind::InternalTarget::read(from)?),
        Art::Feiertage => Kind::Feiertage(kind::HolidayList::read(from)?),
    })
}

/// The complaint that both or none of two fields were given; `field` is the one that is named.
pub(crate) fn exactly_one(field: impl Into<String>, one: &'static str, other: &'static str) -> TermError {
    TermError::new(field, Problem::ExactlyOne { one, other })
}
