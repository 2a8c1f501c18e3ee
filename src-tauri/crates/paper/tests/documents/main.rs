//! Documents as pixels: our own in this process, strangers' in a decoding child.

#![allow(clippy::unwrap_used)]

mod hostile;
mod pages;
mod pdf_file;
mod strangers;
#[cfg(target_os = "linux")]
mod walls;
