//! The desk: every use case of a caseworker, without a window.

mod calculation;
mod facts;
