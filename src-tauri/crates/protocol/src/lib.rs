//! What desk and city say to each other: wire types, and the [`City`] trait that both sides implement.
//!
//! The HTTP client and the city's own rules implement the same trait, so a drift between them does not compile.
//! Everything is JSON in camelCase; blobs are raw bytes. The sync model and the dated history of the interface are in
//! this crate's README.

mod blob;
mod city;
mod enrol;
mod hello;
mod lease;
mod offer;
mod pull;
mod push;

pub use blob::{BlobPiece, CHUNK};
pub use city::{City, CityError};
pub use enrol::{
    About, CHALLENGE_DOMAIN, Challenge, DeviceProof, ENROL_DOMAIN, Enrol, Enrolled, SessionOpened, Succeed,
};
pub use hello::{Hello, HelloAnswer, RenewedLease, Standing};
pub use lease::{LeaseAnswer, TakeLease};
pub use offer::{Offer, OfferAnswer, OfferedFile};
pub use pull::{Delivered, Page, Pull, Verdict};
pub use push::{Answer, Push, PushAnswer, Quarantine, Refusal};

/// The version of this interface; a city says its own in [`About`]. See the history in the README.
pub const INTERFACE: u32 = 1;
