//! Enrolment, unlocking, locking, passphrase (design/offline.md 6, screens 3.1 and 3.2).

use crate::shapes::{request, view, words};
use crate::{Day, Instant, Passphrase};

request! {
    /// `city_probe`: does a city answer under this address, and which one?
    pub struct ProbeCity {
        /// Address as typed, with or without scheme.
        pub city: String,
    }
}

view! {
    /// A city that answered.
    pub struct CityProbeView {
        /// „Stadt Lindbrück“.
        pub name: String,
        /// The address with its scheme, to be used for enrolment.
        pub city: String,
        /// Whether the connection is protected by a valid certificate; false on plain loopback.
        pub certificate_valid: bool,
    }
}

request! {
    /// `city_pin`: accepts a city's new address and generation from a signed file.
    pub struct PinCity {
        /// Path of the file.
        pub path: String,
    }
}

view! {
    /// The city pinned now.
    pub struct CityPinView {
        /// The address.
        pub city: String,
        /// The generation.
        pub generation: String,
    }
}

request! {
    /// `device_enrol`.
    pub struct EnrolDevice {
        /// Address of the city.
        pub city: String,
        /// Account name.
        pub account: String,
        /// One-time code, groups and case do not matter.
        pub code: String,
        /// The name under which the city lists this device.
        pub device_name: String,
        /// The passphrase that opens the cache from now on.
        pub passphrase: Passphrase,
        /// Also open with the system's keyring; off when left out.
        pub keyring: Option<bool>,
    }
}

view! {
    /// Answer of `device_enrol`; the desk is unlocked.
    pub struct EnrolledView {
        /// The device number the city gave, „AK-017“ or a bare number.
        pub device: String,
        /// The person's name.
        pub account_name: String,
        /// The role.
        pub role: Role,
    }
}

words! {
    /// What an account may do (design/offline.md 3).
    pub enum Role {
        /// Sachbearbeitung.
        Clerk,
        /// Teamleitung.
        Lead,
        /// Vertretung of a lead.
        Deputy,
        /// Administration without case content.
        CityAdmin,
        /// Data protection auditor.
        PrivacyAuditor,
    }
}

request! {
    /// `session_unlock`.
    pub struct UnlockSession {
        /// The passphrase.
        pub passphrase: Passphrase,
        /// Whose cache, where two people share a profile.
        pub account: Option<String>,
    }
}

view! {
    /// Answer of `session_unlock`.
    pub struct UnlockedView {
        /// The account.
        pub account: String,
        /// Changes that wait for the city.
        pub pending_changes: u32,
    }
}

words! {
    /// Where the session stands.
    pub enum SessionStage {
        /// No cache on this device: first start.
        NotEnrolled,
        /// A cache is here and closed.
        Locked,
        /// Open.
        Unlocked,
        /// The cache cannot be read; nothing is deleted.
        Damaged,
        /// The cache was written by a newer version.
        TooNew,
        /// The city withdrew this account's access; unsent work is sealed for the lead.
        Withdrawn,
    }
}

words! {
    /// Why the desk is locked.
    pub enum LockReason {
        /// „von Ihnen“.
        ByPerson,
        /// „nach … Minuten ohne Eingabe“.
        Idle,
        /// „nach Ruhezustand“.
        Sleep,
        /// The application was just started.
        Start,
    }
}

words! {
    /// What the system's keyring does for this cache.
    pub enum KeyringState {
        /// Not used, the default.
        Off,
        /// Used and answering.
        Answers,
        /// Used, but missing, locked or silent for three seconds.
        Silent,
    }
}

request! {
    /// `session_lock`.
    pub struct LockSession {
        /// Why; `byPerson` when left out.
        pub why: Option<LockReason>,
    }
}

view! {
    /// `session_state`: what the window shows first. Carries no case content.
    pub struct SessionView {
        /// The stage.
        pub stage: SessionStage,
        /// The city's name, once enrolled.
        pub city_name: Option<String>,
        /// The account this cache belongs to.
        pub account: Option<String>,
        /// The person's name.
        pub account_name: Option<String>,
        /// The role.
        pub role: Option<Role>,
        /// Department as the city names it: „Sozialamt“.
        pub department: Option<String>,
        /// Device number.
        pub device: Option<String>,
        /// Device name.
        pub device_name: Option<String>,
        /// Locked since.
        pub locked_since: Option<Instant>,
        /// Why locked.
        pub locked_why: Option<LockReason>,
        /// Minutes without input after which the desk locks.
        pub idle_minutes: u32,
        /// Changes that wait for the city, known while locked too.
        pub pending_changes: u32,
        /// The keyring.
        pub keyring: KeyringState,
        /// Seconds to wait before the next attempt after five wrong passphrases.
        pub wait_seconds: Option<u32>,
        /// The version that wrote a cache that is too new.
        pub cache_version: Option<String>,
        /// Version of this application.
        pub version: String,
        /// Other accounts with a cache in this profile.
        pub other_accounts: Vec<String>,
        /// Today in Germany by this desk's clock (or by its fixed test clock).
        pub today: Day,
        /// Now by the same clock.
        pub now: Instant,
    }
}

request! {
    /// `passphrase_check`: strength while typing; nothing is stored.
    pub struct CheckPassphrase {
        /// The candidate.
        pub passphrase: Passphrase,
    }
}

view! {
    /// Strength in words.
    pub struct PassphraseStrengthView {
        /// Whether it would be accepted.
        pub accepted: bool,
        /// Characters missing to the shortest accepted length.
        pub missing_characters: u32,
        /// Whether it is one of the passphrases everyone tries.
        pub guessable: bool,
    }
}

view! {
    /// `passphrase_suggest`: five words.
    pub struct PassphraseSuggestionView {
        /// The words, separated by blanks.
        pub passphrase: Passphrase,
    }
}

request! {
    /// `passphrase_change`.
    pub struct ChangePassphrase {
        /// The one in force.
        pub current: Passphrase,
        /// The next one.
        pub next: Passphrase,
    }
}
