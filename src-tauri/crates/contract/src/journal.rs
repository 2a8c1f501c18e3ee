//! The journal of a file with its verified chain.

use crate::shapes::{request, view, words};
use crate::{Day, Id, Instant};

request! {
    /// `journal`.
    pub struct JournalOf {
        /// The file.
        pub file: Id,
    }
}

words! {
    /// Whether the hashes of the chain fit.
    pub enum ChainWord {
        /// Every hash fits.
        Verified,
        /// One does not; its place stands beside it.
        Broken,
    }
}

view! {
    /// An entry.
    pub struct JournalEntryView {
        /// The change.
        pub change: Id,
        /// Kind by the model.
        pub kind: String,
        /// Who.
        pub account: String,
        /// Who, by name.
        pub account_name: Option<String>,
        /// On which device.
        pub device: String,
        /// When, by the clock of that device.
        pub acted_at: Instant,
        /// Local day.
        pub local_day: Day,
        /// The city's number; none while not sent.
        pub seq: Option<u32>,
        /// What, in German: „Grundmiete 425,00 → 410,00 €“.
        pub what: String,
        /// Why.
        pub reason: Option<String>,
        /// Disputed or set apart by the city.
        pub verdict: Option<String>,
    }
}

view! {
    /// `journal`.
    pub struct JournalView {
        /// In the city's order, own pending ones last.
        pub entries: Vec<JournalEntryView>,
        /// The chain.
        pub chain: ChainWord,
        /// With `broken`: the number at which it breaks.
        pub broken_at: Option<u32>,
    }
}
