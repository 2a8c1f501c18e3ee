//! Frozen letters: pages, structure, saving, and their way to the post.

mod dispatch;
mod find;
mod outgoing;
mod page;
mod save;
mod structure;
mod undo;

pub(crate) use find::{FoundLetter, find, of_case};
