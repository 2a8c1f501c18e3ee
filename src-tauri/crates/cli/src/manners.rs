//! How every command reads its input and says no.
//!
//! Bad input ends with exit code 2 and exactly one line on standard error that names the field; standard output
//! stays empty, so a script never mistakes half an answer for a whole one.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Why a command did not answer: one line, the field first.
#[derive(Debug)]
pub(crate) struct Refusal(String);

impl Refusal {
    /// `field: sentence`, or the sentence alone when no field is to blame.
    pub(crate) fn new(line: impl std::fmt::Display) -> Self {
        Self(line.to_string().replace(['\r', '\n'], " "))
    }

    /// The same refusal, its field below `place`.
    pub(crate) fn at(self, place: impl std::fmt::Display) -> Self {
        Self(format!("{place}.{}", self.0))
    }

    /// Writes the line to standard error and gives exit code 2.
    pub(crate) fn report(self) -> ExitCode {
        // A closed standard error leaves the exit code, which is enough.
        let _ = writeln!(std::io::stderr(), "{}", self.0);
        ExitCode::from(2)
    }
}

/// The bytes of `path`; `-` reads standard input to its end.
pub(crate) fn read_input(path: &Path) -> Result<Vec<u8>, Refusal> {
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| Refusal::new(format_args!("-: {error}")))?;
        return Ok(bytes);
    }
    std::fs::read(path).map_err(|error| Refusal::new(format_args!("{}: {error}", path.display())))
}

/// Writes `text` and a line end to standard output in one piece.
pub(crate) fn answer(text: &str) -> Result<(), Refusal> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush())
        .map_err(|error| Refusal::new(format_args!("Ausgabe: {error}")))
}
