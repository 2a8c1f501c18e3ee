//! Proofs on the real SQLCipher: what is readable, what survives, what is gone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cache;
mod copied;
mod damaged;
mod desk;
mod erased;
mod killed;
mod logged;
mod marker;
mod recovered;
mod searched;
