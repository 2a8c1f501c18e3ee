//! What most stories begin with: a city with five people and an application for Grundsicherung, and the steps that a
//! clerk takes on it.

use crate::{Application, City, Desk};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Everybody's passphrase.
pub const PASSPHRASE: &str = "fünf frische Pflaumen";

/// The scene of a story. Desks and city end before their folder goes.
#[derive(Debug)]
pub struct Stage {
    /// The city, founded, not serving.
    pub city: City,
    folder: TempDir,
}

impl Stage {
    /// A city with `m.dornbusch` and `k.feldweg` (clerks) and `j.ahlsdorf` (lead) of the Sozialamt, `t.birkholz`
    /// (clerk) of the Jugendamt, and `o.querfeld` (clerk) of the office for participation.
    ///
    /// # Panics
    /// When a program refuses; so do all methods here.
    #[must_use]
    pub fn set() -> Self {
        let folder = tempfile::Builder::new().prefix("koffer-story-").tempdir().expect("a folder");
        let city = City::found(&folder.path().join("city"));
        city.account("m.dornbusch", "clerk", "sozialamt");
        city.account("k.feldweg", "clerk", "sozialamt");
        city.account("j.ahlsdorf", "lead", "sozialamt");
        city.account("t.birkholz", "clerk", "jugendamt");
        city.account("o.querfeld", "clerk", "beteiligung");
        Self { city, folder }
    }

    /// The same with one sound application: the stage, and the file's id.
    #[must_use]
    pub fn with_application() -> (Self, String) {
        let stage = Self::set();
        let lines = stage.submit(&[Application::sound(1)]);
        let file = lines[0]["file"].as_str().unwrap_or_else(|| panic!("not taken in: {lines:?}")).to_owned();
        (stage, file)
    }

    /// A path on this stage.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder in which applications are laid.
    #[must_use]
    pub fn inbox(&self) -> PathBuf {
        let inbox = self.path("inbox");
        fs::create_dir_all(&inbox).expect("an inbox");
        inbox
    }

    /// Lays applications down and takes the folder in: a line for each.
    #[must_use]
    pub fn submit(&self, applications: &[Application]) -> Vec<Value> {
        let inbox = self.inbox();
        for application in applications {
            application.lay(&inbox);
        }
        self.city.intake(&inbox)
    }

    /// A desk of `account` at the serving city, enrolled; nothing has come yet.
    #[must_use]
    pub fn admit(&self, account: &str, address: &str) -> Desk {
        let mut desk = Desk::start(&self.path(account));
        let code = self.city.code(account);
        let device = "Prüfstand";
        desk.ask(
            "device_enrol",
            json!({"city": address, "account": account, "code": code, "deviceName": device, "passphrase": PASSPHRASE}),
        );
        desk
    }

    /// The same after its first sync.
    #[must_use]
    pub fn enrol(&self, account: &str, address: &str) -> Desk {
        let mut desk = self.admit(account, address);
        desk.sync();
        desk
    }
}

/// Takes the file and establishes what was applied for, and what no application holds. Needs the city.
///
/// # Panics
/// When the desk refuses.
pub fn established(desk: &mut Desk, file: &str) {
    let lease = desk.ask("lease_take", json!({"file": file}));
    assert_eq!(lease["lease"]["mine"], true, "{lease}");
    desk.ask("fact_accept", json!({"file": file}));
    desk.sync();
}

/// Drafts a grant for a year and freezes it: decision, and what freezing answered. Needs no city.
///
/// # Panics
/// When the desk refuses, or finds something missing.
pub fn frozen(desk: &mut Desk, file: &str) -> (String, Value) {
    let draft = desk
        .ask("decision_draft", json!({"file": file, "outcome": "grant", "from": "2026-11", "to": "2027-10"}));
    assert_eq!(draft["missing"], json!([]));
    let decision = draft["decision"].as_str().expect("a decision").to_owned();
    let frozen = desk.ask("decision_freeze", json!({"decision": decision}));
    (decision, frozen)
}

/// Issues a frozen decision, saves its letter to `pdf` and hands it to the post today. Needs no city.
///
/// # Panics
/// When the desk refuses.
pub fn posted(desk: &mut Desk, decision: &str, letter: &Value, pdf: &Path) {
    desk.ask("decision_issue", json!({"decision": decision}));
    desk.ask("letter_save", json!({"letter": letter, "saveTo": pdf, "rendition": "standard"}));
    let today = desk.ask("session_state", Value::Null)["today"].clone();
    desk.ask("letter_dispatch", json!({"letters": [letter], "day": today}));
}

/// A journal as the order of its changes: place in the city's log, and which change has it.
///
/// # Panics
/// When a change has no place yet.
#[must_use]
pub fn order(journal: &Value) -> Vec<(u64, String)> {
    let entries = journal["entries"].as_array().expect("entries");
    let place = |entry: &Value| {
        let seq = entry["seq"].as_u64().unwrap_or_else(|| panic!("no place yet: {entry}"));
        (seq, entry["change"].to_string())
    };
    let mut order: Vec<_> = entries.iter().map(place).collect();
    order.sort();
    order
}
