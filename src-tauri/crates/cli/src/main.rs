//! `aktenkoffer-cli`: the pure engines, and the desk without a window.
//!
//! One file per command. Every command shares the manners of [`manners`]: exit 0 with JSON on standard output,
//! or exit 2 with one line on standard error that names the field, and nothing on standard output.

mod deadline;
mod desk;
mod letter;
mod manners;
mod pack_folder;
mod sgb12;
#[cfg(feature = "web")]
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "aktenkoffer-cli",
    version,
    about = "Aktenkoffer ohne Fenster: Rechnen, Fristen, Schreiben, Vorgänge"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Leistungen nach dem Dritten und Vierten Kapitel SGB XII berechnen.
    Sgb12(sgb12::Args),
    /// Fristen mit ihren Gründen berechnen.
    Deadline(deadline::Args),
    /// Schreiben setzen und prüfen.
    Letter(letter::Args),
    /// Der Schreibtisch ohne Fenster: ein Befehl je Zeile, eine Antwort je Zeile.
    Desk(desk::Args),
    /// Die Oberfläche im Browser dieses Rechners (zum Entwickeln und Prüfen).
    #[cfg(feature = "web")]
    Web(web::Args),
}

fn main() -> ExitCode {
    if koffer_paper::decode::is_decode_call(std::env::args_os()) {
        return koffer_paper::decode::decode_child_main();
    }
    let outcome = match Cli::parse().command {
        Command::Sgb12(args) => sgb12::run(&args),
        Command::Deadline(args) => deadline::run(&args),
        Command::Letter(args) => letter::run(&args),
        Command::Desk(args) => desk::run(&args),
        #[cfg(feature = "web")]
        Command::Web(args) => web::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refusal.report(),
    }
}
