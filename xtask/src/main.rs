//! `cargo x`: everything that a developer or a build machine starts, one file per command.
//!
//! The commands install what they need and say so first, show their progress, and end with a sentence
//! that names the next step when something is wrong. None of them asks a question: a build machine has no answer.

mod bindings;
mod check;
mod dev;
mod failure;
mod fix;
mod program;
mod root;
mod say;
mod simulate;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo x", about = "Build, check and start Aktenkoffer")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Found a demonstration city, enrol this desk, open the app.
    Dev(dev::Args),
    /// Run everything that the build machine runs, stage by stage.
    Check(check::Args),
    /// Format, and apply what the linters can mend by themselves.
    Fix,
    /// Run desks and a city in one thread, with faults, from a seed on.
    Simulate(simulate::Args),
    /// Write the page's types anew from the command table.
    Bindings,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Dev(args) => dev::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Fix => fix::run(),
        Command::Simulate(args) => simulate::run(&args),
        Command::Bindings => bindings::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say::complain(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}
