//! Printing against a real CUPS that every test starts for itself and throws away.

#![allow(clippy::unwrap_used, clippy::panic)]

mod after_a_crash;
mod driverless;
mod listing;
mod printing;
mod room;
mod traces;
