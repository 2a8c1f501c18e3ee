//! From what the rooms report to what crosses the bridge. No sentence here: the UI has one for every code.

use koffer_contract::Failure;
use koffer_protocol::CityError;
use koffer_store::{OpenError, StoreError};

/// What the cache reports.
pub(crate) fn store(error: StoreError) -> Failure {
    tracing::error!(%error, "the cache");
    match error {
        StoreError::DiskFull => Failure::DiskFull {},
        StoreError::Damaged(_) => Failure::StoreFailed { reference: "S-211".to_owned() },
        StoreError::File { .. } => Failure::StoreFailed { reference: "S-205".to_owned() },
        StoreError::Database(_) => Failure::StoreFailed { reference: "S-204".to_owned() },
    }
}

/// What opening the cache reports. Nothing of it leads to deleting.
pub(crate) fn open(error: OpenError, pending: u32) -> Failure {
    match error {
        OpenError::Absent => Failure::NotEnrolled {},
        OpenError::Present => Failure::AlreadyEnrolled {},
        OpenError::NotThisKey => Failure::CacheDamaged { pending },
        OpenError::NewerVersion { have, can } => {
            Failure::CacheTooNew { cache_version: have.to_string(), app_version: can.to_string() }
        }
        OpenError::Store(StoreError::Damaged(_)) => Failure::CacheDamaged { pending },
        OpenError::Store(error) => store(error),
        OpenError::Migration(error) => {
            tracing::error!(%error, "the cache could not be brought up to date");
            Failure::StoreFailed { reference: "S-220".to_owned() }
        }
    }
}

/// What the city reports.
pub(crate) fn city(error: CityError) -> Failure {
    match error {
        CityError::Unreachable(_) | CityError::Malformed(_) => Failure::CityUnreachable {},
        CityError::AnsweredNo { status, .. } => Failure::CityAnsweredNo { status },
        CityError::LoginEnded => Failure::CityAnsweredNo { status: 401 },
        CityError::AccessWithdrawn => Failure::AccessWithdrawn { pending: 0 },
    }
}

/// A defect that no rule foresees, by the code to read out on the phone.
pub(crate) fn defect(reference: &str, error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, reference, "unforeseen");
    Failure::StoreFailed { reference: reference.to_owned() }
}
