//! What sets a term going: a letter whose announcement is computed, or a day of announcement that is known.

use crate::deadline::announcement::Posting;
use crate::deadline::calendar::words;
use crate::deadline::error::TermError;
use crate::deadline::input::Parameter;
use crate::deadline::input::term::exactly_one;
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;

/// The day of announcement from exactly one of the two, explained in `count`; `None`: nothing is announced.
pub(super) fn announced(
    bescheid: Option<&Posting>,
    bekanntgabe: Option<Date>,
    given: &Parameter,
    count: &mut Reckoning,
) -> Result<Option<Date>, TermError> {
    match (bescheid, bekanntgabe) {
        (Some(posting), None) => posting.announce(given, count),
        (None, Some(day)) => {
            count.announced = Some(day);
            count.step(
                day,
                "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB",
                format!("Bekannt gegeben am {}; dieser Tag zählt nicht mit.", words::long(day)),
            );
            Ok(Some(day))
        }
        (Some(_), Some(_)) | (None, None) => Err(exactly_one("bescheid", "bescheid", "bekanntgabe")),
    }
}
