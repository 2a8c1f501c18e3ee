//! Folding of letters for search and sorting: what a person types finds what a form says.
//!
//! The tokenizer folds case and most diacritics; these letters it does not. `ä` is found as `a` and as `ae`: what is
//! indexed holds both forms.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Composed letters without their special forms: ß→ss, ł→l, đ→d, ø→o, æ→ae, œ→oe, ı→i, þ→th, ð→d, ʻ and apostrophes away.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ø' | 'Ø' => folded.push('o'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ı' | 'İ' => folded.push('i'),
            'þ' | 'Þ' => folded.push_str("th"),
            'ʻ' | 'ʼ' | '\'' | '’' => {}
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

/// The words of `text` as they are indexed: folded, and once more with ae, oe, ue for ä, ö, ü where there are any.
#[must_use]
pub fn indexed(text: &str) -> String {
    let folded = fold(text);
    if !folded.contains(['ä', 'ö', 'ü']) {
        return folded;
    }
    let spelt = folded.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    format!("{folded} {spelt}")
}

/// An FTS5 query for what a person typed: every word must occur, the last one may be a beginning; `None` for blanks.
/// User text is never a query by itself: words are quoted.
#[must_use]
pub fn query(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let words: Vec<String> = folded
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"*", word.replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A key by which names sort: folded, without marks over or under letters.
#[must_use]
pub fn sort_key(name: &str) -> String {
    fold(name).nfd().filter(|character| !is_combining_mark(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, indexed, query, sort_key};

    #[test]
    fn letters_that_the_tokenizer_keeps_apart_become_one() {
        assert_eq!(fold("Łukasz Groß-ẞen"), "lukasz gross-ssen");
        assert_eq!(fold("Kaʻiulani O'Neill"), "kaiulani oneill");
        assert_eq!(sort_key("Żółć"), "zolc");
        assert_eq!(sort_key("Őrs Ağbaba Ṭḥọmas"), "ors agbaba thomas");
        assert_eq!(indexed("Mu\u{308}ller"), "müller mueller", "however it was typed");
    }

    #[test]
    fn what_a_person_types_is_never_a_query_by_itself() {
        assert_eq!(query("Qui \"OR 50-GA/"), Some("\"qui\"* \"\"\"or\"* \"50-ga/\"*".to_owned()));
        assert_eq!(query("  -- "), None);
    }
}
