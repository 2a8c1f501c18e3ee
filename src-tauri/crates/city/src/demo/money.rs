//! Amounts as the forms write them.

use super::dice::Dice;

/// Cents as `412.50`.
pub(super) fn amount(cents: i32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// An amount in cents from `least` to `most` whole euros, often with cents.
pub(super) fn cents(dice: &mut Dice, least: i32, most: i32) -> i32 {
    let part = if dice.chance(60) { dice.between(0, 99) } else { 0 };
    dice.between(least, most) * 100 + part
}

/// A share of `cents` in tenths of a percent, rounded to the cent.
pub(super) fn share(cents: i32, tenths_of_a_percent: i32) -> i32 {
    (cents * tenths_of_a_percent + 500) / 1000
}
