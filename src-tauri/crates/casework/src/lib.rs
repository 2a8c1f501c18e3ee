//! The field of municipal casework, pure: no async, no input or output, no clock, no randomness.
//!
//! A case file is the fold of its signed changes ([`change`]); what may be done with it is decided by small rules
//! ([`lease`], [`decision`], [`field`]), and what the law counts in days by [`deadline`]. City and desk both call
//! these rules, so they cannot disagree about what a file says; they differ in what they are allowed to add to it.

pub mod account;
pub mod case;
pub mod chain;
pub mod change;
pub mod deadline;
pub mod decision;
pub mod directory;
pub mod field;
pub mod hash;
pub mod id;
pub mod intake;
pub mod json;
pub mod lease;
pub mod number;
pub mod path;
pub mod procedure;

pub use case::{Case, Entry, Place, fold};
pub use change::{Body, Change, Header, Kind};
pub use directory::Directory;
pub use hash::Hash;
pub use id::{ChangeId, CityId, DecisionId, DeviceNumber, FileId};
