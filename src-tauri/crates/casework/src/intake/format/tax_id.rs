//! Steuer-Identifikationsnummer: eleven digits, the last by ISO 7064 MOD 11,10.

/// Whether `text` is eleven digits whose check digit is right.
#[must_use]
pub fn tax_id_is_valid(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|character| character.to_digit(10)).collect();
    if text.len() != 11 || digits.len() != 11 {
        return false;
    }
    let product = digits[..10].iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digits[10] == (11 - product) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_is_right_and_its_neighbours_are_not() {
        assert!(tax_id_is_valid("86095742719"));
        for bad in ["86095742718", "86095742791", "8609574271", "860957427190", "8609574271O"] {
            assert!(!tax_id_is_valid(bad), "{bad}");
        }
    }
}
