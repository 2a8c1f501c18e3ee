//! What `cargo x` tells the person in front of it: progress on standard output, complaints on standard error.

use std::io::{IsTerminal, Write};

/// One line of progress.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    // Nobody reads any more: the work goes on, its exit code still counts.
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// A heading that stands out between the outputs of the programs that `cargo x` runs.
pub(crate) fn heading(text: &str) {
    if std::io::stdout().is_terminal() {
        line(&format!("\n\u{1b}[1m== {text}\u{1b}[0m"));
    } else {
        line(&format!("\n== {text}"));
    }
}

/// One line on standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "cargo x: {text}");
}
