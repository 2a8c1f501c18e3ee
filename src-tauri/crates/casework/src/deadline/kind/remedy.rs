//! `rechtsbehelf`: the last day of an objection or a suit.
//!
//! One month (§ 84 Abs. 1, § 87 Abs. 1 SGG; § 70 Abs. 1, § 74 Abs. 1 VwGO); announced abroad three months before the
//! social courts, one before the administrative courts, whose law knows no longer term. Notice missing or wrong: one
//! year from the announcement (§ 66 Abs. 2 SGG, § 58 Abs. 2 VwGO). All of them are moved to a working day.

use super::event::announced;
use crate::deadline::announcement::{Posting, Way};
use crate::deadline::calendar::{Length, next_working_day};
use crate::deadline::counting_law::{CountingLaw, SGG, VWGO};
use crate::deadline::error::TermError;
use crate::deadline::hint::Hint;
use crate::deadline::input::code::codes;
use crate::deadline::input::reader::Object;
use crate::deadline::input::{Parameter, schema::Day};
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// Which courts decide in the end.
    pub Courts {
        /// The social courts: SGB XII.
        Sozial = "sozial",
        /// The administrative courts: KiTa.
        Verwaltung = "verwaltung",
    }
}

codes! {
    /// Which remedy.
    pub RemedyKind {
        /// Objection to the authority.
        Widerspruch = "widerspruch",
        /// Suit.
        Klage = "klage",
    }
}

codes! {
    /// Whether the decision says rightly which remedy there is.
    pub Notice {
        /// It does.
        Richtig = "richtig",
        /// It says nothing.
        Fehlt = "fehlt",
        /// It says something wrong.
        Unrichtig = "unrichtig",
    }
}

/// Asks until when a remedy may be lodged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Remedy {
    /// The letter; exactly one of this and `bekanntgabe`.
    #[serde(default)]
    pub bescheid: Option<Posting>,
    /// The day of announcement, where it is known.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub bekanntgabe: Option<Date>,
    /// Which courts decide in the end.
    pub rechtsweg: Courts,
    /// Which remedy; left out: objection.
    #[serde(default)]
    pub rechtsbehelf: Option<RemedyKind>,
    /// Whether the notice is right; left out: it is.
    #[serde(default)]
    pub belehrung: Option<Notice>,
    /// Announced abroad; left out: yes, if posted abroad.
    #[serde(default)]
    pub ausland: Option<bool>,
}

/// What the length of a remedy depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemedyWay {
    /// Which courts decide in the end.
    pub courts: Courts,
    /// Which remedy.
    pub kind: RemedyKind,
    /// Whether the notice is right.
    pub notice: Notice,
    /// Announced abroad.
    pub abroad: bool,
}

/// The last day on which the remedy is in time against a decision announced on `announced`.
#[must_use]
pub fn remedy_end(announced: Date, way: RemedyWay) -> Date {
    next_working_day(way.length().end_after_event(announced))
}

impl RemedyWay {
    /// How long the remedy is open.
    #[must_use]
    pub fn length(self) -> Length {
        match (self.notice, self.courts, self.abroad) {
            (Notice::Fehlt | Notice::Unrichtig, _, _) => Length::Years(1),
            (Notice::Richtig, Courts::Sozial, true) => Length::Months(3),
            (Notice::Richtig, _, _) => Length::Months(1),
        }
    }

    fn law(self) -> &'static CountingLaw {
        match self.courts {
            Courts::Sozial => &SGG,
            Courts::Verwaltung => &VWGO,
        }
    }

    fn norm(self) -> &'static str {
        match (self.courts, self.kind, self.length()) {
            (Courts::Sozial, _, Length::Years(_)) => "§ 66 Abs. 2 S. 1",
            (Courts::Verwaltung, _, Length::Years(_)) => "§ 58 Abs. 2 S. 1 VwGO",
            (Courts::Sozial, RemedyKind::Widerspruch, Length::Months(3)) => "§ 84 Abs. 1 S. 2",
            (Courts::Sozial, RemedyKind::Klage, Length::Months(3)) => "§ 87 Abs. 1 S. 2",
            (Courts::Sozial, RemedyKind::Widerspruch, _) => "§ 84 Abs. 1 S. 1",
            (Courts::Sozial, RemedyKind::Klage, _) => "§ 87 Abs. 1 S. 1",
            (Courts::Verwaltung, RemedyKind::Widerspruch, _) => "§ 70 Abs. 1 S. 1 VwGO",
            (Courts::Verwaltung, RemedyKind::Klage, _) => "§ 74 Abs. 1 VwGO",
        }
    }
}

impl Remedy {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            bescheid: from.object("bescheid", Posting::read)?,
            bekanntgabe: from.day("bekanntgabe")?,
            rechtsweg: from.needed_code("rechtsweg")?,
            rechtsbehelf: from.code("rechtsbehelf")?,
            belehrung: from.code("belehrung")?,
            ausland: from.flag("ausland")?,
        })
    }

    fn way(&self) -> RemedyWay {
        let posted_abroad = self.bescheid.as_ref().is_some_and(|posting| posting.weg == Way::PostAusland);
        RemedyWay {
            courts: self.rechtsweg,
            kind: self.rechtsbehelf.unwrap_or(RemedyKind::Widerspruch),
            notice: self.belehrung.unwrap_or(Notice::Richtig),
            abroad: self.ausland.unwrap_or(posted_abroad),
        }
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Result<Reckoning, TermError> {
        let mut count = Reckoning::default();
        let way = self.way();
        let event = announced(self.bescheid.as_ref(), self.bekanntgabe, given, &mut count)?;
        if let Some(event) = event {
            count.count(event, way.length(), way.norm(), way.law());
            count.move_to_working_day(way.law().shift);
        }
        if way.notice != Notice::Richtig {
            count.hint(Hint::notice_missing(match way.courts {
                Courts::Sozial => "§ 66 Abs. 2 S. 1 SGG",
                Courts::Verwaltung => "§ 58 Abs. 2 S. 1 VwGO",
            }));
        }
        Ok(count)
    }
}
