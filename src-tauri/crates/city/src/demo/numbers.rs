//! Numbers with right check digits that belong to nobody.

use super::dice::Dice;
use jiff::civil::Date;
use koffer_casework::intake::{iban_is_valid, pension_number_is_valid};

/// A pension number in area 99, which is not assigned, for this birth date and birth name.
pub(super) fn pension_number(dice: &mut Dice, born: Date, woman: bool, name: &str) -> String {
    let letter = name.chars().find(char::is_ascii_alphabetic).unwrap_or('X').to_ascii_uppercase();
    let serial = if woman { dice.between(50, 99) } else { dice.between(0, 49) };
    let body = format!("99{:02}{:02}{:02}{letter}{serial:02}", born.day(), born.month(), born.year() % 100);
    completed((0..10).map(|check| format!("{body}{check}")), pension_number_is_valid)
}

/// An account at the bank code 00000000, which is not assigned.
pub(super) fn iban(dice: &mut Dice) -> String {
    let account = dice.below(9_999_999_999);
    completed((0..100).map(|check| format!("DE{check:02}00000000{account:010}")), iban_is_valid)
}

/// The same account with one digit mistyped: its check digits find that.
pub(super) fn mistyped(iban: &str) -> String {
    let (head, last) = iban.split_at(iban.len().saturating_sub(1));
    let digit = last.parse::<u8>().unwrap_or(0);
    format!("{head}{}", (digit + 1) % 10)
}

/// The first candidate whose check digits are right.
fn completed(mut candidates: impl Iterator<Item = String>, is_valid: fn(&str) -> bool) -> String {
    candidates.find(|candidate| is_valid(candidate)).unwrap_or_default()
}
