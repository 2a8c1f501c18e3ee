//! What can go wrong, as codes with typed fields. The German sentence for a code lives in the UI, which does not compile
//! while one is missing; scripts get the code and the fields.

use crate::shapes::view;
use crate::{Day, Id, Instant};
use serde::{Deserialize, Serialize};

view! {
    /// A point that is missing for a step.
    pub struct MissingPoint {
        /// Its code, stable for scripts.
        pub code: String,
        /// The German sentence, made by the room that knows.
        pub sentence: String,
        /// The fact that mends it.
        pub path: Option<String>,
    }
}

view! {
    /// A point of an application that cannot be taken.
    pub struct InvalidPoint {
        /// The field by its path.
        pub field: String,
        /// The German sentence.
        pub sentence: String,
    }
}

/// Everything a command can fail with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The request does not fit the command, or the command is unknown (`field` = `command`).
    BadRequest {
        /// The field by its path.
        field: String,
        /// The parser's words, for scripts.
        reason: String,
    },

    // Session
    /// No cache on this device yet.
    NotEnrolled {},
    /// A cache of this account is already here.
    AlreadyEnrolled {},
    /// The desk is locked.
    Locked {},
    /// The passphrase is wrong.
    WrongPassphrase {
        /// Seconds until the next attempt; 0 before the fifth.
        wait_seconds: u32,
    },
    /// The passphrase is too weak.
    WeakPassphrase {
        /// Characters missing; 0 when it is long enough but guessable.
        missing_characters: u32,
    },
    /// The keyring is missing, locked or silent.
    KeyringSilent {},
    /// The cache is damaged. Unsent work is saved first.
    CacheDamaged {
        /// Unsent changes, as far as known.
        pending: u32,
    },
    /// The cache was written by a newer version.
    CacheTooNew {
        /// That version.
        cache_version: String,
        /// This version.
        app_version: String,
    },
    /// Access was withdrawn; unsent changes are sealed for the lead.
    AccessWithdrawn {
        /// How many.
        pending: u32,
    },
    /// Another process has this profile open.
    ProfileInUse {},

    // City
    /// No answer.
    CityUnreachable {},
    /// The city answered with an error.
    CityAnsweredNo {
        /// HTTP status.
        status: u16,
    },
    /// The one-time code is used, expired or wrong.
    CodeRefused {},
    /// The certificate does not belong to the address.
    CertificateRefused {},
    /// Another city answers under this address.
    OtherCity {},
    /// The file that pins a city is not signed by the known root, or is unreadable.
    PinRefused {},

    // Finding
    /// No such file here.
    UnknownFile {
        /// The file.
        file: Id,
    },
    /// No such attachment in the file.
    UnknownAttachment {
        /// The attachment.
        attachment: Id,
    },
    /// The attachment is not on this device yet.
    AttachmentAway {
        /// Its size.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        bytes: u64,
    },
    /// The attachment cannot be shown safely.
    AttachmentUnreadable {
        /// Which limit or defect, in German.
        reason: String,
    },
    /// The attachment does not fit its checksum.
    AttachmentDamaged {},
    /// No such page.
    UnknownPage {
        /// The page asked for.
        page: u32,
        /// Pages there are.
        pages: u32,
    },
    /// No such decision.
    UnknownDecision {
        /// The decision.
        decision: Id,
    },
    /// No such letter.
    UnknownLetter {
        /// The letter.
        letter: Id,
    },
    /// No such change in the outbox.
    UnknownChange {
        /// The change.
        change: Id,
    },
    /// No such print job.
    UnknownJob {
        /// The job.
        job: Id,
    },
    /// No such account in the Directory.
    UnknownAccount {
        /// The account.
        account: String,
    },

    // Who may
    /// The role does not allow it.
    NotAllowed {
        /// The role that may: `lead`.
        needs: String,
    },
    /// Somebody else holds the file, so it cannot be taken.
    LeaseHeld {
        /// The holder's name.
        holder: String,
        /// Until when.
        until: Option<Instant>,
    },
    /// Only the holder may do this.
    NotHolder {
        /// The holder's name; none when nobody holds it.
        holder: Option<String>,
    },
    /// The lease ended: no freeze, no issue.
    LeaseExpired {
        /// When.
        since: Instant,
    },
    /// The file was recalled from another holder: freeze and issue only later.
    LeaseNotYet {
        /// From when.
        from: Instant,
    },
    /// Own decisions are not counter-signed.
    OwnDecision {
        /// The deputy's name.
        deputy: Option<String>,
    },
    /// A change of a newer format is in this file: read only here.
    FileReadOnly {},

    // Facts
    /// A reason is required.
    ReasonMissing {},
    /// The path is none of the form's.
    UnknownPath {
        /// The path.
        path: String,
    },
    /// The value does not fit the field.
    ValueInvalid {
        /// The path.
        path: String,
        /// What fits, in German.
        reason: String,
    },
    /// Two values stand against each other.
    Contested {
        /// The path.
        path: String,
    },
    /// Nothing stands against it.
    NotContested {
        /// The path.
        path: String,
    },

    // Calculation and decision
    /// Inputs are missing.
    CannotCalculate {
        /// What is missing.
        missing: Vec<MissingPoint>,
    },
    /// The engine refused its input.
    CalculationRefused {
        /// The field of the engine's input.
        field: String,
        /// Its German sentence.
        sentence: String,
    },
    /// This procedure has no such step.
    NotForProcedure {
        /// The procedure.
        procedure: String,
    },
    /// Something hinders freezing.
    Incomplete {
        /// What.
        missing: Vec<MissingPoint>,
    },
    /// Inputs changed after the draft was calculated.
    Outdated {},
    /// The decision's state does not allow the step.
    WrongState {
        /// The state it has.
        state: String,
        /// States that allow it.
        allowed: Vec<String>,
    },
    /// A second person must sign first.
    NeedsCountersign {},
    /// Not all pages were seen.
    PagesUnseen {
        /// How many.
        count: u32,
    },
    /// It left the house: only a new decision can change it.
    AlreadyDispatched {
        /// The day.
        day: Day,
    },
    /// Voiding needs the statement that it never left the house.
    NeverLeftMissing {},
    /// The pack forbids issuing without a connection.
    OfflineIssueForbidden {},
    /// The clock is behind the city's last time.
    ClockBehind {
        /// The city's last time.
        city_time: Instant,
    },
    /// Undoing is over, or another person's turn.
    UndoOver {},
    /// The day does not fit: before issue or in the future.
    DayRefused {
        /// Earliest day.
        earliest: Day,
        /// Latest day.
        latest: Day,
    },

    // Paper
    /// No print system, or it does not answer.
    NoPrintSystem {},
    /// No such printer.
    UnknownPrinter {
        /// Its id.
        printer: String,
    },
    /// The printer cannot do this.
    OptionUnsupported {
        /// `sides`, `tray` or `copies`.
        option: String,
    },
    /// The spooler refused the job.
    SpoolerRefused {
        /// Its own words.
        message: String,
    },

    // Intake
    /// The application cannot be taken.
    IntakeInvalid {
        /// Each point.
        points: Vec<InvalidPoint>,
    },

    // Machine
    /// The disk is full; nothing was lost.
    DiskFull {},
    /// The place cannot be written to.
    CannotWrite {
        /// The path.
        path: String,
    },
    /// The cache could not be read or written; a short code to read out on the phone.
    StoreFailed {
        /// „S-204“.
        reference: String,
    },
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use serde_json::json;

    #[test]
    fn a_failure_is_a_code_with_camel_case_fields() {
        let failure = Failure::WrongPassphrase { wait_seconds: 30 };
        assert_eq!(
            serde_json::to_value(failure).unwrap(),
            json!({"code": "wrongPassphrase", "waitSeconds": 30})
        );
    }

    #[test]
    fn a_failure_without_fields_is_its_code() {
        assert_eq!(serde_json::to_value(Failure::Locked {}).unwrap(), json!({"code": "locked"}));
    }
}
