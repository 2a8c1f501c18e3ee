//! The desk: every use case of a caseworker, without a window.
//!
//! [`Desk`] is the composition root. Each command of the contract's table is one method in a file of its own, and each
//! walks the same way: authorise, load, decide by a pure rule, one write transaction, signal what became stale. None
//! of the work needs the city: only enrolment, a round of sync, and taking a file that nobody holds talk to it.

mod act;
mod calculation;
mod case;
mod clock;
mod decision;
mod desk;
mod dispatch;
mod facts;
mod failure;
mod intake;
mod journal;
mod lease;
mod letters;
mod loaded;
mod pages;
mod papers;
mod printing;
mod profile;
mod queue;
mod session;
mod sync;

pub use clock::{Clock, FixedClock, SystemClock};
pub use desk::{Config, Desk};
