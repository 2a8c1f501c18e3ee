//! `cargo x check`: everything that the build machine runs, stage by stage, each timed.
//!
//! All stages that compile use one selection of packages and features ([`SELECTION`]): another one would compile the
//! dependencies again. The table at the end says what each stage cost.

mod rust;
mod stages;
mod suites;
mod table;
mod ui;
mod window;

use crate::failure::Failure;
use crate::{say, tools};
use stages::{STAGES, Stage};
use std::time::Instant;

/// What is compiled, wherever something is compiled: all rooms, the window with its page, and every suite.
pub(crate) const SELECTION: &[&str] = &[
    "--workspace",
    "--features",
    "koffer-shell/custom-protocol,koffer-contract/ts,koffer-paper/cupsd,koffer-letter/verapdf,koffer-city/postgres-tests",
];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this stage; may be given more than once.
    #[arg(long, value_name = "STAGE")]
    only: Vec<String>,
    /// Go on after a stage that failed.
    #[arg(long)]
    keep_going: bool,
    /// Many seeds instead of a few, where a stage draws them.
    #[arg(long)]
    long: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let chosen = choose(&args.only)?;
    let purposes: Vec<_> = chosen.iter().flat_map(|stage| stage.needs).copied().collect();
    let mut table = table::Table::new();
    let mut failed = Vec::new();

    let begun = Instant::now();
    tools::provide(&purposes)?;
    table.add("tools", begun.elapsed(), true);

    for (position, stage) in chosen.iter().enumerate() {
        say::heading(&format!("[{}/{}] {}: {}", position + 1, chosen.len(), stage.name, stage.what));
        let begun = Instant::now();
        let outcome = (stage.run)(args.long);
        table.add(stage.name, begun.elapsed(), outcome.is_ok());
        if let Err(failure) = outcome {
            say::complain(&format!("{}: {failure}", stage.name));
            failed.push(stage.name);
            if !args.keep_going {
                break;
            }
        }
    }
    say::line(&table.to_string());
    if failed.is_empty() { Ok(()) } else { Err(Failure::Stages(failed)) }
}

/// The stages named by `only`, in their own order; all of them when none is named.
fn choose(only: &[String]) -> Result<Vec<&'static Stage>, Failure> {
    if let Some(name) = only.iter().find(|name| !STAGES.iter().any(|stage| stage.name == name.as_str())) {
        return Err(Failure::UnknownStage {
            name: name.clone(),
            known: STAGES.iter().map(|stage| stage.name).collect(),
        });
    }
    Ok(STAGES.iter().filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::{STAGES, choose};
    use crate::failure::Failure;

    #[test]
    fn without_a_choice_every_stage_runs() {
        assert_eq!(choose(&[]).unwrap().len(), STAGES.len());
    }

    #[test]
    fn chosen_stages_keep_their_own_order() {
        let names: Vec<_> =
            choose(&["clippy".into(), "fmt".into()]).unwrap().iter().map(|stage| stage.name).collect();
        assert_eq!(names, ["fmt", "clippy"]);
    }

    #[test]
    fn an_unknown_stage_is_refused_by_name() {
        assert!(
            matches!(choose(&["klippy".into()]), Err(Failure::UnknownStage { name, .. }) if name == "klippy")
        );
    }
}
