//! Why a command of `cargo x` stopped.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// One reason, worded so that the reader knows what to do next.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The program ran and said no; its own output stands above.
    Program { line: String, code: Option<i32> },
    /// The program could not be started at all.
    NotStarted { line: String, source: io::Error },
    /// Something that this machine lacks and that cannot be installed from here.
    Missing { what: String, remedy: String },
    /// A file or folder of the tree could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A program answered with something else than what was asked for.
    Answer { line: String, what: String },
    /// Stages of `check` that failed, in the order in which they ran.
    Stages(Vec<&'static str>),
    /// `--only` named a stage that does not exist.
    UnknownStage { name: String, known: Vec<&'static str> },
}

impl Failure {
    /// Wraps an error on `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program { line, code: Some(code) } => write!(f, "`{line}` ended with exit code {code}"),
            Self::Program { line, code: None } => write!(f, "`{line}` was ended by a signal"),
            Self::NotStarted { line, source } => write!(f, "`{line}` could not be started: {source}"),
            Self::Missing { what, remedy } => write!(f, "{what} is missing. {remedy}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Answer { line, what } => write!(f, "`{line}` answered: {what}"),
            Self::Stages(names) => write!(f, "failed: {}", names.join(", ")),
            Self::UnknownStage { name, known } => {
                write!(f, "there is no stage `{name}`; the stages are {}", known.join(", "))
            }
        }
    }
}

impl std::error::Error for Failure {}
