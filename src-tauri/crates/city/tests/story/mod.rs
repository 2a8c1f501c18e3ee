//! A city that listens, and desks that speak HTTP to it with nothing but sockets: what the stories are told with.

pub mod desk;
pub mod stories;
pub mod wire;

use desk::Desk;
use jiff::Timestamp;
use koffer_casework::FileId;
use koffer_casework::account::{Department, Role};
use koffer_city::admin::account::NewAccount;
use koffer_city::admin::document;
use koffer_city::admin::found::{self, Founding};
use koffer_city::http::{Serving, serve};
use koffer_city::{Backend, Folder};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A city for one story.
pub struct Town {
    pub temp: TempDir,
    pub root_key: String,
    pub city: Arc<Backend>,
    pub address: String,
    database: Option<String>,
    end: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<()>>,
}

pub fn pack() -> koffer_pack::Pack {
    document::pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/lindbrueck")).unwrap()
}

impl Town {
    /// Founded, with a Sozialamt of three and a Jugendamt of one, and listening.
    pub async fn found(database: Option<String>) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let folder = Folder::at(&temp.path().join("city"));
        let founding = Founding { pack: Some(pack()), law: None, database: database.clone() };
        let root = found::new(&folder, founding, Timestamp::now()).await.unwrap();
        let city = Arc::new(Backend::open(&folder).await.unwrap());
        for (name, role, department) in [
            ("ada", Role::Clerk, Department::Sozialamt),
            ("bo", Role::Clerk, Department::Sozialamt),
            ("lea", Role::Lead, Department::Sozialamt),
            ("kim", Role::Clerk, Department::Jugendamt),
        ] {
            let full_name = Some(format!("{name} Erfunden-Ğülłő"));
            city.add_account(NewAccount { name: name.into(), full_name, role, department }).await.unwrap();
        }
        let mut town = Self {
            root_key: root.to_text().unwrap(),
            temp,
            city,
            address: String::new(),
            database,
            end: None,
            serving: None,
        };
        town.listen().await;
        town
    }

    pub fn folder(&self) -> Folder {
        Folder::at(&self.path("city"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.temp.path().join(name)
    }

    /// Listens with the city that is open now, wherever its folder is.
    pub async fn listen_as_is(&mut self) {
        self.listen().await;
    }

    async fn listen(&mut self) {
        let serving = Serving::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
        self.address = serving.address().to_string();
        let (end, ended) = oneshot::channel::<()>();
        let city = self.city.clone();
        let wait = async move {
            let _ = ended.await;
        };
        self.serving = Some(tokio::spawn(async move { serve(serving, city, wait).await.unwrap() }));
        self.end = Some(end);
    }

    /// Answers what is under way, and closes.
    pub async fn stop(&mut self) {
        if let Some(end) = self.end.take() {
            let _ = end.send(());
        }
        if let Some(serving) = self.serving.take() {
            serving.await.unwrap();
        }
    }

    /// Listens again with whatever is in the folder now.
    pub async fn start(&mut self) {
        self.city = Arc::new(Backend::open(&self.folder()).await.unwrap());
        self.listen().await;
    }

    /// The city is gone, and comes back from `copy`.
    pub async fn restore(&mut self, copy: &Path) -> u32 {
        self.stop().await;
        let (folder, now) = (self.folder(), Timestamp::now());
        let database = self.database.clone();
        let generation = koffer_city::admin::restore::restore(&folder, copy, database, now).await.unwrap();
        self.start().await;
        generation
    }

    /// A device of `account`, enrolled with a fresh code and with an open session.
    pub async fn enrol(&self, account: &str) -> Desk {
        let code = self.city.issue_code(account).await.unwrap();
        let mut desk = Desk::new(&self.address, account);
        desk.enrol(code.expose()).await.unwrap();
        desk.open_session().await.unwrap();
        desk
    }

    /// An application arrives by the folder; the file that it became.
    pub async fn arrive(&self, submission: u32, procedure: &str, answers: &str) -> FileId {
        let inbox = self.path("inbox");
        std::fs::create_dir_all(&inbox).unwrap();
        let id = format!("7d0f5b0e-4c1a-4b52-9a53-{submission:012}");
        let text = application(&id, procedure, answers, "[]");
        std::fs::write(inbox.join(format!("{id}.json")), text).unwrap();
        let lines = self.take_in(&inbox).await;
        assert_eq!(lines.len(), 1, "{lines:?}");
        lines[0]["file"].as_str().unwrap().parse().unwrap()
    }

    pub async fn take_in(&self, inbox: &Path) -> Vec<serde_json::Value> {
        let mut lines = Vec::new();
        let mut say = |line: &str| {
            lines.push(serde_json::from_str(line).unwrap());
            Ok(())
        };
        self.city.take_in_folder(inbox, &mut say).await.unwrap();
        lines
    }
}

pub fn application(id: &str, procedure: &str, answers: &str, attachments: &str) -> String {
    format!(
        r#"{{"schema": "aktenkoffer/{procedure}", "version": "1.0.0", "einreichung_id": "{id}",
            "verfahren": "{procedure}", "art": "antrag",
            "eingang": {{"zeitpunkt": "2026-11-20T09:12:00+01:00", "kanal": "papier"}},
            "nutzdaten": {answers}, "anlagen": {attachments}}}"#
    )
}

pub const ANSWERS: &str = r#"{"personen": [{"id": "p1", "rolle": "antragsteller", "familienname": "Probefall-Łuczak",
    "vornamen": "Erna Ğülsüm", "kontakt": {"telefon": "0000 12"}}]}"#;
