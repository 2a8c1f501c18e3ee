//! Law and municipality pack: content-addressed data that another city replaces without touching code.
//!
//! A pack on disk is a folder; [`folder::canonical`] turns its files into one canonical byte document whose SHA-256 is
//! the pack's hash. [`Pack::from_bytes`] loads and checks that document: a template with an unknown placeholder, a
//! decision without its remedy notice or a block that can never appear is refused with file and line.

pub mod arms;
pub mod bundled;
pub mod error;
pub mod folder;
pub mod law;
pub mod limits;
pub mod municipality;
mod pack;
mod sgb12_rules;
pub mod template;

pub use arms::{Arms, Stroke};
pub use bundled::{BUNDLED, bundled};
pub use error::PackError;
pub use limits::{LocalLimit, local_limit};
pub use municipality::{Authority, Deadlines, FourEyes, IssueOffline, Municipality, Office, Procedure};
pub use pack::Pack;
pub use template::{LetterKind, Template};
