//! `cargo x bindings`: writes what is generated from types and committed: the TypeScript of the page.
//!
//! The test that compares the committed file writes it instead when `UPDATE` is set.

use crate::check::SELECTION;
use crate::failure::Failure;
use crate::program::Program;

pub(crate) fn run() -> Result<(), Failure> {
    Program::cargo().arg("test").args(SELECTION).args(["--test", "typescript"]).env("UPDATE", "1").run()
}
