//! Running another program: the line that is run is shown, its exit code decides.

use crate::failure::Failure;
use crate::root;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program to be run, in the root of the tree unless said otherwise.
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// The program `name`, found through the search path or by its own path.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let line = name.as_ref().to_string_lossy().into_owned();
        let mut command = Command::new(name);
        command.current_dir(root::root());
        Self { command, line }
    }

    /// The cargo that runs this very program.
    pub(crate) fn cargo() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut program = Self::new(cargo).shown_as("cargo");
        // Set for `cargo x` by `cargo run`; inherited, they would rebuild what depends on them.
        for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"] {
            program.command.env_remove(name);
        }
        program
    }

    /// One more argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.line.push(' ');
        self.line.push_str(&arg.as_ref().to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// More arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(self, args: impl IntoIterator<Item = A>) -> Self {
        args.into_iter().fold(self, Program::arg)
    }

    /// What the shown line calls the program, where its path says less than its name. Comes before the arguments.
    pub(crate) fn shown_as(mut self, name: &str) -> Self {
        name.clone_into(&mut self.line);
        self
    }

    /// Sets an environment variable for the program and what it starts.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The working folder.
    pub(crate) fn at(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output on ours, after showing the line.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        crate::say::line(&format!("$ {}", self.line));
        match self.command.stdin(Stdio::null()).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::Program { line: self.line, code: status.code() }),
            Err(source) => Err(Failure::NotStarted { line: self.line, source }),
        }
    }

    /// Runs it silently and gives its standard output without the last line end.
    pub(crate) fn answer(mut self) -> Result<String, Failure> {
        match self.command.stdin(Stdio::null()).stderr(Stdio::null()).output() {
            Ok(output) if output.status.success() => {
                Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
            }
            Ok(output) => Err(Failure::Program { line: self.line, code: output.status.code() }),
            Err(source) => Err(Failure::NotStarted { line: self.line, source }),
        }
    }

    /// Whether it can be started and ends with success; its output is not shown.
    pub(crate) fn succeeds(self) -> bool {
        self.answer().is_ok()
    }
}
