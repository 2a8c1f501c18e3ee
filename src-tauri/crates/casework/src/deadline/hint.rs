//! What a person should know besides the result: unsettled law, practice, and what the input leaves open.

use super::calendar::words;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A hint: never another result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hint {
    /// Stable code.
    pub code: HintCode,
    /// The law it is about.
    pub norm: &'static str,
    /// German sentences.
    pub text: String,
}

/// The codes of all hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HintCode {
    /// The day of announcement by fiction is no working day.
    FiktionAmWochenende,
    /// Posted in the last days of 2024.
    #[serde(rename = "uebergang_2025")]
    Uebergang2025,
    /// It arrived before the day on which it counts as announced.
    ZugangVorFiktion,
    /// It did not arrive.
    NichtBekanntGegeben,
    /// The notice on remedies is missing or wrong.
    BelehrungFehlt,
    /// Shorter than practice thinks reasonable.
    FristKurz,
    /// The readings of an extension differ.
    VerlaengerungMehrdeutig,
    /// A term that is counted backwards.
    Rueckwaertsfrist,
    /// A provisional grant of more than six months.
    VorlaeufigZuLang,
    /// A new Karenzzeit after three years without benefit.
    KarenzNeu,
    /// No Karenzzeit by § 140 Abs. 2 SGB XII.
    KarenzAusgeschlossen,
    /// A suspension without an end.
    AussetzungOffen,
}

impl Hint {
    fn new(code: HintCode, norm: &'static str, text: impl Into<String>) -> Self {
        Self { code, norm, text: text.into() }
    }

    pub(crate) fn fiction_on_a_day_off(day: Date, norm: &'static str) -> Self {
        Self::new(
            HintCode::FiktionAmWochenende,
            norm,
            format!(
                "Der Tag der Bekanntgabe ({}) ist kein Arbeitstag und verschiebt sich nicht. Das BSG hat es für die \
                 frühere Frist von drei Tagen so entschieden (06.05.2010, B 14 AS 12/09 R); im Steuerrecht urteilt der \
                 BFH anders.",
                words::long(day)
            ),
        )
    }

    pub(crate) fn turn_of_2025() -> Self {
        Self::new(
            HintCode::Uebergang2025,
            "§ 37 Abs. 2 SGB X",
            "Bis zum 31.12.2024 zur Post gegeben: Es gilt noch der dritte Tag. Das SGB X enthält keine \
             Übergangsregelung; maßgeblich ist der Tag der Aufgabe (wie Art. 97 EGAO).",
        )
    }

    pub(crate) fn arrived_earlier(arrived: Date, announced: Date) -> Self {
        Self::new(
            HintCode::ZugangVorFiktion,
            "§ 37 Abs. 2 SGB X",
            format!(
                "Schon am {} zugegangen. Das ändert nichts: Als bekannt gegeben gilt der {}.",
                words::short(arrived),
                words::short(announced)
            ),
        )
    }

    pub(crate) fn not_announced() -> Self {
        Self::new(
            HintCode::NichtBekanntGegeben,
            "§ 37 Abs. 2 S. 3, § 39 Abs. 1 SGB X",
            "Nicht zugegangen, also nicht bekannt gegeben: Der Bescheid ist nicht wirksam und keine Frist läuft. Bitte \
             erneut bekannt geben und den Zugang nachweisbar machen.",
        )
    }

    pub(crate) fn notice_missing(norm: &'static str) -> Self {
        Self::new(
            HintCode::BelehrungFehlt,
            norm,
            "Die Rechtsbehelfsbelehrung fehlt oder ist unrichtig: Statt der kurzen Frist läuft ein Jahr ab Bekanntgabe.",
        )
    }

    pub(crate) fn short_term(days: i32, usual: u16, norm: &'static str) -> Self {
        Self::new(
            HintCode::FristKurz,
            norm,
            format!(
                "Von der Bekanntgabe bis zum Ende liegen {days} Tage. Die Frist muss angemessen sein; üblich sind \
                 mindestens {usual} Tage."
            ),
        )
    }

    pub(crate) fn extension_has_two_readings(other: Date) -> Self {
        Self::new(
            HintCode::VerlaengerungMehrdeutig,
            "§ 26 Abs. 7 SGB X, § 190 BGB",
            format!(
                "Eine andere Lesart der Verlängerung endet am {}. Eindeutig ist eine Verlängerung bis zu einem \
                 bestimmten Tag.",
                words::long(other)
            ),
        )
    }

    pub(crate) fn counted_backwards() -> Self {
        Self::new(
            HintCode::Rueckwaertsfrist,
            "§ 5 KiBiz, § 26 Abs. 1 SGB X",
            "Diese Frist wird zurückgerechnet und verschiebt sich nie auf einen späteren Tag. Fällt ihr Ende auf \
             einen freien Tag, muss vorher gehandelt werden.",
        )
    }

    pub(crate) fn provisional_too_long(months: u16) -> Self {
        Self::new(
            HintCode::VorlaeufigZuLang,
            "§ 44 Abs. 3 S. 2 SGB XII",
            format!("Vorläufig bewilligt für {months} Monate; in der Regel sind es höchstens sechs."),
        )
    }

    pub(crate) fn new_karenzzeit(from: &str) -> Self {
        Self::new(
            HintCode::KarenzNeu,
            "§ 35 Abs. 1 S. 2 bis 6 SGB XII",
            format!("Mindestens drei Jahre ohne Leistung: Ab {from} läuft eine neue Karenzzeit."),
        )
    }

    pub(crate) fn karenzzeit_excluded() -> Self {
        Self::new(
            HintCode::KarenzAusgeschlossen,
            "§ 140 Abs. 2 SGB XII",
            "Für diese Wohnung wurden früher schon die angemessenen statt der tatsächlichen Kosten anerkannt: keine \
             Karenzzeit.",
        )
    }

    pub(crate) fn suspension_is_open() -> Self {
        Self::new(
            HintCode::AussetzungOffen,
            "interne Frist",
            "Die Aussetzung ist offen. Ein Ende steht fest, sobald die Bearbeitung wieder beginnt.",
        )
    }
}
