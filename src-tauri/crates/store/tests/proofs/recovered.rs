//! A forgotten passphrase: two holders of the city open the cache, and its unsent work is there.

use crate::desk::{cache, note};
use koffer_casework::FileId;
use koffer_store::{Store, outbox};
use koffer_vault::sealed::Identity;
use koffer_vault::slots::UnlockError;
use koffer_vault::{CacheKey, Passphrase, Slots};
use uuid::Uuid;

#[tokio::test]
async fn two_holders_bring_back_the_work_of_a_forgotten_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let slots_path = folder.path().join("slots.json");
    let (first, second) = (Identity::generate(), Identity::generate());
    {
        let key = CacheKey::generate().unwrap();
        let mut slots = Slots::create(&slots_path, &key, &Passphrase::new("grüne kiesel am bach")).unwrap();
        slots.set_recovery(&key, [first.recipient(), second.recipient()]).unwrap();
        let store = cache(folder.path(), &key).await;
        note(&store, FileId(Uuid::from_u128(1)), "noch nicht gesendet").await;
        store.close().await;
    }
    let mut slots = Slots::load(&slots_path).unwrap();
    let guessed = slots.unlock(&Passphrase::new("braune kiesel am bach"));
    assert_eq!(guessed.err(), Some(UnlockError::WrongPassphrase));
    let sealed = slots.recovery().unwrap().clone();
    let key = slots.recover(&sealed.open(&first).unwrap(), &sealed.open(&second).unwrap()).unwrap();
    slots.set_passphrase(&key, &Passphrase::new("neue worte im kasten")).unwrap();

    let key = Slots::load(&slots_path).unwrap().unlock(&Passphrase::new("neue worte im kasten")).unwrap();
    let store = Store::open(folder.path(), &key).await.unwrap();
    let mut read = store.reading().await.unwrap();
    assert_eq!(outbox::count(&mut read).await.unwrap(), 1);
}
