//! A term as it is asked for: what is read from JSON, and how its fields are named.

pub(crate) mod code;
pub(crate) mod day;
pub(crate) mod parameter;
pub(crate) mod reader;
pub(crate) mod schema;
pub(crate) mod term;

pub use parameter::{Backwards, ClosedDay, ExtensionBase, Land, Parameter};
pub use term::{Input, Term, parse};
