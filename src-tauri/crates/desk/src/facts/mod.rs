//! What is established about a case: reading, setting, accepting, resolving.

mod accept;
mod resolve;
mod set;
pub(crate) mod tree;
mod unit;
pub(crate) mod view;
