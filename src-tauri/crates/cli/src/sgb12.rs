//! `aktenkoffer-cli sgb12 berechne FILE|-`: a household, or a JSON list of them, to its Berechnungsbogen.
//!
//! The bundled law, the default policy and no Vergleichsraum, unless `--law` or `--pack` say otherwise.

use crate::manners::{Refusal, answer, read_input};
use crate::pack_folder;
use koffer_sgb12::{Input, Law, Limits, Policy, Rules, bundled_law, compute, parse};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Einen Haushalt oder eine Liste von Haushalten berechnen.
    Berechne {
        /// Datei mit dem Haushalt; `-` liest die Standardeingabe.
        file: PathBuf,
        /// Gesetzesdatei statt der eingebauten.
        #[arg(long)]
        law: Option<PathBuf>,
        /// Kommunalpaket (Ordner): bringt Richtwerte der Unterkunft und entschiedene Rechtsfragen.
        #[arg(long)]
        pack: Option<PathBuf>,
    },
}

pub(crate) fn run(args: &Args) -> Result<(), Refusal> {
    let Command::Berechne { file, law, pack } = &args.command;
    let rules = rules(law.as_deref(), pack.as_deref())?;
    let input = parse(&read_input(file)?).map_err(Refusal::new)?;
    let text = match &input {
        Input::One(household) => {
            serde_json::to_string_pretty(&compute(household, &rules).map_err(Refusal::new)?)
        }
        Input::Many(households) => {
            let mut answers = Vec::with_capacity(households.len());
            for (index, household) in households.iter().enumerate() {
                let calculation = compute(household, &rules);
                answers.push(calculation.map_err(|error| Refusal::new(error.within(&format!("[{index}]"))))?);
            }
            serde_json::to_string_pretty(&answers)
        }
    };
    answer(&text.map_err(Refusal::new)?)
}

fn rules(law: Option<&Path>, pack: Option<&Path>) -> Result<Rules, Refusal> {
    let law = match law {
        None => bundled_law().map_err(Refusal::new)?,
        Some(path) => Law::from_json(&read_input(path)?)
            .map_err(|error| Refusal::new(format_args!("--law {}: {error}", path.display())))?,
    };
    match pack {
        None => Ok(Rules { law, policy: Policy::default(), limits: Limits::default() }),
        Some(path) => pack_folder::read(path)?
            .sgb12_rules(law)
            .map_err(|error| Refusal::new(format_args!("--pack {}: {error}", path.display()))),
    }
}
