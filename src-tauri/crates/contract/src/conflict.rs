//! What people must decide: contested fields (screens 3.11).

use crate::fact::CandidateView;
use crate::shapes::view;
use crate::{FactPath, Id, Instant};
use serde_json::Value;

view! {
    /// A field with two values.
    pub struct ContestedFieldView {
        /// The path.
        pub path: FactPath,
        /// Its German name.
        pub label: String,
        /// The value before.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub before: Value,
        /// The values.
        pub candidates: Vec<CandidateView>,
        /// Whether it touches the benefit.
        pub decisive: bool,
        /// Largest difference it makes per month.
        pub effect: Option<String>,
    }
}

view! {
    /// A file with contested fields.
    pub struct ConflictView {
        /// The file.
        pub file: Id,
        /// Its number.
        pub file_number: String,
        /// Name on the file.
        pub name: String,
        /// Who holds it, by name.
        pub holder: Option<String>,
        /// Since when.
        pub since: Instant,
        /// The fields.
        pub fields: Vec<ContestedFieldView>,
        /// What was merged without a question, in German.
        pub merged: Vec<String>,
        /// Whether the person signed in may decide.
        pub may_resolve: bool,
    }
}

view! {
    /// `conflict_list`.
    pub struct ConflictsView {
        /// The oldest first.
        pub conflicts: Vec<ConflictView>,
    }
}
