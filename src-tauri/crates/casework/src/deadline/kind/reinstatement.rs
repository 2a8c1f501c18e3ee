//! `wiedereinsetzung`: how long one may ask for the former state after a term was missed without fault.
//!
//! Two weeks after the obstacle is gone (§ 27 Abs. 2 SGB X, § 60 Abs. 2 VwGO), one month before the social courts
//! (§ 67 Abs. 2 SGG); no longer at all one year after the end that was missed (§ 27 Abs. 3 SGB X, § 60 Abs. 3 VwGO,
//! § 67 Abs. 3 SGG).

use crate::deadline::calendar::{Length, words};
use crate::deadline::counting_law::{CountingLaw, SGB_X, SGG, VWGO};
use crate::deadline::error::TermError;
use crate::deadline::input::code::codes;
use crate::deadline::input::reader::Object;
use crate::deadline::input::schema::Day;
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// In which procedure the term was missed.
    pub MissedIn {
        /// Before the authority.
        Sgb10 = "sgb10",
        /// Before the social courts, objection included.
        Sgg = "sgg",
        /// Before the administrative courts, objection included.
        Vwgo = "vwgo",
    }
}

/// Asks how long reinstatement may be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Reinstatement {
    /// The day on which the obstacle was gone.
    #[schemars(with = "Day")]
    pub hindernis_weg: Date,
    /// In which procedure.
    pub verfahren: MissedIn,
    /// The end that was missed.
    #[schemars(with = "Option<Day>")]
    #[serde(default)]
    pub versaeumtes_ende: Option<Date>,
}

impl Reinstatement {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            hindernis_weg: from.needed_day("hindernis_weg")?,
            verfahren: from.needed_code("verfahren")?,
            versaeumtes_ende: from.day("versaeumtes_ende")?,
        })
    }

    fn rule(&self) -> (Length, &'static str, &'static CountingLaw, &'static str) {
        match self.verfahren {
            MissedIn::Sgb10 => (Length::Weeks(2), "§ 27 Abs. 2 S. 1 SGB X", &SGB_X, "§ 27 Abs. 3 SGB X"),
            MissedIn::Sgg => (Length::Months(1), "§ 67 Abs. 2 S. 1", &SGG, "§ 67 Abs. 3 SGG"),
            MissedIn::Vwgo => (Length::Weeks(2), "§ 60 Abs. 2 S. 1 VwGO", &VWGO, "§ 60 Abs. 3 VwGO"),
        }
    }

    pub(crate) fn compute(&self) -> Reckoning {
        let (length, norm, law, latest_norm) = self.rule();
        let mut count = Reckoning::default();
        if let Some(missed) = self.versaeumtes_ende {
            let latest = Length::Years(1).end_after_event(missed);
            count.further.spaetestens = Some(latest);
            count.step(
                missed,
                latest_norm,
                format!(
                    "Versäumt: {}. Nach einem Jahr, am {}, ist Schluss, außer bei höherer Gewalt.",
                    words::long(missed),
                    words::short(latest)
                ),
            );
        }
        count.step(
            self.hindernis_weg,
            law.start,
            format!(
                "Hindernis weggefallen am {}; dieser Tag zählt nicht mit.",
                words::long(self.hindernis_weg)
            ),
        );
        count.count(self.hindernis_weg, length, norm, law);
        count.move_to_working_day(law.shift);
        count
    }
}
