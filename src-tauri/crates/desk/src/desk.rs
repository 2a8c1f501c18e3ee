//! The composition root: a profile, a clock, and what is open.

use crate::clock::{Clock, moment};
use crate::failure;
use crate::profile::{self, Plate};
use jiff::Timestamp;
use koffer_casework::directory::Account;
use koffer_casework::{Directory, FileId};
use koffer_contract::{Failure, KeyringState, LockReason, Signal, SyncState};
use koffer_pack::Pack;
use koffer_paper::decode::Decoder;
use koffer_store::author::Moment;
use koffer_store::identity::{self, Identity};
use koffer_store::{Store, document, index, outbox, trust};
use koffer_sync::drive::Progress;
use koffer_vault::keyring::{Bounded, OsShelf};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{RwLock, broadcast};

/// What a desk is made of.
pub struct Config {
    /// The folder of all caches of this user of the system.
    pub profile: PathBuf,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Draws strangers' papers in child processes.
    pub decoder: Decoder,
}

/// The desk. Cheap to clone; all clones are the same desk.
#[derive(Clone)]
pub struct Desk(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) config: Config,
    opened: RwLock<Option<Arc<Opened>>>,
    pub(crate) keyring: Bounded,
    pub(crate) lock: Mutex<LockState>,
    pub(crate) sync: Mutex<SyncMemory>,
    /// One round at a time.
    pub(crate) round: tokio::sync::Mutex<()>,
    signals: broadcast::Sender<Signal>,
}

/// An open cache with what was read from it.
pub(crate) struct Opened {
    /// The person's folder.
    pub(crate) folder: PathBuf,
    /// The cache.
    pub(crate) store: Store,
    me: RwLock<Arc<Me>>,
}

/// Who works here, by which rules.
pub(crate) struct Me {
    /// This desk.
    pub(crate) identity: Identity,
    /// Who works in the city.
    pub(crate) directory: Directory,
    /// The municipality's rules.
    pub(crate) pack: Arc<Pack>,
    /// The federal amounts.
    pub(crate) law: Arc<koffer_sgb12::Law>,
}

/// Why and since when the desk is locked, and how often a wrong passphrase was given.
#[derive(Debug, Clone)]
pub(crate) struct LockState {
    pub(crate) why: LockReason,
    pub(crate) since: Option<Timestamp>,
    pub(crate) wrong: u32,
    pub(crate) wait_until: Option<Timestamp>,
    /// What the keyring did when it was asked.
    pub(crate) keyring: Option<KeyringState>,
}

/// What the last rounds of sync left to know.
#[derive(Debug, Clone, Default)]
pub(crate) struct SyncMemory {
    pub(crate) state: Option<SyncState>,
    pub(crate) status: Option<u16>,
    pub(crate) since: Option<Timestamp>,
    pub(crate) running: bool,
    pub(crate) paused: bool,
    pub(crate) progress: Vec<Progress>,
}

