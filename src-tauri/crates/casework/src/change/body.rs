//! The body of a change, by its kind.

use super::{
    Add, Assign, Countersign, Dispatched, Emergency, Freeze, Issue, Kind, LeaseChange, Open, Override,
    Printed, Return, Undeliverable, Void, Withdraw,
};
use crate::field::{Resolve, Set};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What a change says, read by its kind.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each is the body of the kind of its name")]
pub enum Body {
    Open(Box<Open>),
    Add(Box<Add>),
    Set(Set),
    Resolve(Resolve),
    Freeze(Box<Freeze>),
    Countersign(Countersign),
    Return(Return),
    Issue(Issue),
    Void(Void),
    Withdraw(Withdraw),
    Printed(Printed),
    Dispatched(Dispatched),
    Undeliverable(Undeliverable),
    Assign(Assign),
    Release,
    Lease(LeaseChange),
    Override(Override),
    Emergency(Emergency),
    /// A kind of a newer version, kept unread.
    Unknown,
}

/// Why a body cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// `SHA-256(salt ‖ body)` is not what the header says.
    #[error("this is not the body that the header names")]
    NotTheOne,
    /// The text is not a body of this kind.
    #[error("not the body of a `{kind}`: {source}")]
    Malformed {
        /// The kind that the header says.
        kind: Kind,
        /// Where reading ended.
        source: serde_json::Error,
    },
}

#[derive(Serialize, Deserialize)]
struct Nothing {}

impl Body {
    /// Reads `text` as the body of `kind`.
    ///
    /// # Errors
    /// [`BodyError::Malformed`].
    pub fn read(kind: &Kind, text: &str) -> Result<Self, BodyError> {
        fn one<T: DeserializeOwned>(kind: &Kind, text: &str) -> Result<T, BodyError> {
            serde_json::from_str(text).map_err(|source| BodyError::Malformed { kind: kind.clone(), source })
        }
        Ok(match kind {
            Kind::Open => Self::Open(one(kind, text)?),
            Kind::Add => Self::Add(one(kind, text)?),
            Kind::Set => Self::Set(one(kind, text)?),
            Kind::Resolve => Self::Resolve(one(kind, text)?),
            Kind::Freeze => Self::Freeze(one(kind, text)?),
            Kind::Countersign => Self::Countersign(one(kind, text)?),
            Kind::Return => Self::Return(one(kind, text)?),
            Kind::Issue => Self::Issue(one(kind, text)?),
            Kind::Void => Self::Void(one(kind, text)?),
            Kind::Withdraw => Self::Withdraw(one(kind, text)?),
            Kind::Printed => Self::Printed(one(kind, text)?),
            Kind::Dispatched => Self::Dispatched(one(kind, text)?),
            Kind::Undeliverable => Self::Undeliverable(one(kind, text)?),
            Kind::Assign => Self::Assign(one(kind, text)?),
            Kind::Release => one::<Nothing>(kind, text).map(|_| Self::Release)?,
            Kind::Lease => Self::Lease(one(kind, text)?),
            Kind::Override => Self::Override(one(kind, text)?),
            Kind::Emergency => Self::Emergency(one(kind, text)?),
            Kind::Unknown(_) => Self::Unknown,
        })
    }

    /// The kind that a header must say for this body.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Open(_) => Kind::Open,
            Self::Add(_) => Kind::Add,
            Self::Set(_) => Kind::Set,
            Self::Resolve(_) => Kind::Resolve,
            Self::Freeze(_) => Kind::Freeze,
            Self::Countersign(_) => Kind::Countersign,
            Self::Return(_) => Kind::Return,
            Self::Issue(_) => Kind::Issue,
            Self::Void(_) => Kind::Void,
            Self::Withdraw(_) => Kind::Withdraw,
            Self::Printed(_) => Kind::Printed,
            Self::Dispatched(_) => Kind::Dispatched,
            Self::Undeliverable(_) => Kind::Undeliverable,
            Self::Assign(_) => Kind::Assign,
            Self::Release => Kind::Release,
            Self::Lease(_) => Kind::Lease,
            Self::Override(_) => Kind::Override,
            Self::Emergency(_) => Kind::Emergency,
            Self::Unknown => Kind::Unknown(String::new()),
        }
    }

    /// The text to bind and to store: written once, by the author, never again.
    ///
    /// # Errors
    /// Only if serialisation itself fails.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        match self {
            Self::Open(body) => serde_json::to_string(body),
            Self::Add(body) => serde_json::to_string(body),
            Self::Set(body) => serde_json::to_string(body),
            Self::Resolve(body) => serde_json::to_string(body),
            Self::Freeze(body) => serde_json::to_string(body),
            Self::Countersign(body) => serde_json::to_string(body),
            Self::Return(body) => serde_json::to_string(body),
            Self::Issue(body) => serde_json::to_string(body),
            Self::Void(body) => serde_json::to_string(body),
            Self::Withdraw(body) => serde_json::to_string(body),
            Self::Printed(body) => serde_json::to_string(body),
            Self::Dispatched(body) => serde_json::to_string(body),
            Self::Undeliverable(body) => serde_json::to_string(body),
            Self::Assign(body) => serde_json::to_string(body),
            Self::Release | Self::Unknown => serde_json::to_string(&Nothing {}),
            Self::Lease(body) => serde_json::to_string(body),
            Self::Override(body) => serde_json::to_string(body),
            Self::Emergency(body) => serde_json::to_string(body),
        }
    }
}
