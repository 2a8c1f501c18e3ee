//! The copy of the outbox: everything unsent, byte for byte, closed for all but its recipients.

use crate::desk::{bring_back, cache, moment, note};
use koffer_casework::{FileId, Hash};
use koffer_store::outbox_copy::{CopiedBlob, NotACopy, OutboxCopy};
use koffer_store::{blob, identity, outbox};
use koffer_vault::sealed::{self, Identity};
use koffer_vault::{CacheKey, PublicKey, Signature};
use uuid::Uuid;

#[tokio::test]
async fn a_sealed_copy_brings_back_all_that_was_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    let file = FileId(Uuid::from_u128(1));
    let sent = note(&store, file, "gesendet").await;
    bring_back(&store, &sent, 1).await;
    let refused = note(&store, file, "abgelehnt").await;
    note(&store, file, "wartet").await;
    let laid = blob::lay(&store, file, b"%PDF".to_vec()).await.unwrap();
    let mut write = store.begin().await.unwrap();
    let answer = r#"{"answer":"refused","reason":"forged"}"#;
    outbox::note_answer(&mut write, refused.change_id, Some(answer)).await.unwrap();
    blob::put(&mut write, laid, false).await.unwrap();
    let desk = identity::get(&mut write).await.unwrap().unwrap();
    write.commit().await.unwrap();

    let holder = Identity::generate();
    let copy = OutboxCopy::of(&store, &desk, moment().now).await.unwrap();
    let closed = sealed::seal(&[holder.recipient()], copy.write().unwrap().expose()).unwrap();
    assert!(!closed.windows(6).any(|window| window == b"wartet"));
    let opened = OutboxCopy::read(sealed::open(&holder, &closed).unwrap().expose()).unwrap();
    assert_eq!(opened, copy);
    let texts: Vec<_> = opened.changes.iter().map(|change| change.body.clone().unwrap().text).collect();
    assert_eq!(texts.len(), 2, "what the city certainly has is not copied");
    assert!(texts[0].contains("abgelehnt") && texts[1].contains("wartet"), "in the order of writing");
    let bytes = hex::encode(b"%PDF");
    assert_eq!(opened.blobs, [CopiedBlob { file, sha256: Hash::of(b"%PDF"), bytes }]);
    let key: PublicKey = identity::public_key(&desk).parse().unwrap();
    for change in &opened.changes {
        let signature: Signature = change.signature.parse().unwrap();
        key.verify(koffer_vault::Domain::CHANGE, change.header.as_bytes(), &signature).unwrap();
    }

    let newer = OutboxCopy::read(br#"{"format": 9, "changes": "in a form of its own"}"#);
    assert!(matches!(newer, Err(NotACopy::NewerVersion(9))));
}
