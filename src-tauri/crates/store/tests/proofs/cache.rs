//! The cache on disk: opened by its key alone; changes wait until they are certainly delivered.

use crate::desk::{cache, note};
use koffer_casework::{DeviceNumber, FileId};
use koffer_store::{OpenError, Store, change, index, number, outbox};
use koffer_vault::CacheKey;
use uuid::Uuid;

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
