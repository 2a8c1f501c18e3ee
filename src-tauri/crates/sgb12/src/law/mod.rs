//! The law as data: dated tables with their sources, and what they say in one month.
//!
//! A later year is a later row of a table; no code changes. The month that is computed decides which row holds, not
//! the day of the decision.

mod document;
mod figure;
mod in_month;
mod tables;

pub use document::{Law, LawError, bundled_law};
pub(crate) use in_month::InMonth;
pub(crate) use tables::Zuflussregel;
