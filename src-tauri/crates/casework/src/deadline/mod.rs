//! Terms and deadlines, counted in days, each with its reasons.
//!
//! A day is a day in the city that acts: no hours, no time zone, no clock. The same input gives the same answer on
//! every machine. One kind of term, one file in `kind`; what all of them share is small: the calendar with its
//! holidays, the length of a term (§§ 187–190 BGB), the announcement of a decision (§ 37 SGB X), and the step to the
//! next working day (§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG, § 222 Abs. 2 ZPO).

mod announcement;
pub(crate) mod calendar;
mod counting_law;
mod error;
mod hint;
pub(crate) mod input;
pub mod kind;
mod outcome;
mod reckoning;

#[cfg(test)]
mod tests;

pub use announcement::{Posting, Way, announcement};
pub use calendar::{
    Holiday, Length, Month, holidays, is_working_day, next_working_day, working_day_on_or_before,
};
pub use error::{Problem, TermError};
pub use hint::{Hint, HintCode};
pub use input::{Backwards, ClosedDay, ExtensionBase, Input, Land, Parameter, Term, parse};
pub use kind::{Courts, Kind, Notice, RemedyKind, RemedyWay, remedy_end};
pub use outcome::{Further, Line, Outcome, Standing, Status};

/// Computes one term.
///
/// # Errors
/// [`TermError`] where fields contradict each other, naming the field.
pub fn compute(term: &Term) -> Result<Outcome, TermError> {
    let reckoning = term.kind.compute(&term.parameter)?;
    Ok(reckoning.into_outcome(term))
}

impl Input {
    /// Computes what was asked: one answer for one term, a list for a list.
    ///
    /// # Errors
    /// As [`compute`]; in a list the field begins with the place (`[1].bescheid.zugang`).
    pub fn compute(&self) -> Result<Answer, TermError> {
        match self {
            Self::One(term) => compute(term).map(|outcome| Answer::One(Box::new(outcome))),
            Self::Many(terms) => {
                let answers = terms.iter().enumerate();
                let compute_at = |(place, term)| compute(term).map_err(|error| error.at_place(place));
                answers.map(compute_at).collect::<Result<_, _>>().map(Answer::Many)
            }
        }
    }
}

/// The answer to an [`Input`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// To one term.
    One(Box<Outcome>),
    /// To a list, in its order.
    Many(Vec<Outcome>),
}
