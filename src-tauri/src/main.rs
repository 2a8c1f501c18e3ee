//! The window of Aktenkoffer. Thin: it opens the desk, shows the page, passes commands and signals through.
//!
//! The same program is also the child that decodes foreign files under limits (`--decode`); that must be decided before
//! anything else is touched, so it is the first line of `main`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod logging;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(refusal) => return refusal.report(),
    };
    logging::start();
    let outcome = tauri::Builder::default()
        .setup(move |app| {
            let profile = window::profile(app, &arguments)?;
            window::open(app, &profile)
        })
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}
