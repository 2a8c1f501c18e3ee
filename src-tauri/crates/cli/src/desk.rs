//! `aktenkoffer-cli desk --profile DIR`: the desk without a window.
//!
//! One command a line on standard input, one answer a line on standard output, both JSON, in order. The commands are
//! those of the window: same names, same requests, same failures. The process keeps the desk open until end of input.

use crate::manners::Refusal;
use koffer_contract::{Body, Failure};
use koffer_desk::{Clock, Config, Desk, SystemClock};
use koffer_paper::decode::Decoder;
use koffer_paper::page::Limits;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Ordner aller Koffer dieser Person.
    #[arg(long)]
    profile: PathBuf,
    /// Stellt die Uhr fest, zum Beispiel 2026-11-24T09:00:00+01:00.
    #[arg(long)]
    clock: Option<String>,
}

pub(crate) fn run(args: &Args) -> Result<(), Refusal> {
    let clock = clock(args.clock.as_deref())?;
    let runtime =
        tokio::runtime::Runtime::new().map_err(|error| Refusal::new(format_args!("Start: {error}")))?;
    runtime.block_on(serve(args.profile.clone(), clock))
}

/// A fixed clock would let anyone date a decision: only builds for tests take one.
fn clock(fixed: Option<&str>) -> Result<Arc<dyn Clock>, Refusal> {
    let Some(fixed) = fixed else { return Ok(Arc::new(SystemClock)) };
    #[cfg(any(debug_assertions, feature = "test-clock"))]
    {
        let at =
            fixed.parse().map_err(|_| Refusal::new(format_args!("--clock: {fixed} ist kein Zeitpunkt")))?;
        Ok(Arc::new(koffer_desk::FixedClock(at)))
    }
    #[cfg(not(any(debug_assertions, feature = "test-clock")))]
    {
        Err(Refusal::new(format_args!("--clock: {fixed}: diese Fassung nimmt keine feste Uhr")))
    }
}

async fn serve(profile: PathBuf, clock: Arc<dyn Clock>) -> Result<(), Refusal> {
    let failed = |error: std::io::Error| Refusal::new(format_args!("Ein-/Ausgabe: {error}"));
    let decoder = Decoder::of_this_program(Limits::default()).map_err(failed)?;
    let desk = Desk::new(Config { profile, clock, decoder });
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let mut out = tokio::io::stdout();
    while let Some(line) = lines.next_line().await.map_err(failed)? {
        if line.trim().is_empty() {
            continue;
        }
        let mut answer = answer(&desk, &line).await.to_string();
        answer.push('\n');
        out.write_all(answer.as_bytes()).await.map_err(failed)?;
        out.flush().await.map_err(failed)?;
    }
    desk.lock(koffer_contract::LockReason::ByPerson).await;
    Ok(())
}

async fn answer(desk: &Desk, line: &str) -> Value {
    let asked: Value = match serde_json::from_str(line) {
        Ok(asked) => asked,
        Err(error) => return failed(&Value::Null, &bad("", &error.to_string())),
    };
    let id = asked["id"].clone();
    let Some(command) = asked["command"].as_str() else {
        return failed(&id, &bad("command", "missing field"));
    };
    match desk.call(command, asked["request"].clone()).await {
        Ok(Body::Json(text)) => {
            let ok: Value = serde_json::from_str(&text).unwrap_or_default();
            json!({"id": id, "ok": ok})
        }
        // Pixels are no use to a script; their size says that the page was drawn.
        Ok(Body::Bytes(bytes)) => json!({"id": id, "ok": {"bytes": bytes.len()}}),
        Err(failure) => failed(&id, &failure),
    }
}

fn bad(field: &str, reason: &str) -> Failure {
    Failure::BadRequest { field: field.to_owned(), reason: reason.to_owned() }
}

fn failed(id: &Value, failure: &Failure) -> Value {
    json!({"id": id, "failure": failure})
}
