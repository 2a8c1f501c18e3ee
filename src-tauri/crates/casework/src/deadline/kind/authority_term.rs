//! `behoerdenfrist`: a term that the city sets.
//!
//! It starts on the day after its announcement (§ 26 Abs. 2 SGB X) and is moved to a working day, unless the person was
//! told the end day with reference to § 26 Abs. 3, or the day is an appointment (Abs. 5). Benefits may be refused for
//! lack of cooperation only after a warning in writing **and** a reasonable term (§ 66 Abs. 3 SGB I).

use super::event::announced;
use super::extension::{Extension, TermLength, check_reach};
use crate::deadline::announcement::Posting;
use crate::deadline::calendar::{days_between, next_day, words};
use crate::deadline::counting_law::SGB_X;
use crate::deadline::error::{Problem, TermError};
use crate::deadline::hint::Hint;
use crate::deadline::input::code::codes;
use crate::deadline::input::reader::Object;
use crate::deadline::input::term::exactly_one;
use crate::deadline::input::{Parameter, schema::Day};
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// What the person is given time for.
    pub Purpose {
        /// To cooperate (§§ 60, 66 SGB I).
        Mitwirkung = "mitwirkung",
        /// To be heard (§ 24 SGB X).
        Anhoerung = "anhoerung",
        /// To take an offer.
        Angebot = "angebot",
        /// To hand in a translation (§ 19 SGB X).
        Uebersetzung = "uebersetzung",
        /// Anything else.
        Sonstige = "sonstige",
    }
}

/// Asks when a term set by the city ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AuthorityTerm {
    /// What it is for.
    pub zweck: Purpose,
    /// The letter that sets it; exactly one of this and `bekanntgabe`.
    #[serde(default)]
    pub bescheid: Option<Posting>,
    /// The day of its announcement, where it is known.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub bekanntgabe: Option<Date>,
    /// Its length; exactly one of this and `bis`.
    #[serde(default)]
    pub dauer: Option<TermLength>,
    /// Its last day.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub bis: Option<Date>,
    /// The person was told the end day with reference to § 26 Abs. 3 SGB X: it is not moved.
    #[serde(default)]
    pub hinweis_26_3: bool,
    /// The day is an appointment: it is not moved.
    #[serde(default)]
    pub termin: bool,
    /// A later end.
    #[serde(default)]
    pub verlaengerung: Option<Extension>,
}

impl AuthorityTerm {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            zweck: from.needed_code("zweck")?,
            bescheid: from.object("bescheid", Posting::read)?,
            bekanntgabe: from.day("bekanntgabe")?,
            dauer: from.object("dauer", TermLength::read)?,
            bis: from.day("bis")?,
            hinweis_26_3: from.flag("hinweis_26_3")?.unwrap_or(false),
            termin: from.flag("termin")?.unwrap_or(false),
            verlaengerung: from.object("verlaengerung", Extension::read)?,
        })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Result<Reckoning, TermError> {
        if self.dauer.is_some() == self.bis.is_some() {
            return Err(exactly_one("dauer", "dauer", "bis"));
        }
        let mut count = Reckoning::default();
        let moves = !self.hinweis_26_3 && !self.termin;
        let event = announced(self.bescheid.as_ref(), self.bekanntgabe, given, &mut count)?;
        let Some(event) = event else { return Ok(count) };
        self.first_end(event, &mut count)?;
        if moves {
            count.move_to_working_day(SGB_X.shift);
        }
        if let Some(extension) = &self.verlaengerung {
            extension.extend(given, moves, &mut count)?;
            if moves {
                count.move_to_working_day(SGB_X.shift);
            }
        }
        self.hint_if_short(event, given, &mut count);
        if self.zweck == Purpose::Mitwirkung {
            count.further.versagung_fruehestens = count.end.map(next_day);
        }
        Ok(count)
    }

    fn first_end(&self, event: Date, count: &mut Reckoning) -> Result<(), TermError> {
        if let Some(dauer) = self.dauer {
            check_reach("dauer", dauer.length().end_after_event(event))?;
            count.count(event, dauer.length(), "§ 26 Abs. 2 SGB X", &SGB_X);
        }
        if let Some(bis) = self.bis {
            if bis < event {
                return Err(TermError::new("bis", Problem::Before { what: "der Bekanntgabe", day: event }));
            }
            count.begin(next_day(event), "§ 26 Abs. 2 SGB X");
            let (norm, why) = if self.termin {
                ("§ 26 Abs. 5 SGB X", " Ein Termin verschiebt sich nicht.")
            } else if self.hinweis_26_3 {
                (
                    "§ 26 Abs. 3 S. 2 SGB X",
                    " Der Tag wurde mit Hinweis auf § 26 Abs. 3 mitgeteilt und bleibt.",
                )
            } else {
                ("§ 26 Abs. 2 SGB X", "")
            };
            count.end_at(bis, norm, format!("Gesetzt bis {}.{why}", words::long(bis)));
        }
        Ok(())
    }

    fn hint_if_short(&self, event: Date, given: &Parameter, count: &mut Reckoning) {
        let norm = match self.zweck {
            Purpose::Anhoerung => "§ 24 Abs. 1 SGB X",
            Purpose::Mitwirkung => "§ 66 Abs. 3 SGB I",
            Purpose::Angebot | Purpose::Uebersetzung | Purpose::Sonstige => return,
        };
        let Some(end) = count.unmoved_end else { return };
        let days = days_between(event, end);
        if days < i32::from(given.mindestfrist_tage) {
            count.hint(Hint::short_term(days, given.mindestfrist_tage, norm));
        }
    }
}
