//! Where the tree lies.

use std::path::{Path, PathBuf};

/// The root of the workspace. Cargo tells it at run time; a binary that was copied elsewhere falls back to the
/// place where it was built.
pub(crate) fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or(xtask.clone(), Path::to_path_buf)
}

/// Cargo's target folder: `CARGO_TARGET_DIR`, else `target` beside the workspace.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Where tools that no package of the system brings are kept.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}
