//! „Unterlagen anfordern“: the request letter for missing papers (§§ 60, 65, 66 SGB I).

use crate::shapes::{request, view};
use crate::{Day, Id};

request! {
    /// `missing_request_draft`: what the letter would ask for.
    pub struct DraftMissingRequest {
        /// The file.
        pub file: Id,
    }
}

view! {
    /// A paper that can be asked for.
    pub struct MissingPaperView {
        /// Code of the proof: `mietbescheinigung`.
        pub code: String,
        /// German name as it stands in the letter.
        pub label: String,
        /// Why it is needed.
        pub why: String,
        /// Whether the rules propose to ask for it.
        pub proposed: bool,
        /// When it was asked for last.
        pub asked_day: Option<Day>,
    }
}

view! {
    /// `missing_request_draft`.
    pub struct MissingRequestDraftView {
        /// Papers, proposed ones first.
        pub papers: Vec<MissingPaperView>,
        /// Proposed last day for the answer.
        pub until: Day,
        /// Earliest day the rules allow.
        pub earliest: Day,
    }
}

request! {
    /// `missing_request_preview`: a page of the letter as it would go out.
    pub struct PreviewMissingRequest {
        /// The file.
        pub file: Id,
        /// Codes of the papers.
        pub papers: Vec<String>,
        /// Last day for the answer.
        pub until: Day,
        /// Page, from 1.
        pub page: u32,
        /// Width in pixels.
        pub pixels: u32,
    }
}

request! {
    /// `missing_request_freeze`: fixes the letter; it then waits for the printer.
    pub struct FreezeMissingRequest {
        /// The file.
        pub file: Id,
        /// Codes of the papers.
        pub papers: Vec<String>,
        /// Last day for the answer.
        pub until: Day,
    }
}

view! {
    /// Answer of `missing_request_freeze`.
    pub struct MissingRequestView {
        /// The letter.
        pub letter: Id,
    }
}
