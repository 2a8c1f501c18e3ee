//! A passphrase to propose: five German words of a bundled list of 1,024, 50 random bits in all.
//!
//! With Argon2id before every try, 50 bits cost an attacker with a thousand graphics cards some ten thousand years.
//! The words have four to eight letters of `a` to `z`; no two differ by a single letter, so a slip of the pen or a
//! misheard letter never gives another word of the list.

use super::Passphrase;
use crate::random::{NoRandomness, below};

const LIST: &str = include_str!("words.txt");
const WORDS: usize = 1_024;
const PROPOSED: usize = 5;

/// Five words, joined by hyphens, such as `kompass-hafen-distel-semmel-zwieback`.
///
/// # Errors
/// [`NoRandomness`].
pub fn suggest() -> Result<(String, Passphrase), NoRandomness> {
    let mut words = Vec::with_capacity(PROPOSED);
    for _ in 0..PROPOSED {
        words.extend(LIST.lines().nth(below(WORDS)?));
    }
    let text = words.join("-");
    let passphrase = Passphrase::new(&text);
    Ok((text, passphrase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::{Strength, strength};

    /// Whether one slip (a letter changed, added or left out) makes `a` from `b`.
    fn one_slip(a: &str, b: &str) -> bool {
        let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
        let (rest_a, rest_b) = (&a[same..], &b[same..]);
        let drop_first = |rest: &str| rest.get(1..).map(str::to_owned);
        drop_first(rest_a) == drop_first(rest_b)
            || drop_first(rest_a).as_deref() == Some(rest_b)
            || drop_first(rest_b).as_deref() == Some(rest_a)
    }

    #[test]
    fn the_list_has_1024_words_that_no_slip_confuses() {
        let words: Vec<&str> = LIST.lines().collect();
        assert_eq!(words.len(), WORDS);
        for (at, word) in words.iter().enumerate() {
            assert!((4..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            assert!(!words[at + 1..].iter().any(|other| one_slip(word, other)), "{word} has a near twin");
        }
    }

    #[test]
    fn a_proposal_always_passes_the_rule_and_comes_only_once() -> Result<(), NoRandomness> {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let (text, passphrase) = suggest()?;
            assert_eq!(text.split('-').count(), PROPOSED);
            assert_eq!(strength(&passphrase, &[]), Strength::VeryGood, "{text}");
            assert!(seen.insert(text));
        }
        Ok(())
    }
}
