//! Waiting for a program's own word that it is ready.

use std::{
    io::{self, BufRead, BufReader, Read},
    sync::mpsc,
    thread,
};

/// Reads lines until one contains `word` and returns it; the rest is read and dropped, so that the program never
/// stands still on a full pipe.
///
/// # Errors
/// When the program ends without the word; its lines are in the error.
pub(super) fn line_with(word: &'static str, from: impl Read + Send + 'static) -> io::Result<String> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut lines = Vec::new();
        let mut found = false;
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if found {
                continue;
            }
            if line.contains(word) {
                found = true;
                tell.send(Ok(line)).ok();
            } else {
                lines.push(line);
            }
        }
        if !found {
            tell.send(Err(io::Error::other(lines.join("\n")))).ok();
        }
    });
    told.recv().map_err(io::Error::other)?
}
