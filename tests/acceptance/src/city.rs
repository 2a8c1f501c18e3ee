//! A city: a folder, and while it serves a process.

use crate::programs;
use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// A city in a folder of its own. The process that serves it is killed at the end of the story.
#[derive(Debug)]
pub struct City {
    folder: PathBuf,
    /// The file that founding printed.
    root_key: String,
    /// Where it answered first, and answers again after each return.
    address: Option<String>,
    serving: Option<Child>,
}

impl City {
    /// Founds one with the pack of the invented municipality.
    ///
    /// # Panics
    /// When the program refuses; so do all methods here.
    #[must_use]
    pub fn found(folder: &Path) -> Self {
        let root_key = run(&["new", text(folder), "--pack", text(&pack())]);
        Self { folder: folder.to_owned(), root_key, address: None, serving: None }
    }

    /// Founds an empty city in `folder` from an exported Directory and the root key of `known`.
    #[must_use]
    pub fn found_from_directory(folder: &Path, directory: &Path, known: &Self) -> Self {
        let key = folder.with_extension("root");
        fs::write(&key, &known.root_key).expect("the root key's file");
        let (directory, key, pack) = (text(directory), text(&key), pack());
        run(&["new", text(folder), "--from-directory", directory, "--root-key", key, "--pack", text(&pack)]);
        Self { folder: folder.to_owned(), root_key: known.root_key.clone(), address: None, serving: None }
    }

    /// Adds a person.
    pub fn account(&self, name: &str, role: &str, department: &str) {
        run(&[
            "account",
            "add",
            text(&self.folder),
            "--name",
            name,
            "--role",
            role,
            "--department",
            department,
        ]);
    }

    /// Withdraws a person's access.
    pub fn disable(&self, account: &str) {
        run(&["account", "disable", text(&self.folder), "--name", account]);
    }

    /// Gives it back.
    pub fn enable(&self, account: &str) {
        run(&["account", "enable", text(&self.folder), "--name", account]);
    }

    /// A one-time code for the person's next device.
    #[must_use]
    pub fn code(&self, account: &str) -> String {
        run(&["code", text(&self.folder), "--account", account]).trim().to_owned()
    }

    /// Takes a folder in: a line for each file.
    #[must_use]
    pub fn intake(&self, inbox: &Path) -> Vec<Value> {
        run(&["intake", text(&self.folder), text(inbox)])
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON for each file"))
            .collect()
    }

    /// Takes invented applications of all procedures in, with their attachments: a line for each.
    #[must_use]
    pub fn demo(&self, files: usize, seed: u64) -> Vec<Value> {
        let (files, seed) = (files.to_string(), seed.to_string());
        run(&["demo", text(&self.folder), "--files", &files, "--seed", &seed])
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON for each file"))
            .collect()
    }

    /// Writes a copy of the whole city.
    pub fn backup(&self, to: &Path) {
        run(&["backup", text(&self.folder), text(to)]);
    }

    /// Brings the city back from a copy; what it answers names the generation.
    #[must_use]
    pub fn restore(&self, from: &Path) -> String {
        run(&["restore", text(&self.folder), text(from)]).trim().to_owned()
    }

    /// Exports the Directory.
    pub fn directory(&self, to: &Path) {
        run(&["directory", text(&self.folder), text(to)]);
    }

    /// Writes the file by which a desk accepts this city at `address`.
    pub fn pin(&self, to: &Path, address: &str) {
        run(&["pin", text(&self.folder), text(to), "--address", address]);
    }

    /// Checks chains, signatures and blobs: the findings, which are sound.
    #[must_use]
    pub fn check(&self) -> Value {
        serde_json::from_str(&run(&["check", text(&self.folder)])).expect("findings are JSON")
    }

    /// Serves, where it served before if it did; gives the address once it is ready.
    pub fn serve(&mut self) -> String {
        let listen =
            self.address.as_deref().map_or("127.0.0.1:0", |known| known.trim_start_matches("http://"));
        let mut command = programs::city();
        command.args(["serve", text(&self.folder), "--listen", listen]);
        command.env("KOFFER_LOG", "error").stdout(Stdio::piped());
        let mut child = command.spawn().expect("koffer-city starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("a pipe");
        BufReader::new(out).read_line(&mut line).expect("a line");
        self.serving = Some(child);
        let address = line.trim().strip_prefix("listening on ").expect("listening on …").to_owned();
        self.address = Some(address.clone());
        address
    }

    /// Where it answers.
    #[must_use]
    pub fn address(&self) -> String {
        self.address.clone().expect("a city that served")
    }

    /// From now on it answers where `other` did.
    pub fn take_the_place_of(&mut self, other: &Self) {
        self.address.clone_from(&other.address);
    }

    /// Gone, without a word to anyone.
    pub fn vanish(&mut self) {
        if let Some(mut child) = self.serving.take() {
            child.kill().expect("koffer-city is killed");
            child.wait().expect("koffer-city has ended");
        }
    }
}

impl Drop for City {
    fn drop(&mut self) {
        if let Some(child) = &mut self.serving {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The pack of the invented municipality.
fn pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/packs/lindbrueck")
}

fn run(arguments: &[&str]) -> String {
    let mut command = programs::city();
    let done = command.args(arguments).env("KOFFER_LOG", "error").output().expect("koffer-city starts");
    let out = String::from_utf8_lossy(&done.stdout).into_owned();
    let err = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "koffer-city {arguments:?}: {out}{err}");
    out
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of the story is text")
}
