//! The stages of the real window: built with its bundled page, then driven through its stories.

use super::SELECTION;
use crate::failure::Failure;
use crate::program::Program;
use crate::root;
use crate::tools::Node;

/// The programs as they are shipped but for optimisation: the window with its page, the city, the command line.
pub(super) fn programs(_long: bool) -> Result<(), Failure> {
    Program::cargo().arg("build").args(SELECTION).run()
}

/// One story per file, one after another: each has a display and a profile of its own.
pub(super) fn stories(_long: bool) -> Result<(), Failure> {
    let folder = root::root().join("tests/window");
    let mut stories: Vec<_> = std::fs::read_dir(&folder)
        .map_err(Failure::file(&folder))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".story.mjs"))
        .collect();
    stories.sort();
    Node::provide()?
        .program()
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(stories)
        .env("CARGO_TARGET_DIR", root::target())
        .run()
}
