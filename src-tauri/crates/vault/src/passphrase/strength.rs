//! Whether a passphrase is strong enough to guard a city's social data on a stolen laptop.
//!
//! The rule: at least [`SHORTEST`] characters, at least six different ones, not mainly a run of neighbours on the
//! keyboard or in the alphabet, and at least [`SHORTEST`] − 4 characters beside the words that everybody would try
//! first (own name, the city, "Passwort", …). Length is the measure, not special characters: an attacker tries
//! against Argon2id (see [`crate::slots`]), and long and plain beats short and odd (BSI, "Sichere Passwörter
//! erstellen"; NIST SP 800-63B section 3.1.1). Five words of [`super::suggest`] always pass.

use std::collections::BTreeSet;

/// The fewest characters that a passphrase has.
pub const SHORTEST: usize = 12;

/// From here on a passphrase that passes is called very good: 20 characters (BSI: long and plain).
const VERY_GOOD: usize = 20;

/// Rows of neighbours, each read in both directions.
const RUNS: [&str; 6] =
    ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "asdfghjklöä", "yxcvbnm", "qwertyuiop"];

/// What is tried first against every German office.
const TRIED_FIRST: [&str; 16] = [
    "passwort",
    "password",
    "passphrase",
    "aktenkoffer",
    "koffer",
    "kennwort",
    "geheim",
    "willkommen",
    "hallo",
    "sommer",
    "winter",
    "herbst",
    "frühling",
    "schatz",
    "rathaus",
    "stadt",
];

/// The verdict on a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// So many characters are missing.
    TooShort {
        /// Characters to add.
        missing: usize,
    },
    /// Long enough, and yet guessed soon.
    TooSimple(Weakness),
    /// It passes.
    Good,
    /// It passes with room to spare.
    VeryGood,
}

/// Why a long passphrase is guessed soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than six different characters.
    Repeats,
    /// Mostly neighbours of the keyboard or the alphabet.
    Run,
    /// Little beside a name or a word that everybody tries first.
    KnownWord,
}

impl Strength {
    /// Whether a cache may be closed with it.
    #[must_use]
    pub const fn passes(self) -> bool {
        matches!(self, Self::Good | Self::VeryGood)
    }

    /// The verdict in words, as it stands beside the field.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::TooShort { missing } => format!("Zu kurz: noch {missing} Zeichen"),
            Self::TooSimple(Weakness::Repeats) => "Zu einfach: zu oft dieselben Zeichen".to_owned(),
            Self::TooSimple(Weakness::Run) => "Zu einfach: eine Reihe auf der Tastatur".to_owned(),
            Self::TooSimple(Weakness::KnownWord) => {
                "Zu einfach: neben Namen und bekannten Wörtern bleiben zu wenige Zeichen".to_owned()
            }
            Self::Good => "Gut".to_owned(),
            Self::VeryGood => "Sehr gut".to_owned(),
        }
    }
}

/// Judges `passphrase`. `known` are the words an attacker knows of the person: account, name, device, city.
#[must_use]
pub fn strength(passphrase: &super::Passphrase, known: &[&str]) -> Strength {
    let text = passphrase.expose();
    let length = text.chars().count();
    if length < SHORTEST {
        return Strength::TooShort { missing: SHORTEST - length };
    }
    let lower = text.to_lowercase();
    if lower.chars().collect::<BTreeSet<_>>().len() < 6 {
        return Strength::TooSimple(Weakness::Repeats);
    }
    if in_runs(&lower) * 2 > length {
        return Strength::TooSimple(Weakness::Run);
    }
    if without_known(lower, known).chars().count() < SHORTEST - 4 {
        return Strength::TooSimple(Weakness::KnownWord);
    }
    if length >= VERY_GOOD { Strength::VeryGood } else { Strength::Good }
}

/// How many characters stand in runs of four or more neighbours.
fn in_runs(lower: &str) -> usize {
    let letters: Vec<char> = lower.chars().collect();
    let neighbours = |one: char, two: char, back: bool| {
        let (one, two) = if back { (two, one) } else { (one, two) };
        RUNS.iter().any(|run| run.chars().zip(run.chars().skip(1)).any(|pair| pair == (one, two)))
    };
    let longest_from = |from: usize| {
        [false, true]
            .map(|back| 1 + letters[from..].windows(2).take_while(|w| neighbours(w[0], w[1], back)).count())
            .into_iter()
            .fold(1, usize::max)
    };
    let (mut at, mut counted) = (0, 0);
    while at < letters.len() {
        let run = longest_from(at);
        if run >= 4 {
            counted += run;
        }
        at += run;
    }
    counted
}

fn without_known(mut lower: String, known: &[&str]) -> String {
    let own =
        known.iter().flat_map(|words| words.split(|c: char| !c.is_alphanumeric())).map(str::to_lowercase);
    for word in own.filter(|word| word.chars().count() >= 4).chain(TRIED_FIRST.map(str::to_owned)) {
        lower = lower.replace(&word, "");
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Passphrase;

    fn of(typed: &str) -> Strength {
        strength(&Passphrase::new(typed), &["m.dornbusch", "Mareike Dornbusch", "Stadt Lindbrück"])
    }

    #[test]
    fn the_words_count_down_to_the_shortest_length() {
        assert_eq!(of("Löffelöl").words(), "Zu kurz: noch 4 Zeichen");
        assert_eq!(of("").words(), "Zu kurz: noch 12 Zeichen");
    }

    #[test]
    fn what_is_tried_first_does_not_pass() {
        assert_eq!(of("aaaaabbbbbccccc"), Strength::TooSimple(Weakness::Repeats));
        assert_eq!(of("qwertzuiop1234"), Strength::TooSimple(Weakness::Run));
        assert_eq!(of("98765432fedcba"), Strength::TooSimple(Weakness::Run));
        assert_eq!(of("Passwort2026!"), Strength::TooSimple(Weakness::KnownWord));
        assert_eq!(of("Dornbusch-Lindbrück"), Strength::TooSimple(Weakness::KnownWord));
    }

    #[test]
    fn a_sentence_passes_without_special_characters() {
        assert_eq!(of("grüne kiesel"), Strength::Good);
        assert_eq!(of("im Keller wohnt ein Biber"), Strength::VeryGood);
    }
}
