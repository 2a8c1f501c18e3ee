//! The cache on disk: opened by its key alone, and nothing of a case readable in any of its files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use jiff::Timestamp;
use koffer_casework::change::{Add, Body, Context};
use koffer_casework::{CityId, DeviceNumber, FileId};
use koffer_store::author::{self, Moment};
use koffer_store::identity::{self, NewIdentity};
use koffer_store::{OpenError, Store, blob, change, index, number, outbox};
use koffer_vault::{CacheKey, SigningKey};
use std::path::Path;
use uuid::Uuid;

const MARKER: &str = "Quittenbaum-Żółć-ẞ";

fn moment() -> Moment {
    let now: Timestamp = "2026-11-24T09:00:00Z".parse().unwrap();
    Moment { now, today: "2026-11-24".parse().unwrap() }
}

async fn cache(folder: &Path, key: &CacheKey) -> Store {
    let store = Store::create(folder, key).await.unwrap();
    let mut write = store.begin().await.unwrap();
    let new = NewIdentity {
        city_id: CityId(Uuid::from_u128(7)),
        city_address: "http://127.0.0.1:1",
        root_key: &"00".repeat(32),
        account: &"m.dornbusch".into(),
        device: DeviceNumber(17),
        device_name: "Prüfstand",
        signing_key: &SigningKey::generate().unwrap(),
        enrolled_at: moment().now,
    };
    identity::put(&mut write, new).await.unwrap();
    write.commit().await.unwrap();
    store
}

async fn note(store: &Store, file: FileId, text: &str) {
    let mut write = store.begin().await.unwrap();
    let identity = identity::get(&mut write).await.unwrap().unwrap();
    let body = Body::Add(Box::new(Add::Note { text: text.to_owned() }));
    author::write(&mut write, &identity, file, &body, Context::default(), moment(), None).await.unwrap();
    write.commit().await.unwrap();
}

#[tokio::test]
async fn another_key_opens_nothing_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    cache(folder.path(), &key).await.close().await;
    let before = std::fs::read(folder.path().join("cache.db")).unwrap();
    let wrong = Store::open(folder.path(), &CacheKey::generate().unwrap()).await;
    assert!(matches!(wrong, Err(OpenError::NotThisKey)), "{wrong:?}");
    assert!(matches!(Store::create(folder.path(), &key).await, Err(OpenError::Present)));
    assert_eq!(std::fs::read(folder.path().join("cache.db")).unwrap(), before);
    assert!(Store::open(folder.path(), &key).await.is_ok());
}

#[tokio::test]
async fn a_cache_of_a_newer_version_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    let store = cache(folder.path(), &key).await;
    let mut write = store.begin().await.unwrap();
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                 VALUES (9000, 'later', 1, x'00', 0)";
    sqlx::query(newer).execute(&mut *write).await.unwrap();
    write.commit().await.unwrap();
    store.close().await;
    let opened = Store::open(folder.path(), &key).await;
    assert!(matches!(opened, Err(OpenError::NewerVersion { have: 9000, .. })), "{opened:?}");
}

#[tokio::test]
async fn changes_of_one_author_form_a_chain_and_wait_in_the_outbox() {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    let file = FileId(Uuid::from_u128(1));
    note(&store, file, "erster").await;
    note(&store, file, "zweiter").await;
    let mut read = store.reading().await.unwrap();
    let waiting = outbox::to_send(&mut read, 10).await.unwrap();
    let headers: Vec<_> = waiting.iter().map(|stored| stored.change.read_header().unwrap()).collect();
    assert_eq!(headers.iter().map(|header| header.author_seq).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(headers[1].prev, Some(waiting[0].change.header_hash()));
    let (case, pending) = index::case(&mut read, file).await.unwrap();
    assert!(pending);
    assert_eq!(case.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["erster", "zweiter"]);

    let refused = r#"{"answer":"refused","reason":"forged"}"#;
    drop(read);
    let mut write = store.begin().await.unwrap();
    outbox::note_answer(&mut write, headers[0].change_id, Some(refused)).await.unwrap();
    write.commit().await.unwrap();
    note(&store, FileId(Uuid::from_u128(2)), "anderer Vorgang").await;
    let mut read = store.reading().await.unwrap();
    let sending = outbox::to_send(&mut read, 10).await.unwrap();
    assert_eq!(sending.len(), 1, "a refused change holds up its own file only");
    assert_eq!(outbox::waiting(&mut read).await.unwrap().len(), 3, "and nothing leaves the outbox");
    assert_eq!(change::head(&mut read, DeviceNumber(17), file).await.unwrap().unwrap().author_seq, 2);
}

#[tokio::test]
async fn a_write_that_was_not_committed_leaves_no_number_and_no_change() {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    let mut write = store.begin().await.unwrap();
    number::next(&mut write, "50-GA", 2026, DeviceNumber(17)).await.unwrap();
    drop(write);
    let mut write = store.begin().await.unwrap();
    let first = number::next(&mut write, "50-GA", 2026, DeviceNumber(17)).await.unwrap();
    let second = number::next(&mut write, "50-GA", 2026, DeviceNumber(17)).await.unwrap();
    assert_eq!((first.as_str(), second.as_str()), ("50-GA-2026-17-0001", "50-GA-2026-17-0002"));
}

#[tokio::test]
async fn no_file_of_the_cache_holds_a_readable_word_while_open_or_closed() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    let store = cache(folder.path(), &key).await;
    let file = FileId(Uuid::from_u128(1));
    note(&store, file, MARKER).await;
    let laid = blob::lay(&store, file, MARKER.repeat(40_000).into_bytes()).await.unwrap();
    let mut write = store.begin().await.unwrap();
    blob::put(&mut write, laid, false).await.unwrap();
    write.commit().await.unwrap();
    let marker = koffer_casework::Hash::of(MARKER.repeat(40_000).as_bytes());
    assert_eq!(blob::read(&store, marker).await.unwrap().unwrap(), MARKER.repeat(40_000).into_bytes());
    assert_eq!(readable(folder.path()), Vec::<String>::new(), "while open");
    store.close().await;
    assert_eq!(readable(folder.path()), Vec::<String>::new(), "after closing");
}

/// Files that hold the marker in UTF-8 or UTF-16.
fn readable(folder: &Path) -> Vec<String> {
    let utf16: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
            if holds(MARKER.as_bytes()) || holds(&utf16) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}
