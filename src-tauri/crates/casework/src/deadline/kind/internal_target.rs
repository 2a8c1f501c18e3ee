//! `intern`: a target that the house sets itself, and its final day.
//!
//! A suspension adds the **actual days**: from the day it begins to the day on which work goes on. Resuming on the same
//! day adds nothing; an open suspension has no end. Both target and end move; neither moves to a working day (for that
//! there is `ziel_arbeitstag`). A term set by law cannot be suspended, so it is not one of these.

use crate::deadline::calendar::{days_after, days_between, words};
use crate::deadline::error::{Problem, TermError};
use crate::deadline::hint::Hint;
use crate::deadline::input::reader::Object;
use crate::deadline::input::schema::Day;
use crate::deadline::kind::extension::check_reach;
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

/// Asks where an internal target stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct InternalTarget {
    /// The final day.
    #[schemars(with = "Day")]
    pub ende: Date,
    /// The day one aims at.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub ziel: Option<Date>,
    /// Suspensions in order; only the last may be open.
    #[serde(default)]
    pub aussetzungen: Vec<Suspension>,
    /// Later final days in order.
    #[serde(default)]
    pub verlaengerungen: Vec<LaterEnd>,
}

/// A stretch in which nobody works on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Suspension {
    /// Its first day.
    #[schemars(with = "Day")]
    pub von: Date,
    /// The day on which work goes on; left out: open.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub bis: Option<Date>,
    /// Why.
    #[serde(default)]
    pub grund: Option<String>,
}

/// A later final day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LaterEnd {
    /// The day.
    #[schemars(with = "Day")]
    pub bis: Date,
    /// Why.
    pub grund: String,
}

const NORM: &str = "interne Frist";

impl Suspension {
    fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { von: from.needed_day("von")?, bis: from.day("bis")?, grund: from.text("grund")? })
    }
}

impl LaterEnd {
    fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        let bis = from.needed_day("bis")?;
        let grund = from.text("grund")?;
        Ok(Self { bis, grund: from.need("grund", grund)? })
    }
}

/// The days while they are being moved, and the extensions that are still to come.
struct Moving<'a> {
    end: Date,
    target: Option<Date>,
    extensions: std::iter::Enumerate<std::slice::Iter<'a, LaterEnd>>,
}

impl InternalTarget {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            ende: from.needed_day("ende")?,
            ziel: from.day("ziel")?,
            aussetzungen: from.objects("aussetzungen", Suspension::read)?,
            verlaengerungen: from.objects("verlaengerungen", LaterEnd::read)?,
        })
    }

    pub(crate) fn compute(&self) -> Result<Reckoning, TermError> {
        self.check()?;
        let mut count = Reckoning::default();
        let mut moving =
            Moving { end: self.ende, target: self.ziel, extensions: self.verlaengerungen.iter().enumerate() };
        count.end_at(self.ende, NORM, format!("Festgelegt: {}.", words::long(self.ende)));
        for (place, suspension) in self.aussetzungen.iter().enumerate() {
            // An extension that was needed to be still running here came first.
            while suspension.von > moving.end && moving.extend(&mut count)? {}
            if suspension.von > moving.end {
                let problem = Problem::After { what: "dem Ende der Frist", day: moving.end };
                return Err(TermError::new(format!("aussetzungen[{place}].von"), problem));
            }
            if !moving.suspend(place, suspension, &mut count)? {
                return Ok(count);
            }
        }
        while moving.extend(&mut count)? {}
        count.further.ziel = moving.target;
        Ok(count)
    }

    fn check(&self) -> Result<(), TermError> {
        if self.ziel.is_some_and(|target| target > self.ende) {
            let problem = Problem::After { what: "dem Ende der Frist", day: self.ende };
            return Err(TermError::new("ziel", problem));
        }
        let mut previous: Option<&Suspension> = None;
        for (place, suspension) in self.aussetzungen.iter().enumerate() {
            let field = |key| format!("aussetzungen[{place}].{key}");
            if suspension.bis.is_some_and(|bis| bis < suspension.von) {
                let problem = Problem::Before { what: "`von`", day: suspension.von };
                return Err(TermError::new(field("bis"), problem));
            }
            if suspension.bis.is_none() && place + 1 < self.aussetzungen.len() {
                return Err(TermError::new(field("bis"), Problem::OpenButNotLast));
            }
            if previous.and_then(|earlier| earlier.bis).is_some_and(|bis| suspension.von < bis) {
                return Err(TermError::new(field("von"), Problem::Overlap));
            }
            previous = Some(suspension);
        }
        Ok(())
    }
}

impl Moving<'_> {
    /// Applies the next extension; says whether there was one.
    fn extend(&mut self, count: &mut Reckoning) -> Result<bool, TermError> {
        let Some((place, extension)) = self.extensions.next() else { return Ok(false) };
        if extension.bis <= self.end {
            let problem = Problem::NotAfter { what: "dem Ende der Frist", day: self.end };
            return Err(TermError::new(format!("verlaengerungen[{place}].bis"), problem));
        }
        self.end = extension.bis;
        count.end_at(
            self.end,
            NORM,
            format!("Verlängert bis {} ({}).", words::long(self.end), extension.grund),
        );
        Ok(true)
    }

    /// Applies a suspension; says whether it has an end.
    fn suspend(
        &mut self,
        place: usize,
        suspension: &Suspension,
        count: &mut Reckoning,
    ) -> Result<bool, TermError> {
        let why = suspension.grund.as_ref().map(|grund| format!(" ({grund})")).unwrap_or_default();
        let from = words::short(suspension.von);
        let Some(resumed) = suspension.bis else {
            count.leave_open();
            count.step(
                suspension.von,
                NORM,
                format!("Ausgesetzt seit {from}{why}; ein Ende steht nicht fest."),
            );
            count.hint(Hint::suspension_is_open());
            return Ok(false);
        };
        let days = days_between(suspension.von, resumed);
        self.end = days_after(self.end, days);
        check_reach(&format!("aussetzungen[{place}].bis"), self.end)?;
        self.target = self.target.map(|target| days_after(target, days));
        let (until, unit) = (words::short(resumed), if days == 1 { "Tag" } else { "Tage" });
        let text =
            format!("Ausgesetzt von {from} bis {until}{why}: {days} {unit} dazu, {}.", words::long(self.end));
        count.end_at(self.end, NORM, text);
        Ok(true)
    }
}
