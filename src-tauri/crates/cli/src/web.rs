//! `aktenkoffer-cli web`: the desk's page in a browser of this machine, over loopback.
//!
//! For development and browser tests; the packaged window does not contain it. The bridge listens on 127.0.0.1 alone, and
//! the desk answers only who has the token of this start: another page or program on this machine gets nothing.

mod bridge;
mod door;
mod signals;

use crate::manners::{self, Refusal};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn_with_state, map_response};
use axum::routing::{get, post};
use door::Token;
use koffer_desk::{Config, Desk, SystemClock};
use koffer_paper::decode::Decoder;
use koffer_paper::page::Limits;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// The largest request that a page may send: a paper application with all its fields is far below.
const LARGEST_REQUEST: usize = 4 * 1024 * 1024;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Ordner des verschlüsselten Speichers.
    #[arg(long, value_name = "ORDNER")]
    profile: PathBuf,
    /// Ordner der gebauten Oberfläche.
    #[arg(long, value_name = "ORDNER", default_value = "ui/dist")]
    ui: PathBuf,
    /// Port auf 127.0.0.1; 0 nimmt einen freien.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

pub(crate) fn run(args: &Args) -> Result<(), Refusal> {
    let page = args.ui.join("index.html");
    if !page.is_file() {
        return Err(Refusal::new(format_args!(
            "--ui: {} fehlt, bitte zuerst die Oberfläche bauen",
            page.display()
        )));
    }
    let runtime =
        tokio::runtime::Runtime::new().map_err(|error| Refusal::new(format_args!("Laufzeit: {error}")))?;
    runtime.block_on(serve(args))
}

async fn serve(args: &Args) -> Result<(), Refusal> {
    let decoder = Decoder::of_this_program(Limits::default())
        .map_err(|error| Refusal::new(format_args!("Programm: {error}")))?;
    let desk = Desk::new(Config { profile: args.profile.clone(), clock: Arc::new(SystemClock), decoder });
    let token = Token::draw().map_err(|error| Refusal::new(format_args!("Zufall: {error}")))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port))
        .await
        .map_err(|error| Refusal::new(format_args!("--port: {error}")))?;
    let address = listener.local_addr().map_err(|error| Refusal::new(format_args!("--port: {error}")))?;
    manners::answer(&format!("listening on http://{address}/#token={}", token.text()))?;
    let served = axum::serve(listener, router(desk, token, &args.ui));
    tokio::select! {
        outcome = served => outcome.map_err(|error| Refusal::new(format_args!("Brücke: {error}"))),
        outcome = tokio::signal::ctrl_c() => outcome.map_err(|error| Refusal::new(format_args!("Signal: {error}"))),
    }
}

fn router(desk: Desk, token: Token, ui: &Path) -> Router {
    Router::new()
        .route("/bridge/{command}", post(bridge::call))
        .route("/signals", get(signals::stream))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route_layer(from_fn_with_state(token, door::admit))
        .fallback_service(ServeDir::new(ui))
        .layer(map_response(door::close_in))
        .with_state(desk)
}
