//! Amounts of money in whole cents, and how a sum is shared out without losing one.
//!
//! SGB XII has no rounding rule for the monthly benefit; like § 41 Abs. 2 SGB II every line is rounded half-up to the
//! cent once, and sums of lines are exact. On the wire an amount is a string with two decimals.

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// The mark by which the reader of a household recognises a malformed amount.
pub(crate) const FORM: &str = "form:amount";

/// Euros with whole cents; `"563.00"` in JSON, never a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Rounds half-up to the cent.
    #[must_use]
    pub fn round(value: Decimal) -> Self {
        let rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        // A rounded −0.004 must not print as "-0.00".
        Self(if rounded.is_zero() { Decimal::ZERO } else { rounded })
    }

    /// Whether a household may state it: at most nine digits before the dot.
    pub(crate) fn is_statable(self) -> bool {
        self.0.abs() < Decimal::from(1_000_000_000)
    }

    /// Whole cents.
    #[must_use]
    pub fn from_cents(cents: i64) -> Self {
        Self(Decimal::new(cents, 2))
    }

    /// The exact value in euros.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The value in cents.
    pub(crate) fn cents(self) -> i64 {
        (self.0 * Decimal::ONE_HUNDRED).trunc().to_i64().unwrap_or_default()
    }

    /// `percent` of this amount, half-up to the cent.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> Self {
        Self::round(self.0 * percent / Decimal::ONE_HUNDRED)
    }

    /// Whether this is more than nothing.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > Decimal::ZERO
    }

    /// Whether this is exactly nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The amount, or nothing where it is negative.
    #[must_use]
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Up to nine digits, then at most two decimals after a dot; nothing else is an amount.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_up_to(text, 9)
    }

    /// As [`Self::parse`], with up to `most` digits before the dot.
    fn parse_up_to(text: &str, most: usize) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, cents) = match digits.split_once('.') {
            Some((whole, cents)) => (whole, Some(cents)),
            None => (digits, None),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !(1..=most).contains(&whole.len()) || !all_digits(whole) {
            return None;
        }
        if cents.is_some_and(|part| !(1..=2).contains(&part.len()) || !all_digits(part)) {
            return None;
        }
        text.parse().ok().map(Self::round)
    }

    /// `1.043,00 €`, as it stands in a letter.
    #[must_use]
    pub fn german(self) -> String {
        let cents = self.cents();
        let whole = (cents.unsigned_abs() / 100).to_string();
        let part = cents.unsigned_abs() % 100;
        let mut text = String::with_capacity(whole.len() + 16);
        if cents < 0 {
            text.push('−');
        }
        for (index, digit) in whole.bytes().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push('.');
            }
            text.push(char::from(digit));
        }
        text.push(',');
        for digit in [part / 10, part % 10] {
            text.push(char::from_digit(u32::try_from(digit).unwrap_or_default(), 10).unwrap_or('0'));
        }
        text.push_str(" €");
        text
    }

    /// A sum or difference of whole cents has whole cents; only a zero must lose its sign.
    fn exact(value: Decimal) -> Self {
        Self(if value.is_zero() { Decimal::ZERO } else { value })
    }
}

/// A percentage or factor as German prose writes it: `2,3`.
pub(crate) fn german_number(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}

/// Shares `total` out by `shares` (which sum to one) in whole cents: each part is cut to the cent, the cents left
/// over go to the first parts with a share. The parts sum to `total`.
pub(crate) fn share_out(total: Amount, shares: &[Decimal]) -> Vec<Amount> {
    let whole = total.cents();
    let mut parts: Vec<i64> = shares
        .iter()
        .map(|share| (Decimal::from(whole) * share).floor().to_i64().unwrap_or_default())
        .collect();
    let mut left = whole - parts.iter().sum::<i64>();
    while left > 0 && shares.iter().any(|share| *share > Decimal::ZERO) {
        for (part, share) in parts.iter_mut().zip(shares) {
            if left > 0 && *share > Decimal::ZERO {
                *part += 1;
                left -= 1;
            }
        }
    }
    parts.into_iter().map(Amount::from_cents).collect()
}

/// Shares `total` out in proportion to `weights`; nothing where all weights are zero.
pub(crate) fn pro_rata(total: Amount, weights: &[Amount]) -> Vec<Amount> {
    let sum: Amount = weights.iter().copied().sum();
    if !sum.is_positive() {
        return vec![Amount::ZERO; weights.len()];
    }
    let whole = Decimal::from(total.cents());
    // Multiplied before divided: a third of a weight has no end, a cent must have one.
    let mut parts: Vec<i64> = weights
        .iter()
        .map(|weight| (whole * weight.0 / sum.0).floor().to_i64().unwrap_or_default())
        .collect();
    let mut left = total.cents() - parts.iter().sum::<i64>();
    for (part, weight) in parts.iter_mut().zip(weights) {
        if left > 0 && weight.is_positive() {
            *part += 1;
            left -= 1;
        }
    }
    parts.into_iter().map(Amount::from_cents).collect()
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::exact(self.0 + other.0)
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::exact(self.0 - other.0)
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self::ZERO - self
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Amount {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Amount;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
                // Sums of an answer may be longer than any amount that a household may state; the check of the
                // household refuses those.
                Amount::parse_up_to(text, 15).ok_or_else(|| E::custom(format_args!("{FORM}:{text}")))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

impl schemars::JsonSchema for Amount {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": r"^-?\d{1,9}(\.\d{1,2})?$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_digits_a_dot_and_at_most_two_decimals() {
        for good in ["0", "0.00", "400.5", "007.10", "999999999.99", "-3.20"] {
            assert!(Amount::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "-",
            ".5",
            "5.",
            "1,50",
            "1e3",
            "1.234",
            "+1",
            " 1",
            "1 ",
            "1000000000",
            "NaN",
            "٣",
            "0x1",
            "1_0",
        ] {
            assert!(Amount::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn half_a_cent_goes_up_and_zero_has_no_sign() {
        assert_eq!(Amount::round(Decimal::new(70_375, 3)).to_string(), "70.38");
        assert_eq!(Amount::round(Decimal::new(-4, 3)).to_string(), "0.00");
        assert_eq!((-Amount::ZERO).to_string(), "0.00");
    }

    #[test]
    fn the_cents_of_a_third_go_to_the_first() {
        let third = Decimal::ONE / Decimal::from(3);
        let parts = share_out(Amount::from_cents(100_000), &[third; 3]);
        assert_eq!(parts.iter().map(Amount::to_string).collect::<Vec<_>>(), ["333.34", "333.33", "333.33"]);
    }

    #[test]
    fn prose_groups_thousands_and_writes_a_comma() {
        assert_eq!(Amount::from_cents(104_300).german(), "1.043,00 €");
        assert_eq!(Amount::from_cents(-28_150).german(), "−281,50 €");
    }
}
