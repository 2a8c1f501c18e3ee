//! `sync_status`, `sync_pause`: what the status line says, honestly: *unreachable* and *answered no* are different words.

use crate::clock::instant;
use crate::{Desk, failure};
use koffer_contract::{Failure, Nothing, PauseSync, Signal, SyncStatusView};
use koffer_store::{file, identity, outbox};

/// Clocks that differ by so many minutes are worth a word.
const CLOCK_TOLERANCE_MINUTES: i64 = 5;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn sync_status(&self, _request: Nothing) -> Result<SyncStatusView, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let me = identity::get(&mut read).await.map_err(failure::store)?.ok_or(Failure::NotEnrolled {})?;
        let waiting = outbox::waiting(&mut read).await.map_err(failure::store)?;
        let wedged = waiting.iter().filter(|stored| outbox::state(stored) == outbox::State::Wedged).count();
        let undecided = file::needing_decision(&mut read).await.map_err(failure::store)?;
        let aside = outbox::set_aside(&mut read).await.map_err(failure::store)?;
        let quarantined = aside.iter().filter(|stored| super::outbox::is_quarantined(stored)).count();
        let memory = self.sync_memory(|memory| memory.clone());
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(SyncStatusView {
            state: memory.state,
            status: memory.status,
            since: memory.since.map(instant),
            data_as_of: me.last_contact.map(instant),
            city_as_of: me.city_time.map(instant),
            pending: small(waiting.len()),
            wedged: small(wedged),
            disputed: small(aside.len() - quarantined),
            quarantined: small(quarantined),
            contested: undecided.iter().map(|file| file.contested).sum(),
            running: memory.running,
            paused: memory.paused,
            first_sync: me.seq < me.last_seq || me.last_contact.is_none(),
            progress: super::progress::bars(&memory.progress),
            next_try_seconds: None,
            seconds_left: None,
            storage_bytes: opened.store.bytes_on_disk(),
            storage_limit: crate::session::STORAGE_LIMIT,
            emergency: None,
            clock_off_minutes: clock_off(&me),
        })
    }

    /// Rests, or goes on.
    ///
    /// # Errors
    /// As [`Desk::sync_status`].
    pub async fn sync_pause(&self, request: PauseSync) -> Result<SyncStatusView, Failure> {
        self.sync_memory(|memory| memory.paused = request.paused);
        self.signal(Signal::Sync);
        self.sync_status(Nothing {}).await
    }
}

fn clock_off(me: &identity::Identity) -> Option<i32> {
    let (here, city) = (me.last_contact?, me.city_time?);
    let minutes = (here.as_second() - city.as_second()) / 60;
    (minutes.abs() > CLOCK_TOLERANCE_MINUTES).then(|| i32::try_from(minutes).unwrap_or(i32::MAX))
}
