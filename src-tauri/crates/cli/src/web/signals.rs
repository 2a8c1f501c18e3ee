//! What became stale, as server-sent events: one JSON text per signal, as long as the page listens.

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use koffer_desk::Desk;
use std::convert::Infallible;
use tokio::sync::broadcast::error::RecvError;

pub(super) async fn stream(State(desk): State<Desk>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = stream::unfold(desk.signals(), |mut signals| async {
        loop {
            match signals.recv().await {
                Ok(signal) => match Event::default().json_data(&signal) {
                    Ok(event) => return Some((Ok(event), signals)),
                    // A signal is a word and an id; nothing in it can fail to be written.
                    Err(_) => continue,
                },
                Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return None,
            }
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
