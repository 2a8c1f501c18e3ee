//! Sync: deciding what to do next ([`round`]), doing it ([`drive`]), and talking HTTP ([`http`]).
//!
//! No database transaction is open while the network is used. Timeouts are never taken for answers: *unreachable*
//! means that nothing is known, and unknown means send again.

pub mod drive;
pub mod http;
pub mod round;
