//! Neither the key nor a statement nor a word of a case is in any log, at the finest level, not even of a failure.

use crate::desk::{cache, note};
use crate::marker::MARKER;
use koffer_casework::FileId;
use koffer_store::Store;
use koffer_vault::CacheKey;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;
use uuid::Uuid;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn the_finest_log_holds_no_key_no_statement_and_no_word_of_a_case() {
    let log = Log::default();
    // The whole process: sqlx works on threads of its own. The other tests' lines may be in it, and must be as clean.
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).init();
    tracing::trace!("the log is heard");
    let key = CacheKey::from_bytes([0xc7; 32]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let store = cache(folder.path(), &key).await;
        note(&store, FileId(Uuid::from_u128(1)), MARKER).await;
        let mut write = store.begin().await.unwrap();
        assert!(sqlx::query("SELECT Fehler FROM nirgends").execute(&mut *write).await.is_err());
        drop(write);
        store.close().await;
        let again = Store::open(folder.path(), &CacheKey::from_bytes([0xc8; 32])).await;
        assert!(!format!("{again:?} {:?}", again.as_ref().err()).contains("c8c8c8"));
        let opened = Store::open(folder.path(), &key).await.unwrap();
        assert!(
            !format!("{opened:?}").to_lowercase().contains("c7c7c7"),
            "nor does printing the store show it"
        );
    });
    let text = String::from_utf8_lossy(&log.0.lock().unwrap()).to_lowercase();
    assert!(text.contains("the log is heard"));
    for secret in ["c7c7c7", "c8c8c8", "pragma key", "quittenbaum", "insert into change", "nirgends"] {
        assert!(!text.contains(secret), "`{secret}` is in the log");
    }
}
