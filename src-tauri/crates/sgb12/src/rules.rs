//! By what a household is computed.

use crate::law::{Law, LawError, bundled_law};
use crate::limits::Limits;
use crate::policy::Policy;

/// The law, the open points as decided, and the municipality's limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The federal law, dated.
    pub law: Law,
    /// Its open points, decided by the municipality.
    pub policy: Policy,
    /// The municipality's limits for rent.
    pub limits: Limits,
}

impl Rules {
    /// The bundled law with the default policy and no Vergleichsraum.
    ///
    /// # Errors
    /// As [`bundled_law`].
    pub fn bundled() -> Result<Self, LawError> {
        Ok(Self { law: bundled_law()?, policy: Policy::default(), limits: Limits::default() })
    }
}
