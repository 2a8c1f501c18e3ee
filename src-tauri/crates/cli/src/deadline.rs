//! `aktenkoffer-cli deadline compute FILE|-`: one term, or a list of them, with the reasons.
//!
//! The desk calls the same code (`casework::deadline`), so what this prints is what a clerk sees.

use crate::manners::{Refusal, answer, read_input};
use koffer_casework::deadline::parse;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Eine Frist oder eine Liste von Fristen berechnen.
    Compute {
        /// Die Eingabe als JSON; `-` liest die Standardeingabe.
        file: PathBuf,
    },
}

pub(crate) fn run(args: &Args) -> Result<(), Refusal> {
    let Action::Compute { file } = &args.action;
    let computed = parse(&read_input(file)?).and_then(|input| input.compute()).map_err(Refusal::new)?;
    answer(&serde_json::to_string_pretty(&computed).map_err(Refusal::new)?)
}
