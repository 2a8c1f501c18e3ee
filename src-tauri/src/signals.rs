//! What became stale, told to the page as the event `signal`.

use koffer_contract::Signal;
use tauri::{AppHandle, Emitter, Wry};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// The name of the event.
const EVENT: &str = "signal";

/// Passes signals on until the desk is gone.
pub(crate) async fn pass_on(mut signals: Receiver<Signal>, app: AppHandle<Wry>) {
    loop {
        match signals.recv().await {
            Ok(signal) => {
                if let Err(error) = app.emit(EVENT, &signal) {
                    tracing::warn!(%error, "a signal did not reach the page");
                }
            }
            Err(RecvError::Lagged(missed)) => {
                tracing::warn!(missed, "signals came faster than the page took them")
            }
            Err(RecvError::Closed) => return,
        }
    }
}
