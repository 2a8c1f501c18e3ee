//! A desk without a window: `aktenkoffer-cli desk`, a command a line and an answer a line.

use crate::programs;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

/// A desk's process. It is killed at the end of the story.
#[derive(Debug)]
pub struct Desk {
    /// Everything that this person's desk may write: profile, home, temporary files.
    place: PathBuf,
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
}

impl Desk {
    /// Starts one that keeps all its files under `place`.
    ///
    /// # Panics
    /// When the program does not start or stops answering; so do all methods here.
    #[must_use]
    pub fn start(place: &Path) -> Self {
        let (profile, temp) = (place.join("profile"), place.join("temp"));
        fs::create_dir_all(&temp).expect("a folder for temporary files");
        let mut command = programs::command_line();
        command.args(["desk", "--profile"]).arg(&profile).env("KOFFER_LOG", "error");
        command.env("HOME", place).env("TMPDIR", &temp).env("TMP", &temp).env("TEMP", &temp);
        for kind in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{kind}_HOME"), place.join(kind.to_lowercase()));
        }
        let log = fs::File::create(place.join("desk.log")).expect("a log");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(log);
        let mut process = command.spawn().expect("aktenkoffer-cli starts");
        let to = process.stdin.take().expect("a pipe");
        let from = BufReader::new(process.stdout.take().expect("a pipe"));
        Self { place: place.to_owned(), process, to, from, asked: 0 }
    }

    /// Where it keeps all its files.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// One command; the answer, or the failure.
    ///
    /// # Errors
    /// What the desk calls a failure.
    pub fn call(&mut self, command: &str, request: Value) -> Result<Value, Value> {
        self.asked += 1;
        let line = json!({"id": self.asked, "command": command, "request": request});
        writeln!(self.to, "{line}").and_then(|()| self.to.flush()).expect("the desk reads");
        let mut answer = String::new();
        self.from.read_line(&mut answer).expect("the desk answers");
        let mut answer: Value = serde_json::from_str(&answer)
            .unwrap_or_else(|_| panic!("{command}: the desk ended: {}", self.log()));
        assert_eq!(answer["id"], self.asked, "answers come in order");
        match answer.get_mut("failure") {
            Some(failure) => Err(failure.take()),
            None => Ok(answer["ok"].take()),
        }
    }

    /// One command that goes well.
    pub fn ask(&mut self, command: &str, request: Value) -> Value {
        let shown = request.to_string();
        self.call(command, request)
            .unwrap_or_else(|failure| panic!("{command} {shown}: {failure}\n{}", self.log()))
    }

    /// One command that is refused: the failure.
    pub fn refused(&mut self, command: &str, request: Value) -> Value {
        match self.call(command, request) {
            Err(failure) => failure,
            Ok(answer) => panic!("{command} should have been refused, and answered {answer}"),
        }
    }

    /// A round of sync that reaches the city and leaves nothing behind.
    pub fn sync(&mut self) -> Value {
        let outcome = self.ask("sync_now", Value::Null);
        assert_eq!(outcome["state"], "synced", "{outcome}\n{}", self.log());
        assert_eq!(outcome["wedged"], 0, "{outcome}");
        outcome
    }

    /// Killed (SIGKILL) between two commands, and started again over the same files.
    #[must_use]
    pub fn kill_and_start_again(mut self) -> Self {
        self.process.kill().expect("the desk is killed");
        self.process.wait().expect("the desk has ended");
        let place = self.place.clone();
        drop(self);
        Self::start(&place)
    }

    /// Killed (SIGKILL) at work on a command: as soon as `files` more files are on its disk than before, or it has
    /// answered. Started again over the same files.
    #[must_use]
    pub fn kill_at_work(mut self, command: &str, request: &Value, files: usize) -> Self {
        let before = count(&self.place);
        let line = json!({"id": 0, "command": command, "request": request});
        writeln!(self.to, "{line}").and_then(|()| self.to.flush()).expect("the desk reads");
        let answered = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                // An answer, or the end of the process: either way there is nothing more to wait for.
                let _ = self.from.read_line(&mut String::new());
                answered.store(true, Ordering::SeqCst);
            });
            while !answered.load(Ordering::SeqCst) && count(&self.place) < before + files {
                std::thread::yield_now();
            }
            self.process.kill().expect("the desk is killed");
        });
        self.kill_and_start_again()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.place.join("desk.log")).unwrap_or_default()
    }
}

/// Files under `folder`; those that come and go meanwhile may be missed.
fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
