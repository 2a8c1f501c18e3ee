//! `cargo x simulate --seeds N --first S`: desks and a city in one thread, with every fault that a message, a desk or a
//! city can have. Built with optimisation: what counts here is how many seeds are run.

use crate::failure::Failure;
use crate::program::Program;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 1_000)]
    seeds: u64,
    /// The first one.
    #[arg(long, default_value_t = 1)]
    first: u64,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let (seeds, first) = (args.seeds.to_string(), args.first.to_string());
    Program::cargo()
        .args(["run", "--release", "--package", "koffer-simulation", "--"])
        .args(["--seeds", seeds.as_str(), "--first", first.as_str()])
        .run()
}