impl Desk {
    /// A desk over a profile; nothing is opened or made yet.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let (signals, _) = broadcast::channel(256);
        let lock =
            LockState { why: LockReason::Start, since: None, wrong: 0, wait_until: None, keyring: None };
        Self(Arc::new(Inner {
            config,
            opened: RwLock::new(None),
            keyring: Bounded::new(OsShelf),
            lock: Mutex::new(lock),
            sync: Mutex::new(SyncMemory::default()),
            round: tokio::sync::Mutex::new(()),
            signals,
        }))
    }

    /// What becomes stale from now on. Whoever falls behind reads everything anew.
    #[must_use]
    pub fn signals(&self) -> broadcast::Receiver<Signal> {
        self.0.signals.subscribe()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        // Nobody may be listening; that is fine.
        let _ = self.0.signals.send(signal);
    }

    pub(crate) fn signal_case(&self, file: FileId) {
        self.signal(Signal::Case { file: file.to_string() });
        self.signal(Signal::Queue);
        self.signal(Signal::Sync);
    }

    pub(crate) fn moment(&self) -> Moment {
        moment(&*self.0.config.clock)
    }

    pub(crate) fn profile(&self) -> &Path {
        &self.0.config.profile
    }

    /// The open cache.
    pub(crate) async fn opened(&self) -> Result<Arc<Opened>, Failure> {
        if let Some(opened) = &*self.0.opened.read().await {
            return Ok(opened.clone());
        }
        if profile::homes(self.profile()).is_empty() {
            Err(Failure::NotEnrolled {})
        } else {
            Err(Failure::Locked {})
        }
    }

    pub(crate) async fn is_open(&self) -> bool {
        self.0.opened.read().await.is_some()
    }

    /// Takes charge of an open cache.
    pub(crate) async fn take(&self, opened: Opened) {
        *self.0.opened.write().await = Some(Arc::new(opened));
        self.signal(Signal::Session);
    }

    /// Lets the cache go: its connections close and the key leaves memory once the last use case has ended.
    pub(crate) async fn close(&self) -> bool {
        let Some(opened) = self.0.opened.write().await.take() else { return false };
        opened.store.clone().close().await;
        self.signal(Signal::Session);
        true
    }

    pub(crate) fn lock_state<T>(&self, act: impl FnOnce(&mut LockState) -> T) -> T {
        act(&mut self.0.lock.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn sync_memory<T>(&self, act: impl FnOnce(&mut SyncMemory) -> T) -> T {
        act(&mut self.0.sync.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Opened {
    /// Reads who works here from an open cache.
    pub(crate) async fn new(folder: PathBuf, store: Store) -> Result<Self, Failure> {
        let me = RwLock::new(Arc::new(read_me(&store).await?));
        Ok(Self { folder, store, me })
    }

    /// Who works here, by which rules.
    pub(crate) async fn me(&self) -> Arc<Me> {
        self.me.read().await.clone()
    }

    /// Reads it anew, after a round of sync.
    pub(crate) async fn refresh_me(&self) -> Result<(), Failure> {
        let me = Arc::new(read_me(&self.store).await?);
        *self.me.write().await = me;
        Ok(())
    }

    /// Writes how many changes wait beside the cache, for the locked window.
    pub(crate) async fn note_pending(&self) -> Result<u32, Failure> {
        let mut read = self.store.reading().await.map_err(failure::store)?;
        let pending =
            u32::try_from(outbox::count(&mut read).await.map_err(failure::store)?).unwrap_or(u32::MAX);
        let me = self.me().await;
        let old = profile::homes(self.folder.parent().unwrap_or(&self.folder))
            .into_iter()
            .find(|home| home.folder == self.folder)
            .map(|home| home.plate);
        let idle_minutes = old.as_ref().map_or(crate::session::IDLE_MINUTES, |plate| plate.idle_minutes);
        let withdrawn = old.is_some_and(|plate| plate.withdrawn);
        profile::write_plate(&self.folder, &plate(&me, pending, idle_minutes, withdrawn))?;
        Ok(pending)
    }
}

impl Me {
    /// The account that works here.
    pub(crate) fn account(&self) -> Option<&Account> {
        self.directory.account(&self.identity.account)
    }

    /// The full name of an account; its own name where the Directory does not know it.
    pub(crate) fn full_name(&self, account: &koffer_casework::account::AccountName) -> String {
        self.directory.account(account).map_or_else(|| account.0.clone(), |account| account.full_name.clone())
    }

    /// The actor of the lease rules.
    pub(crate) fn actor(&self) -> koffer_casework::lease::Actor {
        koffer_casework::lease::Actor { account: self.identity.account.clone(), device: self.identity.device }
    }

    /// How a case becomes a row, by this city's rules.
    pub(crate) fn index(&self) -> Box<index::Index> {
        Box::new(crate::queue::row::row)
    }
}

pub(crate) fn plate(me: &Me, pending: u32, idle_minutes: u32, withdrawn: bool) -> Plate {
    let account = me.account();
    Plate {
        account: me.identity.account.0.clone(),
        account_name: me.full_name(&me.identity.account),
        role: crate::session::role(me),
        department: account
            .map_or_else(String::new, |account| crate::session::department(account.department)),
        city_name: me.directory.city_name.clone(),
        device: me.identity.device.to_string(),
        device_name: me.identity.device_name.clone(),
        pending,
        idle_minutes,
        withdrawn,
    }
}

async fn read_me(store: &Store) -> Result<Me, Failure> {
    let mut read = store.reading().await.map_err(failure::store)?;
    let identity = identity::get(&mut read).await.map_err(failure::store)?.ok_or(Failure::NotEnrolled {})?;
    let signed = identity.directory.as_ref().ok_or(Failure::NotEnrolled {})?;
    let directory =
        trust::directory(signed, &identity.root_key).map_err(|error| failure::defect("D-101", &error))?;
    let document = async |hash| -> Result<Vec<u8>, Failure> {
        let mut read = store.reading().await.map_err(failure::store)?;
        let bytes = document::get(&mut read, hash).await.map_err(failure::store)?;
        bytes.ok_or_else(|| failure::defect("D-102", &"a document of the Directory is not here"))
    };
    let pack = Pack::from_bytes(&document(directory.pack).await?)
        .map_err(|error| failure::defect("D-103", &error))?;
    let law = koffer_sgb12::Law::from_json(&document(directory.law).await?)
        .map_err(|error| failure::defect("D-104", &error))?;
    Ok(Me { identity, directory, pack: Arc::new(pack), law: Arc::new(law) })
}
