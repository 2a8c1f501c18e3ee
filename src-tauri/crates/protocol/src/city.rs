//! The city as a desk sees it.

use crate::{
    About, BlobPiece, Challenge, DeviceProof, Enrol, Enrolled, Hello, HelloAnswer, LeaseAnswer, Offer,
    OfferAnswer, Page, Pull, Push, PushAnswer, SessionOpened, Succeed, TakeLease,
};
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{DeviceNumber, FileId, Hash};
use std::future::Future;

/// Why the city did not do what it was asked. *Unreachable* and *answered no* are different things, everywhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CityError {
    /// No answer: nothing is known about what the city did.
    #[error("the city does not answer: {0}")]
    Unreachable(String),
    /// An answer that is no yes; `status` is HTTP's (RFC 9110).
    #[error("the city answers {status}")]
    AnsweredNo {
        /// The status.
        status: u16,
        /// A stable code of the city's, where it gave one.
        code: Option<String>,
    },
    /// The session has ended; opening a new one needs only the device key.
    #[error("the session has ended")]
    LoginEnded,
    /// The account or the device may not work any more.
    #[error("access was withdrawn")]
    AccessWithdrawn,
    /// An answer that cannot be read.
    #[error("the city's answer cannot be read: {0}")]
    Malformed(String),
}

/// One round of talk with the city. `session` is the token of [`City::open_session`].
///
/// Implementations: the HTTP client of the desk, and the city's own rules (for the simulation, in one thread).
pub trait City {
    /// Who answers under this address; needs no session.
    fn about(&self) -> impl Future<Output = Result<About, CityError>> + Send;

    /// Shows a restored city the Directory that the desk has: so it learns of devices enrolled after its backup. The
    /// root's signature is the proof; answers with the Directory in force. Needs no session.
    fn show_directory(
        &self,
        directory: SignedDirectory,
    ) -> impl Future<Output = Result<SignedDirectory, CityError>> + Send;

    /// Redeems a one-time code for a device.
    fn enrol(&self, request: Enrol) -> impl Future<Output = Result<Enrolled, CityError>> + Send;

    /// A nonce to sign with the device key.
    fn challenge(&self, device: DeviceNumber) -> impl Future<Output = Result<Challenge, CityError>> + Send;

    /// Opens a session with the signed nonce.
    fn open_session(
        &self,
        proof: DeviceProof,
    ) -> impl Future<Output = Result<SessionOpened, CityError>> + Send;

    /// A new device number for a restored or forked desk, by proof of the old key.
    fn succeed(
        &self,
        session: &str,
        request: Succeed,
    ) -> impl Future<Output = Result<Enrolled, CityError>> + Send;

    /// Compares where both stand.
    fn hello(
        &self,
        session: &str,
        hello: Hello,
    ) -> impl Future<Output = Result<HelloAnswer, CityError>> + Send;

    /// Delivers changes; each gets its own answer, in order.
    fn push(&self, session: &str, push: Push) -> impl Future<Output = Result<PushAnswer, CityError>> + Send;

    /// A page of what the city took in after a seq.
    fn pull(&self, session: &str, pull: Pull) -> impl Future<Output = Result<Page, CityError>> + Send;

    /// Offers change ids to a city that is older than the desk.
    fn offer(
        &self,
        session: &str,
        offer: Offer,
    ) -> impl Future<Output = Result<OfferAnswer, CityError>> + Send;

    /// Asks for the lease of a file, at once.
    fn take_lease(
        &self,
        session: &str,
        take: TakeLease,
    ) -> impl Future<Output = Result<LeaseAnswer, CityError>> + Send;

    /// How many bytes of a blob the city has: where sending goes on. `size` when it is whole.
    fn blob_have(
        &self,
        session: &str,
        file: FileId,
        blob: Hash,
    ) -> impl Future<Output = Result<u64, CityError>> + Send;

    /// Sends a piece of a blob; the last one completes it, if the digest agrees.
    fn blob_put(&self, session: &str, piece: BlobPiece)
    -> impl Future<Output = Result<(), CityError>> + Send;

    /// Reads at most [`crate::CHUNK`] bytes of a blob from `offset`; empty at its end.
    fn blob_get(
        &self,
        session: &str,
        file: FileId,
        blob: Hash,
        offset: u64,
    ) -> impl Future<Output = Result<Vec<u8>, CityError>> + Send;

    /// A document by its digest: law or pack.
    fn document(&self, session: &str, hash: Hash) -> impl Future<Output = Result<Vec<u8>, CityError>> + Send;
}
