//! Every placeholder and every condition a template may use, and in which letters they have a value.
//!
//! A name that is not here is refused when the pack loads, so a letter never goes out with `{{beginnn}}` in it.

use super::LetterKind::{self, Change, End, Grant, Hearing, MissingPapers, Receipt, Refusal};

const ALL: &[LetterKind] = &[Grant, Refusal, Change, End, MissingPapers, Hearing, Receipt];
const PAYING: &[LetterKind] = &[Grant, Change];
const REASONED: &[LetterKind] = &[Refusal, Change, End, Hearing];
const CHANGING: &[LetterKind] = &[Change, End, Hearing];
const ASKING: &[LetterKind] = &[MissingPapers, Hearing];

/// A word of the vocabulary.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// As written in templates.
    pub name: &'static str,
    /// What it says, for those who write templates.
    pub meaning: &'static str,
    /// Letters in which it has a value.
    pub kinds: &'static [LetterKind],
}

const fn word(name: &'static str, meaning: &'static str, kinds: &'static [LetterKind]) -> Word {
    Word { name, meaning, kinds }
}

/// Placeholders.
pub const PLACEHOLDERS: &[Word] = &[
    word("aktenzeichen", "Aktenzeichen des Vorgangs", ALL),
    word("behoerde", "Name der Behörde", ALL),
    word("anschrift", "Anschrift der Behörde in einer Zeile", ALL),
    word("verfahren", "Name des Verfahrens", ALL),
    word("antrag", "Datum des Antrags", &[Grant, Refusal, MissingPapers, Receipt, Hearing]),
    word("eingang", "Datum des Eingangs", &[Receipt]),
    word("beginn", "Erster Tag des Zeitraums oder der Änderung", &[Grant, Refusal, Change, End, Hearing]),
    word("ende", "Letzter Tag des Zeitraums", &[Grant, Change]),
    word("leistung", "Leistung im Monat mit Eurozeichen", PAYING),
    word("aufteilung", "Satz: wie sich die Leistung auf die Personen verteilt", PAYING),
    word("bisher", "Bisherige Leistung im Monat mit Eurozeichen", CHANGING),
    word("bescheid", "Datum des früheren Bescheides", CHANGING),
    word("grund", "Die tragenden Gründe, ganze Sätze", REASONED),
    word("grund_norm", "Vorschrift, auf der die Gründe beruhen", REASONED),
    word("konto", "IBAN des Kontos in Vierergruppen", PAYING),
    word("frist", "Letzter Tag der gesetzten Frist", ASKING),
    word("karenz_ende", "Letzter Tag der Karenzzeit", PAYING),
];

/// Placeholders that are lists.
pub const LISTS: &[Word] = &[word("unterlagen", "Die fehlenden Unterlagen, eine je Punkt", &[MissingPapers])];

/// Conditions.
pub const CONDITIONS: &[Word] = &[
    word("mehrere_personen", "Mehr als eine Person erhält Leistungen", PAYING),
    word(
        "karenzzeit",
        "Die Berechnung verlangt den Hinweis auf die Karenzzeit (§ 35 Abs. 2 SGB XII)",
        PAYING,
    ),
    word("unterkunft_gekuerzt", "Die Unterkunftskosten sind auf das Angemessene begrenzt", PAYING),
    word("direktzahlung", "Ein Teil geht unmittelbar an Dritte (§§ 32a, 35a, 43a SGB XII)", PAYING),
    word("nachzahlung", "Es wird nachgezahlt", PAYING),
    word("befristet", "Der Zeitraum hat ein Ende", &[Grant, Change]),
    word("angehoert", "Eine Anhörung ging voraus (§ 24 SGB X)", &[Refusal, Change, End]),
    word("mitwirkung", "Der Grund ist fehlende Mitwirkung (§ 66 SGB I)", &[Refusal, End, Hearing]),
    word("weniger", "Die Leistung wird niedriger", &[Change, Hearing]),
];
