//! An application arrives: the city itself begins the file, free for anyone with access.

use super::book::{FileBook, LogEnd, Taken};
use super::{Pen, Rulebook};
use koffer_casework::change::{Add, Body, ComposeError, Context, Open};

/// Begins `book` with an application.
///
/// # Errors
/// [`ComposeError`] if it cannot be written as JSON.
pub fn open(
    open: Open,
    book: &mut FileBook,
    log: &mut LogEnd,
    rules: &Rulebook<'_>,
    pen: &mut Pen<'_>,
) -> Result<Taken, ComposeError> {
    let blobs = open.attachments.iter().map(|attachment| attachment.sha256).collect();
    let context = Context { blobs, ..Context::default() };
    pen.write(book, log, rules, Body::Open(Box::new(open)), context)
}

/// Lays a later submission, or another thing that arrived, into a file.
///
/// # Errors
/// [`ComposeError`] if it cannot be written as JSON.
pub fn add(
    add: Add,
    book: &mut FileBook,
    log: &mut LogEnd,
    rules: &Rulebook<'_>,
    pen: &mut Pen<'_>,
) -> Result<Taken, ComposeError> {
    let blobs = match &add {
        Add::Supplement(supplement) => supplement.attachments.iter().map(|one| one.sha256).collect(),
        Add::Attachment(attachment) => vec![attachment.sha256],
        _ => Vec::new(),
    };
    pen.write(book, log, rules, Body::Add(Box::new(add)), Context { blobs, ..Context::default() })
}
