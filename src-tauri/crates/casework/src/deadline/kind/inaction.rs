//! `untaetigkeit`: from when a suit for failure to act is admissible.
//!
//! Six months on an application, three on an objection before the social courts (§ 88 SGG); three months before the
//! administrative courts (§ 75 VwGO). A waiting time, not a term in which somebody must act: it is never moved. The day
//! after its end is the first day of a suit.

use crate::deadline::calendar::{Length, words};
use crate::deadline::counting_law::{SGG, VWGO};
use crate::deadline::error::TermError;
use crate::deadline::input::code::codes;
use crate::deadline::input::reader::Object;
use crate::deadline::input::schema::Day;
use crate::deadline::kind::Courts;
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// What has not been decided.
    pub Subject {
        /// An application.
        Antrag = "antrag",
        /// An objection.
        Widerspruch = "widerspruch",
    }
}

/// Asks how long one must wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Inaction {
    /// The day of receipt.
    #[schemars(with = "Day")]
    pub eingang: Date,
    /// What has not been decided.
    pub gegenstand: Subject,
    /// Which courts.
    pub rechtsweg: Courts,
}

impl Inaction {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            eingang: from.needed_day("eingang")?,
            gegenstand: from.needed_code("gegenstand")?,
            rechtsweg: from.needed_code("rechtsweg")?,
        })
    }

    pub(crate) fn compute(&self) -> Reckoning {
        let (length, norm, law) = match (self.rechtsweg, self.gegenstand) {
            (Courts::Sozial, Subject::Antrag) => (Length::Months(6), "§ 88 Abs. 1 S. 1", &SGG),
            (Courts::Sozial, Subject::Widerspruch) => (Length::Months(3), "§ 88 Abs. 2", &SGG),
            (Courts::Verwaltung, _) => (Length::Months(3), "§ 75 S. 2 VwGO", &VWGO),
        };
        let mut count = Reckoning::default();
        count.step(
            self.eingang,
            law.start,
            format!("Eingegangen am {}; dieser Tag zählt nicht mit.", words::long(self.eingang)),
        );
        count.count(self.eingang, length, norm, law);
        count
    }
}
