//! Amounts in EUR: a text with two decimals and a point. `412,5` is marked, never repaired.

/// Whether `text` is an amount: `^-?[0-9]{1,9}\.[0-9]{2}$`.
pub(in crate::intake) fn is_amount(text: &str) -> bool {
    cents(text).is_some()
}

/// The amount in cents; `None` if `text` is none.
pub(in crate::intake) fn cents(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.')?;
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=9).contains(&whole.len()) && part.len() == 2 && all_digits(whole) && all_digits(part);
    if !fits {
        return None;
    }
    Some(sign * (whole.parse::<i64>().ok()? * 100 + part.parse::<i64>().ok()?))
}

/// Whether `text` is a plain decimal number such as `48.50` or `-8.105900`.
pub(in crate::intake) fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number =
        |text: &str| (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(whole) && is_number(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_decimals_with_a_point_are_an_amount() {
        for good in ["0.00", "412.50", "-3.10", "123456789.00"] {
            assert!(is_amount(good), "{good}");
        }
        for bad in ["412,5", "412.5", "412", ".50", "1234567890.00", "1 000.00", "+1.00", "", "-", "１.00"] {
            assert!(!is_amount(bad), "{bad}");
        }
        assert_eq!(cents("-3.10"), Some(-310));
        assert!(is_decimal("8.105900") && is_decimal("48") && !is_decimal("48,5") && !is_decimal("1e3"));
    }
}
