//! `cargo run --release -p koffer-letter --example letters_per_second`: how fast a three-page decision is printed.
//!
//! One thread, then all; every letter differs in names, numbers and amounts, as in a batch.

use koffer_letter::{Content, Press};
use std::io::Write;
use std::time::Instant;

const LETTERS: usize = 1_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters");
    let content = Content::from_json(&std::fs::read(folder.join("ga-bewilligung-paar.json"))?)?;
    let pack = koffer_pack::bundled(&content.sender.pack)?;
    let letter = |number: usize| {
        let mut one = content.clone();
        one.recipient.lines[0] = format!("Frau Hedwig Quittenbaum-{number}");
        one.information[0].value = format!("50-GA-2026-17-{number:04}");
        one
    };
    let print = |from: usize, to: usize| -> Result<usize, String> {
        let mut press = Press::new();
        (from..to)
            .map(|n| press.render(&letter(n), &pack).map(|l| l.pdf.len()).map_err(|e| e.to_string()))
            .sum()
    };
    let threads = std::thread::available_parallelism()?.get();
    for count in [1, threads] {
        let start = Instant::now();
        let share = LETTERS / count;
        let bytes: usize = std::thread::scope(|scope| {
            let running: Vec<_> =
                (0..count).map(|t| scope.spawn(move || print(t * share, (t + 1) * share))).collect();
            running
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|_| Err("aborted".into())))
                .sum::<Result<usize, String>>()
        })?;
        let rate = (share * count) as f64 / start.elapsed().as_secs_f64();
        let size = bytes / (share * count);
        writeln!(std::io::stdout(), "{count} thread(s): {rate:.0} letters/s, {size} bytes each")?;
    }
    Ok(())
}
