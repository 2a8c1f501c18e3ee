//! Civil months and days, and when a person reaches an age.

mod age;
mod day;
mod month;

pub(crate) use age::first_day_of_age;
pub use day::Day;
pub use month::{Boundary, Month};
pub(crate) use {day::FORM as DAY_FORM, month::FORM as MONTH_FORM};
