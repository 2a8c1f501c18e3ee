//! Rentenversicherungsnummer: area, birth date, letter, serial, check digit (§ 2 VKVV).
//!
//! The area is not compared with the list of areas, and nothing is derived from the serial number: it says nothing
//! reliable about anybody's sex.

const WEIGHTS: [u32; 12] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/// Whether `text` has the form of a number and its check digit is right.
#[must_use]
pub fn pension_number_is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 12 {
        return false;
    }
    let mut digits = Vec::with_capacity(13);
    for (at, &byte) in bytes.iter().enumerate() {
        match (at, byte) {
            (8, b'A'..=b'Z') => {
                // A = 01 … Z = 26.
                let number = u32::from(byte - b'A') + 1;
                digits.extend([number / 10, number % 10]);
            }
            (8, _) => return false,
            (_, b'0'..=b'9') => digits.push(u32::from(byte - b'0')),
            _ => return false,
        }
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit_sum(digit * weight)).sum();
    digits.last() == Some(&(sum % 10))
}

fn digit_sum(number: u32) -> u32 {
    number / 10 + number % 10
}

/// Day, month and two-digit year of birth as they stand in a number of the right form. An unproven birth date is coded
/// otherwise, so a difference to the file is a mark and no more.
pub(in crate::intake) fn birth_day_and_month(text: &str) -> Option<(i8, i8, i16)> {
    Some((text.get(2..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..8)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_regulation_and_invented_ones() {
        for good in ["65170839J003", "99010357P503", "99150679U002"] {
            assert!(pension_number_is_valid(good), "{good}");
        }
        for bad in ["65170839J004", "65170839j003", "6517083900031", "65170839J0O3", "65170839J03", ""] {
            assert!(!pension_number_is_valid(bad), "{bad}");
        }
        assert_eq!(birth_day_and_month("65170839J003"), Some((17, 8, 39)));
    }
}
