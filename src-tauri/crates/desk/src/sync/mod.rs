//! Talking to the city: a round, the status line, the outbox, conflicts.

mod now;
mod outbox;
mod progress;
mod retry;
mod save;
mod status;
