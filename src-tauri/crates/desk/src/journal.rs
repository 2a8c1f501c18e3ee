//! The journal of a file: every change in a German line, and the chain that proves that none is missing or altered.

mod chain;
mod list;
mod verdict;
mod what;

pub(crate) use verdict::{objection, quarantine};
pub(crate) use what::{outcome, what};
