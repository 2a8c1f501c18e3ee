//! German spellings of dates and amounts.

use jiff::civil::Date;

/// The months as they are written, January first.
pub(crate) const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// `24. November 2026`.
pub fn date(day: Date) -> String {
    format!("{}. {} {}", day.day(), month_name(day.month()), day.year())
}

/// `November 2026` for a month written `2026-11`.
pub fn month(iso: &str) -> Option<String> {
    let (year, month) = iso.split_once('-')?;
    Some(format!("{} {year}", month_name(month.parse().ok().filter(|m| (1..=12).contains(m))?)))
}

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// Cents of an amount with two decimals and a point, e.g. `-1043.50`.
pub fn cents(amount: &str) -> Option<i64> {
    let (negative, digits) = match amount.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, amount),
    };
    let (euros, cents) = digits.split_once('.').unwrap_or((digits, "00"));
    if euros.is_empty() || cents.len() != 2 || !euros.chars().chain(cents.chars()).all(|c| c.is_ascii_digit())
    {
        return None;
    }
    let value = euros.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents.parse().ok()?)?;
    Some(if negative { -value } else { value })
}

/// `1.043,50`, with a true minus.
pub fn amount(cents: i64) -> String {
    let euros = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::new();
    for (index, digit) in euros.chars().enumerate() {
        if index > 0 && (euros.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let sign = if cents < 0 { "−" } else { "" };
    format!("{sign}{grouped},{:02}", cents.unsigned_abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_and_write() {
        for (iso, german) in
            [("0.00", "0,00"), ("-12.05", "−12,05"), ("1234567.89", "1.234.567,89"), ("563", "563,00")]
        {
            assert_eq!(amount(cents(iso).unwrap()), german);
        }
        assert_eq!(cents("1.5"), None);
        assert_eq!(cents("1,50"), None);
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date("2026-03-01".parse().unwrap()), "1. März 2026");
        assert_eq!(month("2026-11").as_deref(), Some("November 2026"));
        assert_eq!(month("2026-13"), None);
    }
}
