//! What a fresh machine lacks: found, announced, installed. What is there is left alone.
//!
//! On Debian and its relatives the packages of [`apt`] are installed, through `sudo` for anyone but root. On other
//! systems the list is only told: their package names differ.

mod apt;
mod node;
mod npm;
mod verapdf;

pub(crate) use node::Node;
pub(crate) use npm::install as install_ui;
pub(crate) use verapdf::jars as verapdf_jars;

use crate::failure::Failure;

/// A purpose for which a machine may lack something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Compiling the workspace, the window included.
    Build,
    /// Building and testing the user interface.
    Ui,
    /// Driving the real window under a virtual display.
    Window,
    /// The storage suite on PostgreSQL.
    City,
    /// A print system that is thrown away after the test.
    Paper,
    /// Checking letters with tools of others.
    Letter,
}

/// Installs the packages for all `purposes` in one go.
pub(crate) fn provide(purposes: &[Purpose]) -> Result<(), Failure> {
    apt::provide(purposes)
}
