//! The Regelbedarf: which stage, how much for the month.

mod regelsatz;
mod stufe;

pub(crate) use regelsatz::regelsatz;
pub(crate) use stufe::Stufe;
