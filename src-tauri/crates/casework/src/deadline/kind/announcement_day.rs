//! `bekanntgabe`: the day of announcement alone (§ 37 SGB X).

use crate::deadline::announcement::Posting;
use crate::deadline::error::TermError;
use crate::deadline::input::Parameter;
use crate::deadline::input::reader::Object;
use crate::deadline::reckoning::Reckoning;
use serde::Serialize;

/// Asks on which day a letter counts as announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Announcement {
    /// The letter.
    pub bescheid: Posting,
}

impl Announcement {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        let bescheid = from.object("bescheid", Posting::read)?;
        Ok(Self { bescheid: from.need("bescheid", bescheid)? })
    }

    pub(crate) fn compute(&self, given: &Parameter) -> Result<Reckoning, TermError> {
        let mut count = Reckoning::default();
        self.bescheid.announce(given, &mut count)?;
        Ok(count)
    }
}
