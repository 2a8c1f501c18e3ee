//! The window of Aktenkoffer. Thin: it opens the desk, shows the page, passes commands and signals through.
//!
//! The same program is also the child that decodes foreign files under limits (`--decode`); that must be decided before
//! anything else is touched, so it is the first line of `main`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod logging;
mod rounds;
mod signals;
mod window;

use koffer_desk::{Config, Desk, SystemClock};
use koffer_paper::decode::Decoder;
use koffer_paper::page::Limits;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::Manager;

fn main() -> ExitCode {
    if koffer_paper::decode::is_decode_call(std::env::args_os()) {
        return koffer_paper::decode::decode_child_main();
    }
    let arguments = match arguments::Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(refusal) => return refusal.report(),
    };
    logging::start();
    let outcome = tauri::Builder::default()
        .setup(move |app| {
            let profile = window::profile(app, &arguments)?;
            let desk = Desk::new(Config {
                profile: profile.clone(),
                clock: Arc::new(SystemClock),
                decoder: Decoder::of_this_program(Limits::default())?,
            });
            tauri::async_runtime::spawn(signals::pass_on(desk.signals(), app.handle().clone()));
            tauri::async_runtime::spawn(rounds::go_on(desk.clone()));
            app.manage(desk);
            window::open(app, &profile)
        })
        .invoke_handler(commands::pass)
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}
