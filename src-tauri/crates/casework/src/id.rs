//! Identities. None of them orders anything: order is the city's `seq` and an author's `author_seq`.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    };
}

uuid_id! {
    /// A city: one backend and everything that was ever founded or restored from it.
    CityId
}
uuid_id! {
    /// A case file (Vorgang).
    FileId
}
uuid_id! {
    /// A change. UUIDv7 (RFC 9562), so that equal ids mean the same change; never used for order.
    ChangeId
}
uuid_id! {
    /// A decision (Bescheid) from its first draft on.
    DecisionId
}

/// The number of an author: a desk's device, or the city of one generation. Given out by the city, unique in it, and
/// part of every file number that the device makes, which is what makes those numbers unique without a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceNumber(pub u32);

impl fmt::Display for DeviceNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
