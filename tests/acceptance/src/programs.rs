//! The two programs, built by the cargo that runs the stories, so that no story is told with yesterday's.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// A command that starts `koffer-city`.
pub(crate) fn city() -> Command {
    Command::new(program("koffer-city"))
}

/// A command that starts `aktenkoffer-cli`.
pub(crate) fn command_line() -> Command {
    Command::new(program("aktenkoffer-cli"))
}

fn program(name: &str) -> PathBuf {
    FOLDER.get_or_init(build).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// `target/<profile>`, two above the story's own executable, after both programs were built there. Where they are fresh
/// that takes cargo a moment.
fn build() -> PathBuf {
    let story = std::env::current_exe().expect("this executable's path");
    let folder = story.ancestors().nth(2).expect("target/<profile>/deps").to_owned();
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
    folder
}
