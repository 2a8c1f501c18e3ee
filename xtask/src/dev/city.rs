//! The demonstration city: founded once, filled with invented applications, served while the desk is open.

use super::program;
use crate::failure::Failure;
use crate::program::Program;
use crate::{root, say};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// The address is fixed, because an enrolled desk remembers it.
const ADDRESS: &str = "127.0.0.1:48117";
/// Account, name on letters, role and department of who works there.
const ACCOUNTS: &[(&str, &str, &str, &str)] = &[
    (super::desk::ACCOUNT, "Mareike Dornbusch", "clerk", "sozialamt"),
    ("jens.ahlsdorf-kuehn", "Jens Ahlsdorf-Kühn", "lead", "sozialamt"),
];

/// A running city; it ends with this value.
pub(super) struct City {
    folder: PathBuf,
    server: Child,
}

impl City {
    /// Founds the city in `folder` unless one is there, and serves it.
    pub(super) fn open(folder: PathBuf) -> Result<Self, Failure> {
        if !folder.exists() {
            // Beside and renamed: an interrupted founding leaves no half city.
            let half = folder.with_extension("half");
            if half.exists() {
                std::fs::remove_dir_all(&half).map_err(Failure::file(&half))?;
            }
            found(&half)?;
            std::fs::rename(&half, &folder).map_err(Failure::file(&folder))?;
        }
        let server = serve(&folder)?;
        Ok(Self { folder, server })
    }

    /// Where desks reach it.
    pub(super) fn url(&self) -> String {
        format!("http://{ADDRESS}")
    }

    /// A one-time code with which `account` enrols a device.
    pub(super) fn code(&self, account: &str) -> Result<String, Failure> {
        koffer_city().arg("code").arg(&self.folder).args(["--account", account]).answer()
    }
}

impl Drop for City {
    fn drop(&mut self) {
        // Already gone is as good as ended.
        let _ = self.server.kill().and_then(|()| self.server.wait());
    }
}

fn koffer_city() -> Program {
    Program::new(program("koffer-city")).shown_as("koffer-city")
}

fn found(folder: &PathBuf) -> Result<(), Failure> {
    koffer_city()
        .arg("new")
        .arg(folder)
        .arg("--pack")
        .arg(root::root().join("src-tauri/packs/lindbrueck"))
        .run()?;
    for (name, full_name, role, department) in ACCOUNTS {
        koffer_city()
            .args(["account", "add"])
            .arg(folder)
            .args(["--name", name, "--full-name", full_name, "--role", role, "--department", department])
            .run()?;
    }
    say::line("300 invented applications arrive (about a minute)");
    koffer_city().arg("demo").arg(folder).args(["--files", "300", "--seed", "1"]).answer().map(drop)
}

/// Starts the server and waits until it says that it listens.
fn serve(folder: &PathBuf) -> Result<Child, Failure> {
    let line = format!("koffer-city serve {} --listen {ADDRESS}", folder.display());
    say::line(&format!("$ {line}"));
    let mut server = Command::new(program("koffer-city"))
        .arg("serve")
        .arg(folder)
        .args(["--listen", ADDRESS])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|source| Failure::NotStarted { line: line.clone(), source })?;
    let mut first = String::new();
    if let Some(output) = server.stdout.take() {
        // What cannot be read is an empty line, and that is no address.
        BufReader::new(output).read_line(&mut first).unwrap_or_default();
    }
    if first.starts_with("listening on ") {
        return Ok(server);
    }
    let code = server.wait().ok().and_then(|status| status.code());
    Err(Failure::Program { line, code })
}
