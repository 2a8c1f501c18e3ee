//! Erasing: no decrypted page holds a word of the case any more, its blobs do not open, order and proof stay.

use crate::desk::{bring_back, cache, note, row};
use crate::marker::{MARKER, holds, plant};
use koffer_casework::{FileId, Hash};
use koffer_store::erase::{self, EraseError};
use koffer_store::file::FileText;
use koffer_store::{Store, blob, change, file, index, print_job};
use koffer_vault::CacheKey;
use uuid::Uuid;

/// Every page of the database, decrypted, free ones too.
async fn pages(store: &Store) -> Vec<u8> {
    let mut read = store.reading().await.unwrap();
    read.serialize(None).await.unwrap().to_vec()
}

/// Whether a page holds the marker, or its folded form of the search index.
fn says(pages: &[u8]) -> bool {
    let folded = b"quittenbaum";
    holds(pages) || pages.windows(folded.len()).any(|window| window.eq_ignore_ascii_case(folded))
}

#[tokio::test]
async fn no_decrypted_page_holds_an_erased_word() {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    let (gone, stays) = (FileId(Uuid::from_u128(1)), FileId(Uuid::from_u128(2)));
    plant(&store, gone).await;
    let mut write = store.begin().await.unwrap();
    let text = FileText { notes: "bleibt stehen".to_owned(), ..FileText::default() };
    file::put(&mut write, &row(stays, "Ağbaba, Őrs"), &text).await.unwrap();
    // What the print log says of a letter is not the file's to erase, but it may hold no names either.
    let mut job = print_job::get(&mut write, gone.0).await.unwrap().unwrap();
    job.reason = Some("Papierstau".to_owned());
    print_job::put(&mut write, &job).await.unwrap();
    koffer_store::setting::put(&mut write, "searches", &Vec::<String>::new()).await.unwrap();
    let refused = erase::file(&mut write, gone).await;
    assert!(matches!(refused, Err(EraseError::WorkWaits { changes: 1, blobs: 0 })), "{refused:?}");
    write.commit().await.unwrap();

    let mut read = store.reading().await.unwrap();
    let before = change::of_file(&mut read, gone).await.unwrap().remove(0).change;
    drop(read);
    let header = before.read_header().unwrap();
    bring_back(&store, &header, 1).await;
    assert!(says(&pages(&store).await), "the scan sees what is there");
    let blobs = || std::fs::read_dir(folder.path().join("blobs")).unwrap().count();
    assert_eq!(blobs(), 1);

    let mut write = store.begin().await.unwrap();
    let erased = erase::file(&mut write, gone).await.unwrap();
    write.commit().await.unwrap();
    assert!(erase::finish(&store, &erased).await.unwrap(), "nobody reads: the log is emptied");
    assert_eq!(std::fs::metadata(folder.path().join("cache.db-wal")).unwrap().len(), 0);
    assert!(!says(&pages(&store).await), "no page, used or free, holds an erased word");
    assert_eq!(blobs(), 0);
    assert_eq!(blob::read(&store, Hash::of(MARKER.repeat(20_000).as_bytes())).await.unwrap(), None);

    let mut read = store.reading().await.unwrap();
    let kept = change::of_file(&mut read, gone).await.unwrap();
    assert_eq!((&kept[0].change.header, &kept[0].change.signature), (&before.header, &before.signature));
    assert!(kept[0].change.body.is_none());
    assert!(index::case(&mut read, gone).await.unwrap().0.notes.is_empty());
    assert!(file::get(&mut read, gone).await.unwrap().is_none());
    assert_eq!(file::get(&mut read, stays).await.unwrap().unwrap().name, "Ağbaba, Őrs");
    drop(read);
    note(&store, stays, "geht weiter").await;
    store.check().await.unwrap();
}
