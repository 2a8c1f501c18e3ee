//! `kita_benachrichtigung`: parents learn of their place six weeks before the need begins, as a rule eight (§ 5 Abs. 3
//! S. 2 KiBiz).
//!
//! "Six weeks before" the day of need: that day does not count and 42 full days lie between, so the last day is the
//! start minus 43 days (reading `streng`; `einfach`: minus 42). Moving to a later working day would eat the parents'
//! protection: never.

use crate::deadline::calendar::{days_after, words, working_day_on_or_before};
use crate::deadline::error::TermError;
use crate::deadline::hint::Hint;
use crate::deadline::input::reader::Object;
use crate::deadline::input::{Backwards, Parameter, schema::Day};
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

/// Asks until when parents must have their notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct KitaNotice {
    /// The day on which the need begins.
    #[schemars(with = "Day")]
    pub betreuungsbeginn: Date,
}

/// Days that a letter takes by the rule of the fourth day (§ 37 Abs. 2 SGB X).
const POST_DAYS: i32 = 4;

impl KitaNotice {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { betreuungsbeginn: from.needed_day("betreuungsbeginn")? })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Reckoning {
        const NORM: &str = "§ 5 Abs. 3 S. 2 KiBiz";
        let full_days_between = i32::from(given.rueckwaerts == Backwards::Strict);
        let weeks_before = |weeks: i32| days_after(self.betreuungsbeginn, -(7 * weeks + full_days_between));
        let (usual, last) = (weeks_before(8), weeks_before(6));
        let posted = working_day_on_or_before(days_after(last, -POST_DAYS));

        let mut count = Reckoning::default();
        count.further.in_der_regel_bis = Some(usual);
        count.further.spaetestens_aufgabe = Some(posted);
        count.step(
            self.betreuungsbeginn,
            "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB",
            format!(
                "Der Bedarf beginnt am {}; dieser Tag zählt nicht mit.",
                words::long(self.betreuungsbeginn)
            ),
        );
        count.step(usual, NORM, format!("In der Regel acht Wochen vorher: {}.", words::long(usual)));
        let how = if full_days_between == 1 { "42 volle Tage liegen dazwischen" } else { "42 Tage vorher" };
        count.end_at(
            last,
            NORM,
            format!(
                "Spätestens sechs Wochen vorher ({how}): {}. Dieser Tag verschiebt sich nicht; mit der Post geht das \
                 Schreiben spätestens am {} aus dem Haus.",
                words::long(last),
                words::long(posted)
            ),
        );
        count.hint(Hint::counted_backwards());
        count
    }
}
