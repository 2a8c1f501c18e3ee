//! The stages of `cargo x check`, in the order in which they run: what fails fast comes first.

use super::{rust, suites, ui, window};
use crate::failure::Failure;
use crate::tools::Purpose;

/// One stage.
pub(super) struct Stage {
    /// The name for `--only` and the table.
    pub(super) name: &'static str,
    /// What it proves, in a few words.
    pub(super) what: &'static str,
    /// What the machine must have for it.
    pub(super) needs: &'static [Purpose],
    /// Runs it; the argument says whether the long form was asked for.
    pub(super) run: fn(bool) -> Result<(), Failure>,
}

/// All of them. The page comes before everything that compiles: the window embeds it. The programs come before the
/// tests: the stories over HTTP start them.
pub(super) const STAGES: &[Stage] = &[
    Stage { name: "fmt", what: "the tree is formatted", needs: &[], run: rust::fmt },
    Stage { name: "layers", what: "no room uses what it may not use", needs: &[], run: rust::layers },
    Stage { name: "ui", what: "types, tests and bundle of the page", needs: &[Purpose::Ui], run: ui::ui },
    Stage { name: "clippy", what: "no lint is broken", needs: &[Purpose::Build], run: rust::clippy },
    Stage { name: "rustdoc", what: "the documentation builds", needs: &[Purpose::Build], run: rust::rustdoc },
    Stage {
        name: "programs",
        what: "window, city and command line",
        needs: &[Purpose::Build],
        run: window::programs,
    },
    Stage { name: "tests", what: "the tests of all crates", needs: &[Purpose::Build], run: suites::tests },
    Stage {
        name: "postgres",
        what: "the city on PostgreSQL",
        needs: &[Purpose::Build, Purpose::City],
        run: suites::postgres,
    },
    Stage {
        name: "cupsd",
        what: "printing on a real print server",
        needs: &[Purpose::Build, Purpose::Paper],
        run: suites::cupsd,
    },
    Stage {
        name: "verapdf",
        what: "letters before independent judges",
        needs: &[Purpose::Build, Purpose::Letter],
        run: suites::verapdf,
    },
    Stage {
        name: "window",
        what: "stories in the real window",
        needs: &[Purpose::Build, Purpose::Window, Purpose::Ui],
        run: window::stories,
    },
];
