//! Calculations: from facts to the engine and back.

pub(crate) mod compute;
mod contributions;
pub(crate) mod from_facts;
mod preview;
mod run;
