//! `bewilligungszeitraum`: how long Grundsicherung is granted (§ 44 Abs. 3 SGB XII).
//!
//! Whole calendar months, twelve as a rule, at most six if the grant is provisional; it ends on its last day even on a
//! Sunday (§ 26 Abs. 4 SGB X). A provisional grant becomes final if nothing is decided within a year after its end
//! (§ 44a Abs. 6). When the form for the next grant leaves the house is practice, no law.

use crate::deadline::calendar::{Length, Month, days_after, words, working_day_on_or_before};
use crate::deadline::error::TermError;
use crate::deadline::hint::Hint;
use crate::deadline::input::reader::Object;
use crate::deadline::input::{Parameter, schema};
use crate::deadline::reckoning::Reckoning;
use serde::Serialize;

/// Asks when a grant ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ApprovalPeriod {
    /// Its first month.
    #[schemars(with = "schema::Month")]
    pub beginn: Month,
    /// How many months; left out: twelve, or six if provisional.
    #[serde(default)]
    pub monate: Option<u16>,
    /// Granted provisionally (§ 44a SGB XII).
    #[serde(default)]
    pub vorlaeufig: bool,
}

const USUAL_MONTHS: u16 = 12;
const PROVISIONAL_MONTHS: u16 = 6;

impl ApprovalPeriod {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self {
            beginn: from.needed_month("beginn")?,
            monate: from.count("monate", 1, 120)?,
            vorlaeufig: from.flag("vorlaeufig")?.unwrap_or(false),
        })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Reckoning {
        let usual = if self.vorlaeufig { PROVISIONAL_MONTHS } else { USUAL_MONTHS };
        let months = self.monate.unwrap_or(usual);
        let first = self.beginn.first_day();
        let end = self.beginn.plus(months.saturating_sub(1)).last_day();
        let next_form = days_after(end, -i32::from(given.folgeantrag_vorlauf_tage));

        let mut count = Reckoning::default();
        count.begin = Some(first);
        count.further.folgeantrag_versenden = Some(working_day_on_or_before(next_form));
        count.step(
            first,
            "§ 44 Abs. 3 SGB XII, § 187 Abs. 2 BGB",
            format!("Beginn des ersten Monats: {}; dieser Tag zählt mit.", words::long(first)),
        );
        let mut text = format!(
            "{} volle Kalendermonate: {}. Ein Bewilligungszeitraum verschiebt sich nicht.",
            months,
            words::long(end)
        );
        if months == 1 {
            text = text.replace("1 volle Kalendermonate", "Ein voller Kalendermonat");
        }
        if self.vorlaeufig {
            let final_by = Length::Years(1).end_joined_to(end);
            count.further.abschliessend_bis = Some(final_by);
            text.push_str(&format!(
                " Vorläufig bewilligt: Ohne Entscheidung bis {} gilt die Leistung als abschließend festgesetzt (§ 44a \
                 Abs. 6 SGB XII).",
                words::short(final_by)
            ));
            if months > PROVISIONAL_MONTHS {
                count.hint(Hint::provisional_too_long(months));
            }
        }
        count.end_at(end, "§ 44 Abs. 3 SGB XII, § 26 Abs. 4 SGB X", text);
        count
    }
}
