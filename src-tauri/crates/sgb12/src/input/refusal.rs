//! Why a household cannot be computed: the field, and a German sentence about it.

use std::fmt;

/// A household that was refused; displays as `personen[1].einkommen[0].betrag: …` in one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct InputError {
    /// The path of the field, such as `personen[1].partner`; empty for the document as a whole.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl InputError {
    pub(crate) fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }

    /// The same refusal with the field's path prefixed, for a household inside a list.
    #[must_use]
    pub fn within(mut self, prefix: &str) -> Self {
        self.field =
            if self.field.is_empty() { prefix.to_owned() } else { format!("{prefix}.{}", self.field) };
        self
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "{}", self.problem)
        } else {
            write!(f, "{}: {}", self.field, self.problem)
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the fields of a problem are what its sentence quotes")]
pub enum Problem {
    /// Not JSON at all.
    #[error("Kein gültiges JSON (Zeile {line}, Spalte {column})")]
    NotJson { line: usize, column: usize },
    /// A required field is not there.
    #[error("Die Angabe fehlt")]
    Missing,
    /// A key that is not known here.
    #[error("Dieses Feld ist nicht bekannt")]
    UnknownField,
    /// The same key twice.
    #[error("Das Feld steht doppelt da")]
    DuplicateField,
    /// A word that is not one of the list.
    #[error("„{found}“ ist nicht vorgesehen; möglich: {allowed}")]
    UnknownWord { found: String, allowed: String },
    /// Not an amount.
    #[error("Kein Betrag: bis zu neun Ziffern, Punkt, höchstens zwei Nachkommastellen, in Anführungszeichen, wie \"400.00\"{}", found_text(.found))]
    NotAnAmount { found: String },
    /// An amount below zero where none can be.
    #[error("Der Betrag darf nicht unter null liegen")]
    Negative,
    /// Not a month.
    #[error("Kein Monat: JJJJ-MM zwischen 1990-01 und 2199-12{}", found_text(.found))]
    NotAMonth { found: String },
    /// Not a day.
    #[error("Kein Tag des Kalenders: JJJJ-MM-TT{}", found_text(.found))]
    NotADay { found: String },
    /// Not a share.
    #[error("Kein Anteil zwischen 0 und 1: wie \"0.5\" oder \"1/3\"{}", found_text(.found))]
    NotAShare { found: String },
    /// Another kind of JSON value than the field takes.
    #[error("Falsche Art von Wert: {expected}")]
    WrongKind { expected: String },
    /// A number outside what the field takes.
    #[error("Der Wert muss zwischen {from} und {to} liegen")]
    OutOfRange { from: i64, to: i64 },
    /// A contradiction with something else in the household.
    #[error("{0}")]
    Contradiction(Contradiction),
}

fn found_text(found: &str) -> String {
    if found.is_empty() {
        String::new()
    } else {
        format!(" (steht da: „{}“)", found.chars().take(40).collect::<String>())
    }
}

/// Two statements of a household that cannot both be true.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the fields of a contradiction are what its sentence quotes")]
pub enum Contradiction {
    /// Neither or both of month and period.
    #[error("Genau eines von „monat“ und „zeitraum“ ist anzugeben")]
    MonthOrPeriod,
    /// A period that ends before it begins.
    #[error("Der Zeitraum endet, bevor er beginnt")]
    PeriodReversed,
    /// More months than one decision can cover.
    #[error("Der Zeitraum umfasst mehr als {months} Monate")]
    PeriodTooLong { months: i32 },
    /// Nobody, or more than a household.
    #[error("Ein Haushalt hat 1 bis {max} Personen")]
    PersonCount { max: usize },
    /// Two persons with the same id.
    #[error("Die Kennung „{id}“ ist doppelt vergeben")]
    DuplicateId { id: String },
    /// An id of nobody.
    #[error("Eine Person mit der Kennung „{id}“ gibt es nicht")]
    UnknownId { id: String },
    /// A person named as their own relative.
    #[error("Eine Person kann das nicht für sich selbst sein")]
    Oneself,
    /// The other side names nobody or somebody else.
    #[error("Die Partnerschaft ist nicht wechselseitig: „{id}“ nennt diese Person nicht")]
    NotMutual { id: String },
    /// A parent as a partner.
    #[error("„{id}“ kann nicht zugleich Elternteil und Partner sein")]
    ParentIsPartner { id: String },
    /// More than two parents, or one twice.
    #[error("Höchstens zwei verschiedene Elternteile")]
    Parents,
    /// Child and parent the wrong way round.
    #[error("Das Kind ist nicht jünger als „{id}“")]
    ChildNotYounger { id: String },
    /// Born after what is asked about, or longer ago than anybody lives.
    #[error("Die Person ist im Zeitraum nicht geboren")]
    NotBornYet,
    /// Older than anybody.
    #[error("Das Geburtsdatum liegt mehr als 130 Jahre zurück")]
    TooOld,
    /// An old-age pension of a child.
    #[error("Eine Rente passt nicht zu einem Kind unter 15 Jahren (Waisenrente: „hinterbliebene“: true)")]
    ChildWithPension,
    /// 33 years of contributions at less than 33 years of age.
    #[error("33 Jahre Grundrentenzeiten passen nicht zu diesem Alter")]
    TooYoungForGrundrente,
    /// Earned income of a small child.
    #[error("Erwerbseinkommen passt nicht zu einem Kind unter 6 Jahren")]
    ChildWithEarnings,
    /// Shares that leave something over or give too much.
    #[error("Die Anteile ergeben {sum}, nicht 1")]
    Shares { sum: String },
    /// More persons named than live there.
    #[error("Im Haushalt leben weniger Personen, als genannt sind ({persons})")]
    HouseholdTooSmall { persons: usize },
    /// A field that this kind does not have.
    #[error("Die Angabe gehört nicht zu „{art}“")]
    NotForThisKind { art: String },
    /// Two ways of saying the same at once.
    #[error("Nur eine dieser Angaben ist möglich: {fields}")]
    OnlyOne { fields: &'static str },
    /// The same need twice.
    #[error("Dieser Bedarf steht schon da")]
    Twice,
    /// Two values from the same month, or no value at all.
    #[error("Die Liste braucht mindestens einen Wert und jeden Monat nur einmal")]
    DatedList,
    /// An area the pack does not know.
    #[error("Für den Vergleichsraum „{name}“ hat das Kommunalpaket in diesem Monat keine Werte")]
    UnknownArea { name: String },
    /// The difference method without limits to take differences of.
    #[error("Für die Differenzmethode (§ 42a Abs. 3 SGB XII) ist ein Vergleichsraum nötig")]
    AreaNeeded,
    /// A month for which the law document has no amounts.
    #[error("Für diesen Monat sind keine Regelbedarfe hinterlegt (ab {from})")]
    NoAmounts { from: String },
}
