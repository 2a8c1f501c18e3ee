//! A file opened: what was applied for beside what is established, papers, notes, terms, the next step.

mod attachment;
mod conflicts;
mod deadlines;
pub(crate) use deadlines::german;
mod follow_up;
pub(crate) mod missing;
mod next_step;
mod note;
mod open;
mod preview;
