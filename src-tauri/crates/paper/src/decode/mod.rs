//! Strangers' documents, decoded in a child process that may fail.
//!
//! An attachment can loop for ever, eat the machine's memory or crash its reader. So it is decoded by **the program
//! itself, called with `--decode`**: a fresh process without keys, environment, files or network, with a limit on
//! memory and time, which gets the bytes on stdin and answers pixels on stdout in bands. Whatever happens to it, the
//! answer here is a page or a [`DecodeError`].
//!
//! The program's `main` calls [`decode_child_main`] before anything else when [`is_decode_call`] says so.

mod child;
mod confine;
mod decoder;
mod wire;

pub use child::decode_child_main;
pub use decoder::Decoder;

use std::ffi::OsString;

use serde::Serialize;

use crate::page::{Format, PageError};

/// The first argument that makes the program a decoding child.
pub const DECODE_ARGUMENT: &str = "--decode";

/// Whether a program was called to be a decoding child: its own name, then [`DECODE_ARGUMENT`].
#[must_use]
pub fn is_decode_call(arguments: impl IntoIterator<Item = OsString>) -> bool {
    arguments.into_iter().nth(1).is_some_and(|first| first == DECODE_ARGUMENT)
}

/// Why an attachment cannot be shown. Every variant is a sentence in the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DecodeError {
    /// Neither PDF nor PNG nor JPEG by its media type.
    #[error("files of the type {mime} are not shown")]
    UnknownFormat {
        /// The media type as it came.
        mime: String,
    },
    /// The bytes are of another kind than the media type says.
    #[error("the file says it is {mime}, but it is {found:?}")]
    WrongFormat {
        /// The media type as it came.
        mime: String,
        /// What the bytes are.
        found: Format,
    },
    /// Decoding took longer than the limits allow; the child was ended.
    #[error("decoding took more than {seconds} seconds")]
    TooSlow {
        /// The limit, in seconds.
        seconds: u64,
    },
    /// Decoding needed more memory than the limits allow.
    #[error("decoding needed too much memory")]
    TooMuchMemory,
    /// The decoder broke down over this document.
    #[error("the decoder broke down")]
    Crashed,
    /// The child could not be started or spoken to: a fault of this installation, not of the document.
    #[error("the decoder could not be started: {text}")]
    Unavailable {
        /// What the operating system said.
        text: String,
    },
    /// The document exceeds a limit or has no such page.
    #[error(transparent)]
    #[serde(untagged)]
    Page(#[from] PageError),
}
