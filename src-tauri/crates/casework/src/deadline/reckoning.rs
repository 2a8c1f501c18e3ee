//! The count in progress: days found so far, the lines that explain them, the hints.

use super::calendar::{Holiday, Length, days_between, next_day, next_working_day, words, working_day};
use super::counting_law::CountingLaw;
use super::hint::Hint;
use super::input::Term;
use super::outcome::{Further, Line, Outcome, Standing, Status};
use jiff::civil::Date;

/// What has been counted.
#[derive(Debug, Default)]
pub(crate) struct Reckoning {
    pub(crate) announced: Option<Date>,
    pub(crate) begin: Option<Date>,
    pub(crate) unmoved_end: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) further: Further,
    pub(crate) holidays: Option<Vec<Holiday>>,
    /// Whether this kind of term can end at all; without that, no standing is given.
    pub(crate) has_no_term: bool,
    lines: Vec<Line>,
    hints: Vec<Hint>,
}

impl Reckoning {
    /// Explains a step.
    pub(crate) fn step(&mut self, day: Date, norm: impl Into<String>, text: impl Into<String>) {
        self.lines.push(Line { datum: day, norm: norm.into(), text: text.into() });
    }

    /// Adds a hint.
    pub(crate) fn hint(&mut self, hint: Hint) {
        self.hints.push(hint);
    }

    /// Counts a term of `length` from `event`, whose own day does not count; `norm` grants the length.
    pub(crate) fn count(&mut self, event: Date, length: Length, norm: &str, law: &CountingLaw) {
        self.begin(next_day(event), law.start);
        let end = length.end_after_event(event);
        self.end_without_moving(event, end, length, norm, law);
    }

    /// States the first day that counts.
    pub(crate) fn begin(&mut self, day: Date, norm: &str) {
        self.begin = Some(day);
        self.step(day, norm, format!("Erster Tag der Frist: {}.", words::long(day)));
    }

    fn end_without_moving(&mut self, event: Date, end: Date, length: Length, norm: &str, law: &CountingLaw) {
        let by_month = matches!(length, Length::Months(_) | Length::Years(_));
        let missing = by_month && end.day() != event.day();
        let rule = if missing { law.missing_day } else { law.period(length) };
        let mut text = format!("{}: {}", length.words(), words::long(end));
        if missing {
            text.push_str(&format!("; einen {}. hat dieser Monat nicht", event.day()));
        }
        self.end_at(end, format!("{norm}, {rule}"), format!("{text}."));
    }

    /// States the last day; it may be moved afterwards.
    pub(crate) fn end_at(&mut self, end: Date, norm: impl Into<String>, text: impl Into<String>) {
        self.unmoved_end = Some(end);
        self.end = Some(end);
        self.step(end, norm, text);
    }

    /// Moves the end to the next working day, if it is none.
    pub(crate) fn move_to_working_day(&mut self, norm: &str) {
        let Some(end) = self.unmoved_end else { return };
        let moved = next_working_day(end);
        self.end = Some(moved);
        if moved == end {
            return;
        }
        let mut days_off = Vec::new();
        let mut at = end;
        while let Some(why) = working_day::why_not(at) {
            days_off.push(why);
            at = next_day(at);
        }
        let text =
            format!("{}: Die Frist endet mit Ablauf von {}.", days_off.join(", danach "), words::long(moved));
        self.step(moved, norm, text);
    }

    /// Forgets the end: the term is open.
    pub(crate) fn leave_open(&mut self) {
        (self.unmoved_end, self.end) = (None, None);
    }

    /// The answer to `term`.
    pub(crate) fn into_outcome(self, term: &Term) -> Outcome {
        let target = |end| working_day::last_working_day(end, |day| term.parameter.is_closed(day));
        Outcome {
            id: term.id.clone(),
            art: term.kind.art(),
            bekanntgabe: self.announced,
            beginn: self.begin,
            ende_ohne_verschiebung: self.unmoved_end,
            ende: self.end,
            folgetag: self.end.map(next_day),
            ziel_arbeitstag: self.unmoved_end.map(target),
            stand: term.stichtag.filter(|_| !self.has_no_term).map(|day| self.standing(day)),
            weitere: self.further,
            erklaerung: self.lines,
            hinweise: self.hints,
            feiertage: self.holidays,
        }
    }

    fn standing(&self, day: Date) -> Standing {
        let Some(end) = self.end else { return Standing { status: Status::Offen, tage: None } };
        let status = if day > end {
            Status::Abgelaufen
        } else if self.begin.is_some_and(|begin| day < begin) {
            Status::VorBeginn
        } else {
            Status::Laeuft
        };
        Standing { status, tage: Some(days_between(day, end)) }
    }
}
