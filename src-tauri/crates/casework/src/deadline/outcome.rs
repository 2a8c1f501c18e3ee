//! What is answered: the days, and the reasons for them in the order of counting.

use super::calendar::Holiday;
use super::hint::Hint;
use super::input::schema::Day;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A computed term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Outcome {
    /// The id that was handed in.
    pub id: Option<String>,
    /// The kind of term that was asked for.
    pub art: &'static str,
    /// Day of announcement; `null` where nothing is announced, or nothing arrived.
    #[schemars(with = "Option<Day>")]
    pub bekanntgabe: Option<Date>,
    /// First day that counts.
    #[schemars(with = "Option<Day>")]
    pub beginn: Option<Date>,
    /// Last day before it is moved to a working day.
    #[schemars(with = "Option<Day>")]
    pub ende_ohne_verschiebung: Option<Date>,
    /// Last day on which one is in time, until 24:00; `null` where nothing ends.
    #[schemars(with = "Option<Day>")]
    pub ende: Option<Date>,
    /// The day after `ende`.
    #[schemars(with = "Option<Day>")]
    pub folgetag: Option<Date>,
    /// Last working day on or before `ende_ohne_verschiebung`: when the city itself must act.
    #[schemars(with = "Option<Day>")]
    pub ziel_arbeitstag: Option<Date>,
    /// Further days that belong to this kind of term.
    pub weitere: Further,
    /// Whether the term runs on the day that was asked for.
    pub stand: Option<Standing>,
    /// One line a step, in the order of counting.
    pub erklaerung: Vec<Line>,
    /// What a person should know besides.
    pub hinweise: Vec<Hint>,
    /// The holidays of the year that was asked for; only with `art` `feiertage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feiertage: Option<Vec<Holiday>>,
}

/// Further days of a term; each is there only where it applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(default)]
pub struct Further {
    /// First day on which benefits may be refused for lack of cooperation (§ 66 Abs. 3 SGB I).
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versagung_fruehestens: Option<Date>,
    /// One year after the end that was missed.
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spaetestens: Option<Date>,
    /// When the notice is due as a rule: eight weeks before (§ 5 Abs. 3 KiBiz).
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_der_regel_bis: Option<Date>,
    /// Last working day on which a letter still reaches its addressee in time by the rule of the fourth day.
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spaetestens_aufgabe: Option<Date>,
    /// Whether the need was announced in time; late is never refused (§ 5 Abs. 2 KiBiz).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rechtzeitig: Option<bool>,
    /// When the form for the next grant leaves the house.
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folgeantrag_versenden: Option<Date>,
    /// Until when a provisional grant must be decided finally (§ 44a Abs. 6 SGB XII).
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abschliessend_bis: Option<Date>,
    /// Until when high rents are borne after the Karenzzeit as a rule (§ 35 Abs. 3 S. 2 SGB XII).
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kostensenkung_bis: Option<Date>,
    /// The internal target, moved like the end.
    #[schemars(with = "Option<Day>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ziel: Option<Date>,
}

/// One step of the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Line {
    /// The day at which this step arrives.
    #[schemars(with = "Day")]
    pub datum: Date,
    /// The law it follows.
    pub norm: String,
    /// A German sentence.
    pub text: String,
}

/// Where a term stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Standing {
    /// Whether it runs.
    pub status: Status,
    /// Days from the day that was asked for to `ende`, negative after it; `null` where nothing ends.
    pub tage: Option<i32>,
}

/// Whether a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Its first day lies ahead.
    VorBeginn,
    /// It runs; its last day included.
    Laeuft,
    /// Its last day is past.
    Abgelaufen,
    /// Nothing ends.
    Offen,
}
