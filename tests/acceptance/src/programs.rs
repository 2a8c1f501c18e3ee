//! The two programs as the workspace built them, beside the story's own executable. Where one is missing, or older than
//! a source it was built from, the cargo that runs the stories builds both: no story is told with yesterday's program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::SystemTime;

const CITY: &str = "koffer-city";
const COMMAND_LINE: &str = "aktenkoffer-cli";

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// A command that starts `koffer-city`.
pub(crate) fn city() -> Command {
    Command::new(program(CITY))
}

/// A command that starts `aktenkoffer-cli`.
pub(crate) fn command_line() -> Command {
    Command::new(program(COMMAND_LINE))
}

fn program(name: &str) -> PathBuf {
    executable(FOLDER.get_or_init(with_fresh_programs), name)
}

fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// `target/<profile>`, two above the story's own executable, with both programs in it.
fn with_fresh_programs() -> PathBuf {
    let story = std::env::current_exe().expect("this executable's path");
    let folder = story.ancestors().nth(2).expect("target/<profile>/deps").to_owned();
    if ![CITY, COMMAND_LINE].iter().all(|name| is_fresh(&folder, name)) {
        build(&folder);
    }
    folder
}

/// Cargo writes beside each program, in make's words, of which files it was built.
fn is_fresh(folder: &Path, name: &str) -> bool {
    let built = changed(&executable(folder, name));
    let Ok(rule) = fs::read_to_string(folder.join(format!("{name}.d"))) else { return false };
    let Some((_, sources)) = rule.split_once(": ") else { return false };
    let sources = sources.trim().replace("\\ ", "\0");
    let mut sources = sources.split(' ').map(|source| changed(Path::new(&source.replace('\0', " "))));
    built.is_some() && sources.all(|source| source.is_some() && source <= built)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|meta| meta.modified()).ok()
}

fn build(folder: &Path) {
    let target = folder.parent().expect("target");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(["build", "--quiet", "-p", "koffer-city", "-p", "koffer-cli", "--target-dir"]).arg(target);
    if folder.ends_with("release") {
        command.arg("--release");
    }
    let status = command.status().expect("cargo starts");
    assert!(status.success(), "koffer-city and aktenkoffer-cli could not be built");
}
