//! The child's side: one question, one answer, end.

use std::{
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    process::ExitCode,
};

use super::{
    confine::confine,
    wire::{Answer, Ask, LONGEST_LINE, Request},
};
use crate::page::{Document, PageError, Part};

/// The whole life of a decoding child: reads a question and a document from stdin, answers on stdout.
///
/// It ends with success when it gave an answer, a refusal included. Any other end (a panic, a signal, exit code 1)
/// tells the parent that there is none. It writes nothing to stderr itself: a message could quote the document.
#[must_use]
pub fn decode_child_main() -> ExitCode {
    match converse(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn converse(question: impl Read, answer: impl Write) -> io::Result<()> {
    let mut question = BufReader::new(question);
    let mut answer = BufWriter::new(answer);
    let mut line = String::new();
    question.by_ref().take(LONGEST_LINE).read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line)?;

    confine(&request.limits, request.limits.time(1).as_secs())?;

    match answer_to(&request, question, &mut answer) {
        Ok(()) => {}
        Err(Stop::Refused(reason)) => say(&mut answer, &Answer::Refused(reason))?,
        Err(Stop::Io(error)) => return Err(error),
    }
    answer.flush()
}

fn answer_to(request: &Request, document: impl Read, answer: &mut impl Write) -> Result<(), Stop> {
    let limit = request.limits.bytes;
    if request.bytes > limit {
        return Err(PageError::TooManyBytes { limit }.into());
    }
    let mut bytes = Vec::new();
    document.take(request.bytes).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != request.bytes {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    let document = Document::open(bytes, request.format, &request.limits)?;
    match request.ask {
        Ask::Sizes => say(answer, &Answer::Sizes(document.sizes()))?,
        Ask::Page { page, scale } => document.parts(page, scale, |part| {
            match part {
                Part::Size { width, height } => say(answer, &Answer::Page { width, height })?,
                Part::Rows(rows) => answer.write_all(rows)?,
            }
            Ok::<(), Stop>(())
        })?,
    }
    Ok(())
}

fn say(answer: &mut impl Write, what: &Answer) -> io::Result<()> {
    serde_json::to_writer(&mut *answer, what)?;
    answer.write_all(b"\n")
}

/// Why there are no pixels: the document's fault, or the pipe's.
enum Stop {
    Refused(PageError),
    Io(io::Error),
}

impl From<PageError> for Stop {
    fn from(reason: PageError) -> Self {
        Self::Refused(reason)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
