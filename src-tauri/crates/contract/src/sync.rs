//! The state of the connection, the outbox (design/offline.md 2, 3, 5; screens 3.10).

use crate::shapes::{request, view, words};
use crate::{Id, Instant};

words! {
    /// How the last attempt ended. Unreachable and answered no are different things.
    pub enum SyncState {
        /// Everything was exchanged.
        Synced,
        /// No answer.
        Unreachable,
        /// The city answered with an error; the status stands beside it.
        AnsweredNo,
        /// The session ended and could not be opened anew.
        LoginEnded,
        /// Access was withdrawn.
        AccessWithdrawn,
        /// The city knows less than this desk has seen.
        Older,
        /// The city does not know this desk's history.
        UnknownCity,
        /// Another city answers under this address.
        OtherCity,
    }
}

view! {
    /// `sync_now`.
    pub struct SyncOutcomeView {
        /// How it ended.
        pub state: SyncState,
        /// HTTP status with `answeredNo`.
        pub status: Option<u16>,
        /// Changes delivered in this round.
        pub pushed: u32,
        /// Changes received in this round.
        pub pulled: u32,
        /// Changes that still wait.
        pub pending: u32,
        /// Changes that are held up with a reason.
        pub wedged: u32,
    }
}

view! {
    /// Progress of one kind of data.
    pub struct SyncProgressView {
        /// Which kind.
        pub kind: SyncKind,
        /// Done.
        pub done: u32,
        /// Of how many.
        pub total: u32,
        /// Bytes done, where bytes matter.
        #[cfg_attr(feature = "ts", ts(type = "number | null"))]
        pub bytes: Option<u64>,
    }
}

words! {
    /// What a first sync brings.
    pub enum SyncKind {
        /// Ihre Vorgänge.
        OwnFiles,
        /// Anlagen Ihrer Vorgänge.
        OwnAttachments,
        /// Vorgänge des Teams.
        TeamFiles,
        /// Stadtpaket und Recht.
        Pack,
        /// Gesendete Änderungen.
        Push,
    }
}

view! {
    /// `sync_status`: what the status line says.
    pub struct SyncStatusView {
        /// How the last attempt ended; none before the first one.
        pub state: Option<SyncState>,
        /// HTTP status with `answeredNo`.
        pub status: Option<u16>,
        /// Since when it is so.
        pub since: Option<Instant>,
        /// The last complete exchange: the age of the data.
        pub data_as_of: Option<Instant>,
        /// The city's own date with `older`.
        pub city_as_of: Option<Instant>,
        /// Changes that wait.
        pub pending: u32,
        /// Changes held up with a reason.
        pub wedged: u32,
        /// Decisions the city disputes.
        pub disputed: u32,
        /// Changes set apart by the city.
        pub quarantined: u32,
        /// Fields with two values.
        pub contested: u32,
        /// Whether a round runs now.
        pub running: bool,
        /// Whether the person paused it.
        pub paused: bool,
        /// Whether the very first sync is still under way.
        pub first_sync: bool,
        /// Progress of the running round, empty when none runs.
        pub progress: Vec<SyncProgressView>,
        /// Seconds to the next attempt.
        pub next_try_seconds: Option<u32>,
        /// Seconds left by measured speed; none in the first ten seconds.
        pub seconds_left: Option<u32>,
        /// Bytes used on this device.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub storage_bytes: u64,
        /// Limit in bytes.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub storage_limit: u64,
        /// Emergency mode, if declared.
        pub emergency: Option<EmergencyView>,
        /// Minutes by which this clock is behind or ahead of the city's, when more than five.
        pub clock_off_minutes: Option<i32>,
    }
}

view! {
    /// A declared emergency.
    pub struct EmergencyView {
        /// Since when.
        pub since: Instant,
        /// By whom.
        pub declared_by: String,
        /// Decided today under it.
        pub decided_today: u32,
    }
}

request! {
    /// `sync_pause`.
    pub struct PauseSync {
        /// True: rest; false: go on.
        pub paused: bool,
    }
}

words! {
    /// Where an own change stands.
    pub enum OutboxState {
        /// Waits for a connection.
        Waiting,
        /// Held up with a reason.
        Wedged,
        /// Delivered and brought back.
        Sent,
    }
}

view! {
    /// One change of this desk.
    pub struct OutboxChangeView {
        /// The change.
        pub change: Id,
        /// Its file.
        pub file: Id,
        /// The file's number.
        pub file_number: Option<String>,
        /// Name on the file.
        pub name: Option<String>,
        /// Kind by the model: `set`, `freeze` …
        pub kind: String,
        /// What it says in German: „Grundmiete 425,00 → 410,00 €“.
        pub what: String,
        /// When it was made.
        pub acted_at: Instant,
        /// Where it stands.
        pub state: OutboxState,
        /// Why it is held up, in German.
        pub reason: Option<String>,
        /// When it arrived.
        pub arrived_at: Option<Instant>,
        /// Bytes that travel with it.
        #[cfg_attr(feature = "ts", ts(type = "number | null"))]
        pub bytes: Option<u64>,
    }
}

view! {
    /// `outbox_list`.
    pub struct OutboxView {
        /// Waiting and wedged ones, newest first.
        pub changes: Vec<OutboxChangeView>,
        /// Sent since yesterday, newest first, at most fifty.
        pub sent: Vec<OutboxChangeView>,
        /// How many were sent since yesterday.
        pub sent_total: u32,
        /// Decisions the city disputes.
        pub disputed: Vec<OutboxChangeView>,
        /// Changes the city set apart.
        pub quarantined: Vec<OutboxChangeView>,
    }
}

request! {
    /// `outbox_retry`.
    pub struct RetryChange {
        /// The change.
        pub change: Id,
    }
}

request! {
    /// `outbox_save`: a sealed copy of everything unsent.
    pub struct SaveOutbox {
        /// Where to write it.
        pub save_to: String,
    }
}

view! {
    /// A file was written.
    pub struct SavedView {
        /// Where.
        pub path: String,
        /// Its size.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub bytes: u64,
    }
}
