//! Spaces at which a line must not end: `§ 41`, `Absatz 3`, `SGB XII`, `1. September`, `861,09 €`.
//!
//! DIN 5008 and every lawyer agree: a rule and its number stay together.

use crate::german::MONTHS;

const BEFORE_NUMBER: [&str; 14] = [
    "Absatz", "Abs.", "Nummer", "Nr.", "Satz", "S.", "Artikel", "Art.", "Kapitel", "Seite", "Stufe",
    "Person", "RBS", "Halbsatz",
];
const AFTER_NUMBER: [&str; 5] = ["€", "Euro", "Absatz", "Abs.", "Prozent"];

/// `text` with no-break spaces where a line must hold together. Nothing else changes.
pub(crate) fn glued(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        if let Some(next) = words.peek() {
            out.push(if belong_together(word, next) { '\u{a0}' } else { ' ' });
        }
    }
    out
}

fn belong_together(left: &str, right: &str) -> bool {
    let number_next = right.starts_with(|c: char| c.is_ascii_digit());
    let left = left.trim_start_matches('(');
    let bare = right.trim_end_matches([',', '.', ')', ';', ':']);
    left.ends_with('§')
        || number_next && BEFORE_NUMBER.contains(&left)
        || left.ends_with(|c: char| c.is_ascii_digit())
            && (AFTER_NUMBER.contains(&right) || AFTER_NUMBER.contains(&bare))
        || left == "SGB" && right.starts_with(['I', 'V', 'X'])
        || MONTHS.contains(&bare)
            && left.ends_with('.')
            && left.trim_end_matches('.').chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_dates_and_amounts_hold_together() {
        assert_eq!(
            glued("nach § 41 Absatz 1 SGB XII ab 1. September 2026 monatlich 861,09 €."),
            "nach §\u{a0}41\u{a0}Absatz\u{a0}1 SGB\u{a0}XII ab 1.\u{a0}September 2026 monatlich 861,09\u{a0}€."
        );
        assert_eq!(glued("am Mai, zu Satz eins"), "am Mai, zu Satz eins");
    }
}
