//! One use case that changes a file: load inside the write, write changes, refresh the row, commit, signal.

use crate::desk::{Me, Opened};
use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_casework::change::{Body, Context};
use koffer_casework::lease::{self, Epoch, NotHeld};
use koffer_casework::{Case, Header};
use koffer_contract::Failure;
use koffer_store::author::{self, Moment};
use koffer_store::{Write, file, index};
use std::sync::Arc;

/// A use case under way. Dropped without [`Act::finish`], it leaves nothing behind.
pub(crate) struct Act {
    desk: Desk,
    pub(crate) opened: Arc<Opened>,
    pub(crate) me: Arc<Me>,
    pub(crate) write: Write,
    pub(crate) moment: Moment,
    pub(crate) loaded: Loaded,
}

impl Act {
    /// Begins on `file`.
    ///
    /// # Errors
    /// [`Failure::Locked`], [`Failure::UnknownFile`], [`Failure::FileReadOnly`].
    pub(crate) async fn begin(desk: &Desk, file: &str) -> Result<Self, Failure> {
        let opened = desk.opened().await?;
        let me = opened.me().await;
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        let loaded = Loaded::read_in(&mut write, file).await?;
        if loaded.case.newer_kind.is_some() {
            return Err(Failure::FileReadOnly {});
        }
        Ok(Self { desk: desk.clone(), opened, me, write, moment: desk.moment(), loaded })
    }

    /// The case as it stands, own changes of this use case included.
    pub(crate) fn case(&self) -> &Case {
        &self.loaded.case
    }

    /// The lease this desk acts under, if it holds the file.
    pub(crate) fn epoch(&self) -> Option<Epoch> {
        let lease = self.case().lease.as_ref()?;
        lease.is_held_by(&self.me.actor()).then_some(lease.epoch)
    }

    /// Whether this desk holds the file.
    ///
    /// # Errors
    /// [`Failure::NotHolder`].
    pub(crate) fn must_hold(&self) -> Result<(), Failure> {
        lease::may_set(self.case().lease.as_ref(), &self.me.actor()).map_err(|not| self.not_held(not))
    }

    /// Whether this desk may freeze and issue now.
    ///
    /// # Errors
    /// [`Failure::NotHolder`], [`Failure::LeaseExpired`], [`Failure::LeaseNotYet`].
    pub(crate) async fn must_decide(&mut self) -> Result<(), Failure> {
        let renewed = file::renewed_until(&mut self.write, self.loaded.file).await.map_err(failure::store)?;
        let lease = self.case().lease.as_ref();
        lease::may_decide(lease, &self.me.actor(), self.moment.now, renewed, false)
            .map_err(|not| self.not_held(not))
    }

    fn not_held(&self, not: NotHeld) -> Failure {
        match not {
            NotHeld::Free => Failure::NotHolder { holder: None },
            NotHeld::Elsewhere { account, .. } => {
                Failure::NotHolder { holder: Some(self.me.full_name(&account)) }
            }
            NotHeld::RanOut { at } => Failure::LeaseExpired { since: crate::clock::instant(at) },
            NotHeld::TooEarly { from } => Failure::LeaseNotYet { from: crate::clock::instant(from) },
        }
    }

    /// Whether the clock runs: a fixed one, for scripts and tests, is not held against the city's.
    pub(crate) fn clock_runs(&self) -> bool {
        self.desk.0.config.clock.runs()
    }

    /// Whether the person here leads the file's department today.
    pub(crate) fn leads(&self) -> bool {
        let Some(open) = &self.case().opened else { return false };
        self.me.directory.leads(&self.me.identity.account, open.department, self.moment.today)
    }

    /// The same, as a condition.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`].
    pub(crate) fn must_lead(&self) -> Result<(), Failure> {
        if self.leads() { Ok(()) } else { Err(Failure::NotAllowed { needs: "lead".to_owned() }) }
    }

    /// Writes a change under the lease that this desk holds, and folds it in.
    ///
    /// # Errors
    /// Failures of the cache.
    pub(crate) async fn change(&mut self, body: &Body, context: Context) -> Result<Header, Failure> {
        let epoch = self.epoch();
        self.change_under(epoch, body, context).await
    }

    /// Writes a change under a lease of the past, and folds it in.
    ///
    /// # Errors
    /// Failures of the cache.
    pub(crate) async fn change_under(
        &mut self,
        epoch: Option<Epoch>,
        body: &Body,
        context: Context,
    ) -> Result<Header, Failure> {
        let file = self.loaded.file;
        let header =
            author::write(&mut self.write, &self.me.identity, file, body, context, self.moment, epoch)
                .await
                .map_err(failure::store)?;
        self.loaded = Loaded::read_in(&mut self.write, &file.to_string()).await?;
        Ok(header)
    }

    /// Refreshes the row, commits, and says what became stale. Gives the case as it stands now.
    ///
    /// # Errors
    /// Failures of the cache; then nothing was written.
    pub(crate) async fn finish(mut self) -> Result<Loaded, Failure> {
        let (file, today) = (self.loaded.file, self.moment.today);
        index::refresh(&mut self.write, file, today, &*self.me.index()).await.map_err(failure::store)?;
        self.write.commit().await.map_err(failure::store)?;
        self.desk.signal_case(file);
        // The number beside the cache is a courtesy of the locked window.
        let _ = self.opened.note_pending().await;
        Ok(self.loaded)
    }
}
