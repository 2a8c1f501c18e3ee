//! A damaged file is told as damage, never as a first start, and stays as it is.

use crate::desk::{cache, note};
use koffer_casework::{FileId, Hash};
use koffer_store::{OpenError, Store, StoreError, blob, index};
use koffer_vault::CacheKey;
use uuid::Uuid;

fn file() -> FileId {
    FileId(Uuid::from_u128(1))
}

#[tokio::test]
async fn a_bent_page_is_damage_wherever_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    let store = cache(folder.path(), &key).await;
    for at in 0..40 {
        note(&store, file(), &format!("Vermerk {at} {}", "lang ".repeat(300))).await;
    }
    store.check().await.unwrap();
    store.close().await;
    let path = folder.path().join("cache.db");
    let good = std::fs::read(&path).unwrap();
    let pages = good.len() / 4096;
    let mut told = 0;
    for page in 0..pages {
        let mut bent = good.clone();
        bent[page * 4096 + 1000] ^= 0x10;
        std::fs::write(&path, &bent).unwrap();
        match Store::open(folder.path(), &key).await {
            Err(OpenError::NotThisKey) => assert_eq!(page, 0, "only the first page tells keys apart"),
            Err(OpenError::Store(StoreError::Damaged(_)) | OpenError::Migration(_)) => {}
            Err(other) => panic!("page {page}: {other:?}"),
            Ok(store) => {
                let checked = store.check().await;
                assert!(matches!(checked, Err(StoreError::Damaged(_))), "page {page}: {checked:?}");
                let mut read = store.reading().await.unwrap();
                match index::case(&mut read, file()).await {
                    // This page is not one of the file's.
                    Ok((case, _)) => assert_eq!(case.notes.len(), 40),
                    Err(StoreError::Damaged(_)) => told += 1,
                    Err(other) => panic!("page {page}: {other:?}"),
                }
            }
        }
    }
    assert!(told > 10, "reading the notes met {told} bent pages");
    std::fs::write(&path, &good).unwrap();
    Store::open(folder.path(), &key).await.unwrap().check().await.unwrap();
}

#[tokio::test]
async fn rubbish_and_an_empty_folder_are_not_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    assert!(matches!(Store::open(folder.path(), &key).await, Err(OpenError::Absent)));
    let path = folder.path().join("cache.db");
    let rubbish = b"no cache at all, but someone's file".repeat(400);
    std::fs::write(&path, &rubbish).unwrap();
    assert!(matches!(Store::open(folder.path(), &key).await, Err(OpenError::NotThisKey)));
    assert!(matches!(Store::create(folder.path(), &key).await, Err(OpenError::Present)));
    assert_eq!(std::fs::read(&path).unwrap(), rubbish);
}

#[tokio::test]
async fn a_bent_attachment_is_damage_and_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    let laid = blob::lay(&store, file(), b"Kontoauszug".to_vec()).await.unwrap();
    let mut write = store.begin().await.unwrap();
    blob::put(&mut write, laid, false).await.unwrap();
    write.commit().await.unwrap();
    let path = std::fs::read_dir(folder.path().join("blobs")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let read = blob::read(&store, Hash::of(b"Kontoauszug")).await;
    assert!(matches!(read, Err(StoreError::Damaged(_))), "{read:?}");
}
