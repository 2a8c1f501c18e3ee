//! What the decoding child cannot do, read from the system itself while the child waits for its document.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use koffer_paper::{
    decode::{DECODE_ARGUMENT, DecodeError, Decoder},
    page::{Format, Limits},
};
use serde_json::json;

use crate::pdf_file::square;

#[test]
fn the_child_can_open_nothing_and_write_nowhere() {
    let document = square();
    let mut child = Command::new(env!("CARGO_BIN_EXE_koffer-decode"))
        .arg(DECODE_ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap());
    let question = json!({
        "format": Format::Pdf,
        "bytes": document.len(),
        "ask": "sizes",
        "limits": Limits::default(),
    });
    writeln!(to, "{question}").unwrap();

    // The walls stand before the first byte of the document is read; until the last one comes the child waits.
    let limits = loop {
        let limits = fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        if of(&limits, "Max open files") == "3" {
            break limits;
        }
        assert!(child.try_wait().unwrap().is_none(), "the child has ended");
        std::thread::yield_now();
    };
    assert_eq!(of(&limits, "Max file size"), "0");
    assert_eq!(of(&limits, "Max core file size"), "0");
    assert_eq!(of(&limits, "Max cpu time"), "12");
    let memory: u64 = of(&limits, "Max address space").parse().unwrap();
    assert!((1 << 30..1 << 34).contains(&memory), "{memory}");

    to.write_all(&document).unwrap();
    drop(to);
    let mut answer = String::new();
    from.read_line(&mut answer).unwrap();
    assert!(answer.starts_with(r#"{"sizes":[{"#), "{answer}");
    assert!(child.wait().unwrap().success());
}

/// The hard limit, second of the two figures.
fn of<'a>(limits: &'a str, name: &str) -> &'a str {
    let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
    line[name.len()..].split_whitespace().nth(1).unwrap()
}

#[tokio::test]
async fn the_child_starts_without_an_environment() {
    assert!(std::env::vars_os().next().is_some());
    let sizes = posing_as("environment").sizes(&square(), "application/pdf").await.unwrap();
    assert_eq!(sizes[0].width, 0.0);
}

#[tokio::test]
async fn a_child_that_lies_is_not_believed() {
    for name in ["nothing", "rubbish", "no-sizes", "too-large", "too-short"] {
        let decoder = posing_as(name);
        let page = decoder.page(&square(), "application/pdf", 0, 96.0).await;
        assert_eq!(page, Err(DecodeError::Crashed), "{name}");
        let sizes = decoder.sizes(&square(), "application/pdf").await;
        assert_eq!(sizes, Err(DecodeError::Crashed), "{name}");
    }
}

/// A script in `children/` instead of the program.
fn posing_as(name: &str) -> Decoder {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/children");
    Decoder::of_program(Path::new(folder).join(name), Limits::default())
}
