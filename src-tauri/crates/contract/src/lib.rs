//! What crosses between the desk and whoever drives it: the window, a browser, a script.
//!
//! One declarative table ([`commands!`]) names every command with its request and its answer. The window, the loopback
//! bridge, the command line and the TypeScript types are expansions of that table, so they cannot disagree.
//!
//! On the wire everything is JSON in camelCase, except [`PagePixels`], which travels as bytes. Ids are strings, amounts
//! are strings with two decimals and a dot ([`Amount`]), days are ISO dates ([`Day`]). Requests refuse unknown keys.
//! What goes wrong is a [`Failure`]: a code with typed fields, never a sentence; what became stale is a [`Signal`].

mod answer;
mod attachment;
mod calculation;
mod case_file;
mod conflict;
mod decision;
mod fact;
mod failure;
mod intake;
mod journal;
mod lease;
mod letter;
mod papers;
mod passphrase;
mod posting;
mod print;
mod queue;
mod request;
mod search;
mod session;
mod settings;
mod shapes;
mod signal;
mod sync;
mod table;
mod units;

#[cfg(feature = "ts")]
pub mod typescript;

pub use answer::{Answer, Body};
pub use attachment::*;
pub use calculation::*;
pub use case_file::*;
pub use conflict::*;
pub use decision::*;
pub use fact::*;
pub use failure::{Failure, InvalidPoint, MissingPoint};
pub use intake::*;
pub use journal::*;
pub use lease::*;
pub use letter::*;
pub use papers::*;
pub use passphrase::Passphrase;
pub use posting::*;
pub use print::*;
pub use queue::*;
pub use request::{Nothing, read_request};
pub use search::*;
pub use session::*;
pub use settings::*;
pub use signal::Signal;
pub use sync::*;
pub use units::*;
