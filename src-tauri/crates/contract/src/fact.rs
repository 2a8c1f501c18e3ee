//! Facts: what a clerk established, beside what was applied for (design/offline.md 2).

use crate::shapes::{request, view};
use crate::{FactPath, Id, Instant, Month};
use serde_json::Value;
use std::collections::BTreeMap;

request! {
    /// `fact_set`. The first set on a new id creates the list entry; `null` on an entry removes it.
    pub struct SetFact {
        /// The file.
        pub file: Id,
        /// The path.
        pub path: FactPath,
        /// The value; amounts as strings.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub value: Value,
        /// Why.
        pub reason: String,
        /// The attachment that proves it.
        pub proof: Option<Id>,
        /// From this month on: the value becomes a dated one.
        pub valid_from: Option<Month>,
    }
}

request! {
    /// `fact_accept`: what was applied for is established as it stands.
    pub struct AcceptFacts {
        /// The file.
        pub file: Id,
        /// Which; all undoubted ones when left out.
        pub paths: Option<Vec<FactPath>>,
    }
}

request! {
    /// `fact_resolve`: ends a contest.
    pub struct ResolveFact {
        /// The file.
        pub file: Id,
        /// The path.
        pub path: FactPath,
        /// The value in force from now on.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub value: Value,
        /// Why.
        pub reason: String,
    }
}

view! {
    /// One value somebody set without knowing of the other.
    pub struct CandidateView {
        /// The change.
        pub change: Id,
        /// The value.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub value: Value,
        /// Why.
        pub reason: String,
        /// Who, by name.
        pub account: String,
        /// On which device.
        pub device: String,
        /// When.
        pub acted_at: Instant,
        /// The attachment named as proof.
        pub proof: Option<Id>,
        /// Whether it was set under a lease that had ended.
        pub stale_epoch: bool,
        /// Whether it is the value the city confirmed last.
        pub in_force: bool,
    }
}

view! {
    /// An established value.
    pub struct FactView {
        /// The value in force; dated ones are a list of `{ab, wert}` or `{ab, betrag}`.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub value: Value,
        /// The change that set it.
        pub by: Id,
        /// Who, by name.
        pub account: Option<String>,
        /// When.
        pub acted_at: Option<Instant>,
        /// Why; empty when taken over as applied for.
        pub reason: Option<String>,
        /// The attachment that proves it.
        pub proof: Option<Id>,
        /// Whether own changes to it wait to be sent.
        pub pending: bool,
        /// The values in contest; absent when there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contested: Option<Vec<CandidateView>>,
    }
}

/// Facts by path.
pub type Facts = BTreeMap<FactPath, FactView>;

view! {
    /// Answer of the fact commands.
    pub struct FactsView {
        /// All facts of the file after the command.
        pub facts: Facts,
    }
}
