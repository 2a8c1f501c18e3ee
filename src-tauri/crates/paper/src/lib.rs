//! Everything after the bytes: pages as pixels, printers, print jobs.
//!
//! Two kinds of bytes come here. **Frozen letters** are our own: they are rasterised for the preview and sent to a
//! printer unchanged. **Attachments** come from strangers: they are decoded in a child process with limits, never
//! here ([`decode`]). What the words and states mean, and what this program cannot purge, stands in `README.md`.
//!
//! Nothing here speaks German and nothing here keeps a record: sentences are the interface's, the print log and its
//! order of durable steps are the desk's.

pub mod decode;
pub mod page;
pub mod printers;

#[cfg(unix)]
pub mod cups;

#[cfg(all(unix, feature = "testing"))]
pub mod testing;
