//! Days and months as they are written: `2027-02-24`, `2027-02`. Every other way of writing them is refused.

use crate::deadline::calendar::Month;
use crate::deadline::error::Problem;
use jiff::civil::Date;

/// SGB X is in force since 1981-01-01; the calendar is checked up to the end of 2199.
pub(crate) const FIRST_YEAR: i16 = 1981;
/// The last year whose days are taken.
pub(crate) const LAST_YEAR: i16 = 2199;

/// The day that `raw` names.
pub(crate) fn day(raw: &str) -> Result<Date, Problem> {
    let Some([year, month, day]) = numbers(raw, [4, 2, 2]) else {
        return Err(Problem::NotADay { raw: raw.to_owned() });
    };
    let exists = small(month).zip(small(day)).and_then(|(month, day)| Date::new(year, month, day).ok());
    in_range(year, raw, exists)
}

/// The month that `raw` names.
pub(crate) fn month(raw: &str) -> Result<Month, Problem> {
    let Some([year, month]) = numbers(raw, [4, 2]) else {
        return Err(Problem::NotAMonth { raw: raw.to_owned() });
    };
    in_range(year, raw, small(month).and_then(|month| Month::new(year, month)))
}

fn in_range<T>(year: i16, raw: &str, exists: Option<T>) -> Result<T, Problem> {
    let found = exists.ok_or_else(|| Problem::NoSuchDay { raw: raw.to_owned() })?;
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        Ok(found)
    } else {
        Err(Problem::OutOfRange { raw: raw.to_owned() })
    }
}

/// The numbers of `raw`, which are separated by hyphens and have exactly these many digits.
pub(crate) fn numbers<const N: usize>(raw: &str, digits: [usize; N]) -> Option<[i16; N]> {
    let mut found = [0; N];
    let mut pieces = raw.split('-');
    for (slot, digits) in found.iter_mut().zip(digits) {
        let piece = pieces.next()?;
        if piece.len() != digits || !piece.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = piece.parse().ok()?;
    }
    pieces.next().is_none().then_some(found)
}

fn small(number: i16) -> Option<i8> {
    i8::try_from(number).ok()
}
