//! Sync by itself: a round each minute, as long as the window is open.
//!
//! A round is the same command that the person starts by hand. While the desk is locked, paused or not enrolled there is
//! none; what the city says, or that it says nothing, stands in the desk's own status, not here.

use koffer_contract::Body;
use koffer_desk::Desk;
use serde_json::{Value, json};
use std::time::Duration;

/// From the end of one round to the next.
const PAUSE: Duration = Duration::from_secs(60);

/// Rounds until the window closes.
pub(crate) async fn go_on(desk: Desk) {
    loop {
        tokio::time::sleep(PAUSE).await;
        let desk = desk.clone();
        // On a thread of its own, like every command.
        let round =
            tauri::async_runtime::spawn_blocking(move || tauri::async_runtime::block_on(round(&desk)));
        if let Err(error) = round.await {
            tracing::error!(%error, "a round of sync broke off");
        }
    }
}

async fn round(desk: &Desk) {
    let Ok(Body::Json(status)) = desk.call("sync_status", Value::Null).await else { return };
    if wanted(&status)
        && let Err(failure) = desk.call("sync_now", json!({})).await
    {
        tracing::info!(?failure, "no round of sync");
    }
}

/// Whether the desk's status leaves room for a round: neither paused nor under way.
fn wanted(status: &str) -> bool {
    let status: Value = serde_json::from_str(status).unwrap_or_default();
    status["paused"] == false && status["running"] != true
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn a_paused_or_running_desk_is_left_alone() {
        assert!(wanted(r#"{"paused":false,"running":false}"#));
        assert!(!wanted(r#"{"paused":true,"running":false}"#));
        assert!(!wanted(r#"{"paused":false,"running":true}"#));
        assert!(!wanted("what is this"));
    }
}
