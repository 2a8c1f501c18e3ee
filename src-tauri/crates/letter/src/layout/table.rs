//! Tables: header rows that repeat, amounts on the right, rules in place of boxes.
//!
//! A calculation sheet becomes the same grid: one column per person and their sum, parts with their own sums.

mod grid;
mod place;

pub(crate) use grid::Grid;
pub(crate) use place::rows;
