//! The loopback bridge as a browser meets it: over HTTP, from another process.
#![cfg(feature = "web")]
#![expect(clippy::expect_used, reason = "a test may stop where the program does not even answer")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running bridge, ended with the test.
struct Bridge {
    child: Child,
    address: String,
    token: String,
}

impl Drop for Bridge {
    fn drop(&mut self) {
        // Already gone is as good as ended.
        let _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

impl Bridge {
    fn start(folder: &Path) -> Self {
        let ui = folder.join("ui");
        std::fs::create_dir(&ui).expect("a folder for the page");
        std::fs::write(ui.join("index.html"), "<!doctype html><title>Aktenkoffer</title>").expect("a page");
        let mut child = Command::new(env!("CARGO_BIN_EXE_aktenkoffer-cli"))
            .args(["web", "--profile"])
            .arg(folder.join("profile"))
            .arg("--ui")
            .arg(&ui)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the bridge starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output"))
            .read_line(&mut line)
            .expect("its first line");
        let (address, token) = line
            .trim()
            .strip_prefix("listening on http://")
            .and_then(|rest| rest.split_once("/#token="))
            .expect("the line names address and token");
        Self { address: address.to_owned(), token: token.to_owned(), child }
    }

    /// Status and body of one request.
    fn ask(&self, method: &str, path: &str, token: Option<&str>, body: &str) -> (u16, String) {
        let authorization =
            token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/json\r\n\
             {authorization}content-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        let mut stream = TcpStream::connect(&self.address).expect("the bridge listens");
        stream.write_all(request.as_bytes()).expect("the request is taken");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        assert!(head.contains("content-security-policy: default-src 'none'"), "{head}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        (status, body.to_owned())
    }
}

#[test]
fn the_page_is_served_and_the_desk_answers_only_who_has_the_token() {
    let folder = tempfile::tempdir().expect("a folder");
    let bridge = Bridge::start(folder.path());
    let state = "/bridge/session_state";
    let other = "0".repeat(64);

    let (status, page) = bridge.ask("GET", "/", None, "");
    assert_eq!((status, page.contains("<title>Aktenkoffer</title>")), (200, true), "{page}");
    assert_eq!(bridge.ask("POST", state, None, "{}"), (401, String::new()));
    assert_eq!(bridge.ask("POST", state, Some(&other), "{}"), (401, String::new()));
    assert_eq!(bridge.ask("GET", "/signals", None, "").0, 401);

    let (status, body) = bridge.ask("POST", state, Some(&bridge.token), "{}");
    assert_eq!((status, body.contains(r#""stage":"notEnrolled""#)), (200, true), "{body}");
}

#[test]
fn a_failure_crosses_with_its_code_and_its_field() {
    let folder = tempfile::tempdir().expect("a folder");
    let bridge = Bridge::start(folder.path());
    let (status, body) = bridge.ask("POST", "/bridge/file_burn", Some(&bridge.token), "{}");
    assert_eq!(status, 422, "{body}");
    assert!(body.contains(r#""code":"badRequest""#) && body.contains(r#""field":"command""#), "{body}");
}

#[test]
fn without_a_built_page_the_command_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_aktenkoffer-cli"))
        .args(["web", "--profile", "profile", "--ui", "ui"])
        .current_dir(folder.path())
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("--ui: "));
}
