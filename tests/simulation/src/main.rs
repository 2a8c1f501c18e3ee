//! Runs seeds and shows what they reached.

use clap::Parser;
use koffer_simulation::coverage::Coverage;
use koffer_simulation::run;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

/// From so many seeds on, every pair of fault and moment must have been reached.
const LONG: u64 = 20_000;

#[derive(Parser)]
#[command(name = "koffer-simulation", about = "Simulate desks and a city, seed by seed")]
struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 1000)]
    seeds: u64,
    /// The first one.
    #[arg(long, default_value_t = 1)]
    first: u64,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = std::io::stdout().lock();
    let (mut coverage, mut operations, mut broken) = (Coverage::default(), 0, 0);
    let began = Instant::now();
    for seed in args.first..args.first + args.seeds {
        match run::run(seed) {
            Ok(done) => {
                coverage.add(&done.coverage);
                operations += done.operations;
            }
            Err(why) => {
                broken += 1;
                let _ = writeln!(out, "seed {seed}: {why}");
            }
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    let rate = operations as f64 / seconds.max(0.001);
    let _ = writeln!(out, "{coverage}\n{} seeds, {operations} operations, {rate:.0} per second", args.seeds);
    let missing = coverage.missing();
    if args.seeds >= LONG && !missing.is_empty() {
        let _ = writeln!(out, "never reached: {missing:?}");
        return ExitCode::FAILURE;
    }
    let _ = writeln!(out, "{broken} seeds broke a promise");
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
