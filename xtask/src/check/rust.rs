//! The stages that are cargo's own.

use super::SELECTION;
use crate::failure::Failure;
use crate::program::Program;

pub(super) fn fmt(_long: bool) -> Result<(), Failure> {
    Program::cargo().args(["fmt", "--all", "--check"]).run()
}

pub(super) fn layers(_long: bool) -> Result<(), Failure> {
    Program::cargo().args(["test", "--quiet", "--package", "koffer-xtask", "--test", "layers"]).run()
}

pub(super) fn clippy(_long: bool) -> Result<(), Failure> {
    Program::cargo().args(["clippy", "--all-targets"]).args(SELECTION).args(["--", "-D", "warnings"]).run()
}

pub(super) fn rustdoc(_long: bool) -> Result<(), Failure> {
    Program::cargo()
        .args(["doc", "--no-deps", "--document-private-items"])
        .args(SELECTION)
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()
}
