//! The demonstration desk: enrolled once, through the same commands that the window uses.

use super::city::City;
use super::program;
use crate::failure::Failure;
use crate::say;
use serde_json::json;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Who works at the demonstration desk.
pub(super) const ACCOUNT: &str = "mareike.dornbusch";
/// Opens the demonstration's cache. It protects invented persons only and is shown at each start.
pub(super) const PASSPHRASE: &str = "quitte laterne hobel wiese anker";

/// Enrols a desk in `profile` unless one is there.
pub(super) fn enrol_once(city: &City, profile: &Path) -> Result<(), Failure> {
    if profile.exists() {
        return Ok(());
    }
    let half = profile.with_extension("half");
    if half.exists() {
        std::fs::remove_dir_all(&half).map_err(Failure::file(&half))?;
    }
    let enrol = json!({"id": 1, "command": "device_enrol", "request": {
        "city": city.url(), "account": ACCOUNT, "code": city.code(ACCOUNT)?,
        "deviceName": "Vorführung", "passphrase": PASSPHRASE,
    }});
    let sync = json!({"id": 2, "command": "sync_now", "request": {}});
    say::line("$ aktenkoffer-cli desk: device_enrol, sync_now");
    talk(&half, &format!("{enrol}\n{sync}\n"))?;
    std::fs::rename(&half, profile).map_err(Failure::file(profile))
}

/// Says `lines` to the desk and demands a good answer to each.
fn talk(profile: &Path, lines: &str) -> Result<(), Failure> {
    let line = format!("aktenkoffer-cli desk --profile {}", profile.display());
    let not_started = |source| Failure::NotStarted { line: line.clone(), source };
    let mut desk = Command::new(program("aktenkoffer-cli"))
        .args(["desk", "--profile"])
        .arg(profile)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(not_started)?;
    if let Some(mut input) = desk.stdin.take() {
        input.write_all(lines.as_bytes()).map_err(not_started)?;
    }
    let output = desk.wait_with_output().map_err(not_started)?;
    let answers = String::from_utf8_lossy(&output.stdout);
    let refused = answers.lines().find(|answer| answer.contains("\"failure\""));
    match refused {
        Some(answer) => Err(Failure::Answer { line, what: answer.to_owned() }),
        None if output.status.success() => Ok(()),
        None => Err(Failure::Program { line, code: output.status.code() }),
    }
}
