//! Three seconds of patience with a keyring.

use super::{KeyShelf, ShelfError};
use crate::Sensitive;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::oneshot;

/// How long the keyring may take: 3 s.
pub const LIMIT: Duration = Duration::from_secs(3);

/// A shelf that answers in time, always. Clones share the memory of a silence.
#[derive(Clone)]
pub struct Bounded {
    shelf: Arc<dyn KeyShelf>,
    silent: Arc<AtomicBool>,
}

impl Bounded {
    /// Bounds `shelf`. Make one per process and keep it.
    pub fn new(shelf: impl KeyShelf) -> Self {
        Self { shelf: Arc::new(shelf), silent: Arc::new(AtomicBool::new(false)) }
    }

    /// [`KeyShelf::get`] within [`LIMIT`].
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn get(&self, entry: &str) -> Result<Option<Sensitive<Vec<u8>>>, ShelfError> {
        let entry = entry.to_owned();
        self.ask(move |shelf| shelf.get(&entry)).await
    }

    /// [`KeyShelf::put`] within [`LIMIT`].
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn put(&self, entry: &str, secret: Sensitive<Vec<u8>>) -> Result<(), ShelfError> {
        let entry = entry.to_owned();
        self.ask(move |shelf| shelf.put(&entry, secret.expose())).await
    }

    /// [`KeyShelf::remove`] within [`LIMIT`].
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn remove(&self, entry: &str) -> Result<(), ShelfError> {
        let entry = entry.to_owned();
        self.ask(move |shelf| shelf.remove(&entry)).await
    }

    /// Asks on a thread of its own. A stopped keyring holds that thread for good; a pool of the runtime would wait for
    /// it at shutdown, a free thread ends with the process.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn KeyShelf) -> Result<T, ShelfError> + Send + 'static,
    ) -> Result<T, ShelfError> {
        if self.silent.load(Ordering::Relaxed) {
            return Err(ShelfError::Silent);
        }
        let (answer, answered) = oneshot::channel();
        let shelf = Arc::clone(&self.shelf);
        std::thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(move || drop(answer.send(question(&*shelf))))
            .map_err(|_| ShelfError::Failed)?;
        match tokio::time::timeout(LIMIT, answered).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(ShelfError::Failed),
            Err(_) => {
                self.silent.store(true, Ordering::Relaxed);
                Err(ShelfError::Silent)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyring::MemoryShelf;
    use std::sync::Mutex;
    use std::sync::mpsc::{Receiver, Sender, channel};

    /// A keyring that says when it was asked and never answers.
    struct Stopped(Mutex<Sender<()>>, Mutex<Receiver<()>>);

    impl KeyShelf for Stopped {
        fn get(&self, _: &str) -> Result<Option<Sensitive<Vec<u8>>>, ShelfError> {
            let _ = self.0.lock().expect("asked").send(());
            let _ = self.1.lock().expect("never").recv();
            Ok(None)
        }
        fn put(&self, _: &str, _: &[u8]) -> Result<(), ShelfError> {
            Ok(())
        }
        fn remove(&self, _: &str) -> Result<(), ShelfError> {
            Ok(())
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_stopped_keyring_costs_three_seconds_once() {
        let (asked, was_asked) = channel();
        let (_never, never) = channel();
        let shelf = Bounded::new(Stopped(Mutex::new(asked), Mutex::new(never)));
        let start = tokio::time::Instant::now();
        assert_eq!(shelf.get("entry").await.err(), Some(ShelfError::Silent));
        assert!((LIMIT..LIMIT * 2).contains(&start.elapsed()));
        was_asked.recv().expect("asked once");
        let second = tokio::time::Instant::now();
        assert_eq!(shelf.clone().put("entry", vec![1].into()).await.err(), Some(ShelfError::Silent));
        assert_eq!(second.elapsed(), Duration::ZERO, "a silent keyring is not asked again");
    }

    #[tokio::test]
    async fn a_shelf_that_answers_is_just_passed_on() -> Result<(), ShelfError> {
        let shelf = Bounded::new(MemoryShelf::default());
        assert!(shelf.get("entry").await?.is_none());
        shelf.put("entry", vec![1, 2].into()).await?;
        assert_eq!(shelf.get("entry").await?.map(|s| s.expose().clone()), Some(vec![1, 2]));
        shelf.remove("entry").await?;
        shelf.remove("entry").await?;
        assert!(shelf.get("entry").await?.is_none());
        Ok(())
    }
}
