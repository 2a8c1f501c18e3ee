//! `kita_anzeige`: parents announce their need six months before it begins (§ 5 Abs. 1 KiBiz).
//!
//! Late is never refused: a need at short notice is met too (§ 5 Abs. 2 KiBiz). Counted backwards, so never moved.

use crate::deadline::calendar::{Length, days_after, words};
use crate::deadline::error::TermError;
use crate::deadline::hint::Hint;
use crate::deadline::input::reader::Object;
use crate::deadline::input::{Backwards, Parameter, schema::Day};
use crate::deadline::reckoning::Reckoning;
use jiff::Span;
use jiff::civil::Date;
use serde::Serialize;

/// Asks until when a need is announced in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct KitaNeed {
    /// The day on which the need begins.
    #[schemars(with = "Day")]
    pub betreuungsbeginn: Date,
    /// The day on which it was announced.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub eingang: Option<Date>,
}

impl KitaNeed {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { betreuungsbeginn: from.needed_day("betreuungsbeginn")?, eingang: from.day("eingang")? })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Reckoning {
        let full_day_between = i32::from(given.rueckwaerts == Backwards::Strict);
        let six_months_before = self.betreuungsbeginn.saturating_sub(Span::new().months(6));
        let last = days_after(six_months_before, -full_day_between);
        let mut count = Reckoning::default();
        count.further.rechtzeitig = self.eingang.map(|received| received <= last);
        count.step(
            self.betreuungsbeginn,
            "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB",
            format!(
                "Der Bedarf beginnt am {}; dieser Tag zählt nicht mit.",
                words::long(self.betreuungsbeginn)
            ),
        );
        count.end_at(
            last,
            "§ 5 Abs. 1 KiBiz",
            format!(
                "{} vorher: {}. Auch eine spätere Anzeige wird angenommen (§ 5 Abs. 2 KiBiz).",
                Length::Months(6).words(),
                words::long(last)
            ),
        );
        count.hint(Hint::counted_backwards());
        count
    }
}
