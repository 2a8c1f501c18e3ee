//! A cache with an enrolled desk, and what tests do with it.

use jiff::Timestamp;
use koffer_casework::account::AccountName;
use koffer_casework::case::Standing;
use koffer_casework::change::{Add, Body, Context};
use koffer_casework::procedure::Procedure;
use koffer_casework::{CityId, DeviceNumber, FileId, Header};
use koffer_store::author::{self, Moment};
use koffer_store::file::FileRow;
use koffer_store::identity::{self, NewIdentity};
use koffer_store::{Store, Write, change};
use koffer_vault::{CacheKey, SigningKey};
use std::path::Path;
use uuid::Uuid;

pub(crate) fn moment() -> Moment {
    let now: Timestamp = "2026-11-24T09:00:00Z".parse().unwrap();
    Moment { now, today: "2026-11-24".parse().unwrap() }
}

pub(crate) async fn cache(folder: &Path, key: &CacheKey) -> Store {
    let store = Store::create(folder, key).await.unwrap();
    let mut write = store.begin().await.unwrap();
    let new = NewIdentity {
        city_id: CityId(Uuid::from_u128(7)),
        city_address: "http://127.0.0.1:1",
        root_key: &"00".repeat(32),
        account: &AccountName::from("m.dornbusch"),
        device: DeviceNumber(17),
        device_name: "Prüfstand",
        signing_key: &SigningKey::generate().unwrap(),
        enrolled_at: moment().now,
    };
    identity::put(&mut write, new).await.unwrap();
    write.commit().await.unwrap();
    store
}

pub(crate) async fn add_note(write: &mut Write, file: FileId, text: &str) -> Header {
    let identity = identity::get(write).await.unwrap().unwrap();
    let body = Body::Add(Box::new(Add::Note { text: text.to_owned() }));
    author::write(write, &identity, file, &body, Context::default(), moment(), None).await.unwrap()
}

pub(crate) async fn note(store: &Store, file: FileId, text: &str) -> Header {
    let mut write = store.begin().await.unwrap();
    let header = add_note(&mut write, file, text).await;
    write.commit().await.unwrap();
    header
}

/// The city took the change in and a pull brought it back.
pub(crate) async fn bring_back(store: &Store, header: &Header, seq: u64) {
    let mut write = store.begin().await.unwrap();
    let stored = change::get(&mut write, header.change_id).await.unwrap().unwrap();
    let place = change::CityPlace {
        seq,
        file_version: seq,
        file_chain: stored.change.header_hash(),
        counts: true,
        verdict: r#"{"verdict":"accepted"}"#.to_owned(),
    };
    change::put_delivered(&mut write, &stored.change, header, &place).await.unwrap();
    write.commit().await.unwrap();
}

pub(crate) fn row(file: FileId, name: &str) -> FileRow {
    FileRow {
        file,
        number: "50-GA-2026-17-0042".to_owned(),
        name: name.to_owned(),
        others: 0,
        born: Some(1956),
        procedure: Procedure::from_name("grundsicherung").unwrap(),
        matter: "Erstantrag".to_owned(),
        standing: Standing::InReview,
        due_day: Some("2026-11-30".parse().unwrap()),
        follow_up_day: None,
        assignee: Some("m.dornbusch".to_owned()),
        holder: None,
        received_day: "2026-11-02".parse().unwrap(),
        urgent: false,
        restricted: false,
        papers: true,
        notes: true,
        contested: 0,
        set_aside: 0,
        pending: false,
        closed: false,
    }
}
