//! `sync_now`: one whole round with the city, whatever it answers. What failed is part of the answer, not a failure.

use crate::desk::Opened;
use crate::{Desk, failure};
use koffer_contract::{Failure, Nothing, Signal, SyncOutcomeView, SyncState};
use koffer_store::StoreError;
use koffer_store::identity::Identity;
use koffer_sync::drive::{self, DriveError, Report, Surroundings};
use koffer_sync::http::HttpCity;
use koffer_sync::round::Outcome;
use koffer_vault::SigningKey;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache; never for what the city does.
    pub async fn sync_now(&self, _request: Nothing) -> Result<SyncOutcomeView, Failure> {
        let opened = self.opened().await?;
        let _one_at_a_time = self.0.round.lock().await;
        self.sync_memory(|memory| {
            memory.running = true;
            memory.progress.clear();
        });
        self.signal(Signal::Sync);
        let report = self.round(&opened).await;
        self.sync_memory(|memory| memory.running = false);
        let report = report?;
        // A desk that was locked meanwhile has closed its cache; what the round did is there all the same.
        opened.refresh_me().await?;
        opened.note_pending().await?;
        Ok(self.remember(&report))
    }

    async fn round(&self, opened: &Opened) -> Result<Report, Failure> {
        let me = opened.me().await;
        let city =
            HttpCity::new(&me.identity.city_address).map_err(|error| failure::defect("N-101", &error))?;
        let clock = || self.moment();
        let index = me.index();
        let progress = |progress| {
            self.sync_memory(|memory| super::progress::note(&mut memory.progress, progress));
            self.signal(Signal::Sync);
        };
        let around = Surroundings { clock: &clock, index: &*index, new_key: &new_key, progress: &progress };
        match drive::round(&opened.store, &city, &around).await {
            Ok(report) => Ok(report),
            Err(DriveError::Store(error)) => Err(failure::store(error)),
            Err(DriveError::NotEnrolled) => Err(Failure::NotEnrolled {}),
        }
    }

    fn remember(&self, report: &Report) -> SyncOutcomeView {
        let (state, status) = words(&report.outcome);
        let now = self.moment().now;
        self.sync_memory(|memory| {
            if memory.state != Some(state) || memory.since.is_none() {
                memory.since = Some(now);
            }
            memory.state = Some(state);
            memory.status = status;
        });
        self.signal(Signal::Sync);
        if report.pulled > 0 {
            self.signal(Signal::Queue);
        }
        let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        SyncOutcomeView {
            state,
            status,
            pushed: small(report.pushed),
            pulled: small(report.pulled),
            pending: small(report.pending),
            wedged: small(report.wedged),
        }
    }
}

fn new_key(identity: &Identity) -> Result<Identity, StoreError> {
    let signing_key = SigningKey::generate().map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(Identity { signing_key, ..identity.clone() })
}

fn words(outcome: &Outcome) -> (SyncState, Option<u16>) {
    match outcome {
        Outcome::Synced => (SyncState::Synced, None),
        Outcome::Older => (SyncState::Older, None),
        Outcome::Unknown => (SyncState::UnknownCity, None),
        // A Directory that the pinned root does not certify is another city's, whatever it calls itself.
        Outcome::OtherCity | Outcome::DirectoryRefused => (SyncState::OtherCity, None),
        Outcome::Unreachable(_) => (SyncState::Unreachable, None),
        Outcome::AnsweredNo(status) => (SyncState::AnsweredNo, Some(*status)),
        Outcome::LoginEnded => (SyncState::LoginEnded, None),
        Outcome::AccessWithdrawn => (SyncState::AccessWithdrawn, None),
    }
}
