//! IBAN (ISO 13616): its length by country, and the check digits by mod 97.

/// Lengths by country, from the registry of ISO 13616; a country that is not in it is checked by its digits alone.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TR", 26),
    ("UA", 29),
    ("XK", 20),
];

/// Whether `text` is an IBAN without spaces whose check digits are right.
#[must_use]
pub fn iban_is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shaped = (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if !shaped || LENGTHS.iter().any(|(country, length)| text.starts_with(country) && text.len() != *length) {
        return false;
    }
    let rearranged = bytes[4..].iter().chain(&bytes[..4]);
    let rest = rearranged.fold(0_u32, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        // A = 10 … Z = 35: two digits at once.
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_form_and_its_neighbours() {
        assert!(iban_is_valid("DE50000000000000000815"));
        for bad in [
            "DE51000000000000000815",
            "DE50 0000 0000 0000 0008 15",
            "DE5000000000000000081",
            "de50000000000000000815",
            "DE5000000000000000081Ö",
            "",
        ] {
            assert!(!iban_is_valid(bad), "{bad}");
        }
    }

    #[test]
    fn a_single_wrong_digit_is_always_found() {
        let good = "DE50000000000000000815";
        for at in 2..good.len() {
            for digit in '0'..='9' {
                let mut text: Vec<char> = good.chars().collect();
                if text[at] != digit {
                    text[at] = digit;
                    assert!(!iban_is_valid(&text.into_iter().collect::<String>()));
                }
            }
        }
    }
}
