//! `cargo x dev`: from a fresh machine to the open window, with a demonstration city beside it.
//!
//! City and desk lie under `target/dev` and stay there: the next start finds yesterday's work. `--fresh` begins anew.
//! All persons of the demonstration are invented. The city runs as long as the window (or the browser bridge) is open.

mod city;
mod desk;

use crate::check::SELECTION;
use crate::failure::Failure;
use crate::program::Program;
use crate::tools::{self, Node, Purpose};
use crate::{root, say};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// In a browser, over the loopback bridge, instead of the window.
    #[arg(long)]
    web: bool,
    /// Throw the demonstration city and the desk away and begin anew.
    #[arg(long)]
    fresh: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    tools::provide(&[Purpose::Build, Purpose::Ui])?;
    say::heading("The page");
    let node = Node::provide()?;
    tools::install_ui(&node)?;
    node.npm(&root::root().join("ui")).args(["run", "--silent", "build"]).run()?;
    say::heading("The programs (the first time takes some minutes)");
    Program::cargo().arg("build").args(SELECTION).run()?;

    let home = root::target().join("dev");
    if args.fresh && home.exists() {
        std::fs::remove_dir_all(&home).map_err(Failure::file(&home))?;
    }
    say::heading("The demonstration city");
    let city = city::City::open(home.join("city"))?;
    let profile = home.join("desk");
    desk::enrol_once(&city, &profile)?;

    say::heading("The desk");
    say::line(&format!("Passphrase: {}", desk::PASSPHRASE));
    if args.web {
        let page = root::root().join("ui/dist");
        Program::new(program("aktenkoffer-cli"))
            .args(["web", "--profile"])
            .arg(&profile)
            .arg("--ui")
            .arg(page)
            .run()
    } else {
        Program::new(program("aktenkoffer")).arg("--profile").arg(&profile).run()
    }
}

/// A program of the workspace as `cargo build` leaves it.
fn program(name: &str) -> PathBuf {
    root::target().join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}
