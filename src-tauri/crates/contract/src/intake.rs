//! An application that came on paper (screens 3.9).

use crate::Id;
use crate::queue::Procedure;
use crate::shapes::{request, view};
use serde_json::Value;

request! {
    /// `intake_paper`.
    pub struct IntakePaper {
        /// The procedure.
        pub procedure: Procedure,
        /// The application in the shape of the intake format.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub payload: Value,
    }
}

view! {
    /// Answer of `intake_paper`.
    pub struct PaperTakenView {
        /// The file.
        pub file: Id,
        /// Its number.
        pub file_number: String,
    }
}
