//! `cargo x fix`: formats the tree and applies what clippy can mend by itself.

use crate::check::SELECTION;
use crate::failure::Failure;
use crate::program::Program;

pub(crate) fn run() -> Result<(), Failure> {
    Program::cargo()
        .args(["clippy", "--fix", "--allow-dirty", "--allow-staged", "--all-targets"])
        .args(SELECTION)
        .run()?;
    Program::cargo().args(["fmt", "--all"]).run()
}
