//! Stories with the real programs: a `koffer-city` that serves HTTP and desks that are `aktenkoffer-cli desk`, all of
//! them child processes that are killed when the story ends.
//!
//! The stories are in `tests/`, a file each, named by what holds. Nothing here waits for a time: a city is ready when
//! it says where it listens, and a desk is done when it has answered.

#![allow(clippy::panic, clippy::expect_used, reason = "a story that cannot go on has failed")]

mod application;
mod city;
mod desk;
mod programs;
mod stage;
mod traces;

pub use application::Application;
pub use city::City;
pub use desk::Desk;
pub use stage::{PASSPHRASE, Stage, established, frozen, order, posted};
pub use traces::{Mark, traces};
