//! Doing a round: the steps of [`crate::round`], against the store and a city.
//!
//! Each step reads shortly, talks with no transaction open, and applies shortly. A kill between any two leaves a store
//! that the next round goes on from: an answer that was not noted is asked for again, a page that was not applied is
//! pulled again.

pub mod apply;
mod blobs;
mod greet;
mod number;
mod offer;
mod send;
pub mod session;

pub use number::NewKey;

use crate::round::{Came, Outcome, Round, Stand, Step};
use koffer_protocol::{City, CityError};
use koffer_store::author::Moment;
use koffer_store::identity::{self, Identity};
use koffer_store::index::Index;
use koffer_store::{Store, StoreError, change, outbox};

/// What a round needs beside store and city.
pub struct Surroundings<'a> {
    /// The clock, asked whenever a moment is noted.
    pub clock: &'a (dyn Fn() -> Moment + Send + Sync),
    /// How a case becomes a row in the lists.
    pub index: &'a Index,
    /// Makes a key for a new device number.
    pub new_key: &'a NewKey,
    /// Told how far the round is.
    pub progress: &'a (dyn Fn(Progress) + Send + Sync),
}

/// How far a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Own changes sent.
    Sent {
        /// So far.
        done: u64,
        /// Of how many.
        of: u64,
    },
    /// The cursor in the city's log.
    Pulled {
        /// Now.
        seq: u64,
        /// The city's last.
        last_seq: u64,
    },
    /// Attachments fetched.
    Fetched {
        /// So far.
        done: u64,
        /// Of how many.
        of: u64,
    },
}

/// What a round did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How it ended.
    pub outcome: Outcome,
    /// Changes that the city took in.
    pub pushed: u64,
    /// Changes that came.
    pub pulled: u64,
    /// Own changes that wait now, wedged ones included.
    pub pending: u64,
    /// Of these, refused ones.
    pub wedged: u64,
}

/// Why a round could not be done on this side.
#[derive(Debug, thiserror::Error)]
pub enum DriveError {
    /// The cache.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The cache has no identity: enrolment was interrupted.
    #[error("this cache is not enrolled")]
    NotEnrolled,
}

/// Either side of a step that failed.
pub(crate) enum StepError {
    City(CityError),
    Here(DriveError),
}

impl From<CityError> for StepError {
    fn from(error: CityError) -> Self {
        Self::City(error)
    }
}

impl From<StoreError> for StepError {
    fn from(error: StoreError) -> Self {
        Self::Here(error.into())
    }
}

pub(crate) struct Drive<'a, C> {
    pub(crate) store: &'a Store,
    pub(crate) city: &'a C,
    pub(crate) around: &'a Surroundings<'a>,
    pub(crate) identity: Identity,
    pub(crate) session: String,
    /// The generation that answers.
    pub(crate) generation: u32,
    pub(crate) pushed: u64,
    pub(crate) pulled: u64,
    pub(crate) offered_up_to: Option<koffer_casework::FileId>,
}

/// Does one whole round.
///
/// # Errors
/// [`DriveError`] for what went wrong on this side; everything the city does or does not do is in the report.
pub async fn round<C: City + Sync>(
    store: &Store,
    city: &C,
    around: &Surroundings<'_>,
) -> Result<Report, DriveError> {
    let identity = identity(store).await?;
    let (session, generation) = (String::new(), identity.generation);
    let (pushed, pulled, offered_up_to) = (0, 0, None);
    let mut drive =
        Drive { store, city, around, identity, session, generation, pushed, pulled, offered_up_to };
    let outcome = match drive.open_session().await {
        Ok(true) => drive.steps().await?,
        Ok(false) => Outcome::OtherCity,
        Err(StepError::City(error)) => ended(error),
        Err(StepError::Here(error)) => return Err(error),
    };
    let mut read = store.reading().await?;
    let waiting = outbox::waiting(&mut read).await?;
    let wedged =
        waiting.iter().filter(|stored| outbox::state(stored) == outbox::State::Wedged).count() as u64;
    Ok(Report { outcome, pushed: drive.pushed, pulled: drive.pulled, pending: waiting.len() as u64, wedged })
}

impl<C: City + Sync> Drive<'_, C> {
    async fn steps(&mut self) -> Result<Outcome, DriveError> {
        let mut round = Round::new(self.stand().await?);
        loop {
            let came = match round.next() {
                Step::End(outcome) => return Ok(outcome),
                step => match self.step(step).await {
                    Ok(came) => came,
                    Err(StepError::City(error)) => Came::Failed(error),
                    Err(StepError::Here(error)) => return Err(error),
                },
            };
            round.learn(came);
        }
    }

    async fn step(&mut self, step: Step) -> Result<Came, StepError> {
        match step {
            Step::Hello(hello) => {
                let answer = self.city.hello(&self.session, hello).await?;
                self.generation = answer.generation;
                Ok(Came::Greeted(Box::new(answer)))
            }
            Step::AdoptDirectory(directory) => self.adopt(&directory).await,
            Step::NoteContact { renewed, now } => self.note_contact(&renewed, now).await,
            Step::TakeNewNumber => self.take_new_number().await,
            Step::SignAnew => self.sign_anew().await,
            Step::VoidCursor { generation } => self.void_cursor(generation).await,
            Step::Offer => self.offer().await,
            Step::PushWanted(wanted) => self.push_wanted(&wanted).await,
            Step::Push => self.push().await,
            Step::SendBlobs => self.send_blobs().await,
            Step::Pull(pull) => self.pull(pull).await,
            Step::FetchBlobs => self.fetch_blobs().await,
            Step::End(_) => Ok(Came::Done),
        }
    }

    async fn stand(&self) -> Result<Stand, DriveError> {
        let me = &self.identity;
        let mut read = self.store.reading().await?;
        Ok(Stand {
            city_id: me.city_id,
            generation: me.generation,
            seq: me.seq,
            log_head: me.log_head,
            directory_version: me.directory_version,
            written: change::written_by(&mut read, me.device).await?,
        })
    }

    pub(crate) async fn reload_identity(&mut self) -> Result<(), StepError> {
        self.identity = identity(self.store).await.map_err(StepError::Here)?;
        Ok(())
    }
}

async fn identity(store: &Store) -> Result<Identity, DriveError> {
    let mut read = store.reading().await?;
    identity::get(&mut read).await?.ok_or(DriveError::NotEnrolled)
}

fn ended(error: CityError) -> Outcome {
    match error {
        CityError::AnsweredNo { status, .. } => Outcome::AnsweredNo(status),
        CityError::LoginEnded => Outcome::LoginEnded,
        CityError::AccessWithdrawn => Outcome::AccessWithdrawn,
        CityError::Unreachable(reason) | CityError::Malformed(reason) => Outcome::Unreachable(reason),
    }
}
