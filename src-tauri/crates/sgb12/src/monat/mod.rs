//! One month of one household: everything that is fixed for it, and the order of the steps.

mod bogen;
mod context;
mod hinweise;

pub(crate) use bogen::bogen;
pub(crate) use context::{Bewilligungsmonat, Mitglied};
