//! Days, months, instants and nursery years as the forms write them.

use jiff::Timestamp;
use jiff::civil::Date;

/// `2026-11-24`, if that day exists.
pub(in crate::intake) fn day(text: &str) -> Option<Date> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { text.parse().ok() } else { None }
}

/// `2026-11`, as its first day.
pub(in crate::intake) fn month(text: &str) -> Option<Date> {
    if text.len() == 7 { day(&format!("{text}-01")) } else { None }
}

/// `1961` or `1961-05`: what is known of a birth date.
pub(in crate::intake) fn partial_date(text: &str) -> Option<Date> {
    if text.len() == 4 { day(&format!("{text}-01-01")) } else { month(text) }
}

/// An instant with its offset (RFC 3339).
pub(in crate::intake) fn instant(text: &str) -> Option<Timestamp> {
    let shaped = text.len() >= 20 && day(text.get(..10)?).is_some() && text.as_bytes().get(10) == Some(&b'T');
    if shaped && !text.contains('[') { text.parse().ok() } else { None }
}

/// `2027/28`: the first day of that nursery year, 1 August.
pub(in crate::intake) fn nursery_year(text: &str) -> Option<Date> {
    let (begin, end) = text.split_once('/')?;
    let first = day(&format!("{begin}-08-01"))?;
    let expected = format!("{:02}", (first.year() + 1) % 100);
    (begin.len() == 4 && end == expected).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_exist_or_is_written_otherwise_is_no_date() {
        assert!(day("2024-02-29").is_some());
        for bad in ["2026-02-29", "2026-2-9", "20260209", "24.11.2026", "2026-11-24T00:00"] {
            assert_eq!(day(bad), None, "{bad}");
        }
        assert!(month("2026-11").is_some() && month("2026-13").is_none() && month("2026").is_none());
        assert!(
            partial_date("1961").is_some()
                && partial_date("1961-05").is_some()
                && partial_date("61").is_none()
        );
        assert!(instant("2026-11-24T09:12:00+01:00").is_some() && instant("2026-11-24T09:12:00Z").is_some());
        assert!(instant("2026-11-24T09:12:00").is_none() && instant("2026-11-24 09:12:00+01:00").is_none());
        assert!(nursery_year("2027/28").is_some() && nursery_year("2099/00").is_some());
        assert!(nursery_year("2027/29").is_none() && nursery_year("27/28").is_none());
    }
}
