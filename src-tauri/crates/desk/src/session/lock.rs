//! `session_lock`: the cache closes, the key leaves memory. Also what the window calls after minutes without input and
//! before sleep.

use crate::Desk;
use koffer_contract::{Failure, LockReason, LockSession, Nothing};

impl Desk {
    /// Locks, because the person said so unless another reason is named.
    ///
    /// # Errors
    /// None; locking a locked desk is fine.
    pub async fn session_lock(&self, request: LockSession) -> Result<Nothing, Failure> {
        self.lock(request.why.unwrap_or(LockReason::ByPerson)).await;
        Ok(Nothing {})
    }

    /// Locks for `why`.
    pub async fn lock(&self, why: LockReason) {
        if let Ok(opened) = self.opened().await {
            // The count beside the cache is a courtesy of the locked window; locking goes on without it.
            let _ = opened.note_pending().await;
        }
        if self.close().await {
            let now = self.moment().now;
            self.lock_state(|state| {
                state.why = why;
                state.since = Some(now);
            });
        }
    }
}
