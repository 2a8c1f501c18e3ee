//! One file, opened (screens 3.4).

use crate::attachment::AttachmentView;
use crate::decision::DecisionBriefView;
use crate::fact::Facts;
use crate::failure::MissingPoint;
use crate::lease::LeaseView;
use crate::queue::{FileState, NextStepView, Presence, Procedure};
use crate::shapes::{request, view, words};
use crate::{Day, Id, Instant};
use serde_json::Value;

request! {
    /// `case_open`.
    pub struct OpenCase {
        /// The file.
        pub file: Id,
    }
}

request! {
    /// `note_add`.
    pub struct AddNote {
        /// The file.
        pub file: Id,
        /// The text.
        pub text: String,
    }
}

view! {
    /// A note.
    pub struct NoteView {
        /// The change that brought it.
        pub note: Id,
        /// The text.
        pub text: String,
        /// Who, by name.
        pub account: String,
        /// When.
        pub acted_at: Instant,
        /// Not yet sent.
        pub pending: bool,
    }
}

view! {
    /// Answer of `note_add`.
    pub struct NoteAnswer {
        /// The id of the note.
        pub note: Id,
    }
}

request! {
    /// `follow_up_set`: Wiedervorlage for one or more files; no day ends it.
    pub struct SetFollowUp {
        /// The files.
        pub files: Vec<Id>,
        /// The day.
        pub day: Option<Day>,
        /// Why.
        pub reason: String,
    }
}

view! {
    /// A follow-up.
    pub struct FollowUpView {
        /// The day.
        pub day: Day,
        /// Why.
        pub reason: String,
        /// Who set it, by name.
        pub account: String,
    }
}

words! {
    /// Urgency of a deadline today.
    pub enum DeadlineState {
        /// Runs.
        Running,
        /// Ends this week or today.
        Soon,
        /// Over.
        Over,
        /// Suspended.
        Suspended,
        /// Met.
        Met,
    }
}

view! {
    /// A deadline with its reasons.
    pub struct DeadlineView {
        /// „Zielfrist“, „Widerspruch möglich bis“.
        pub title: String,
        /// Last day; none when it does not end.
        pub day: Option<Day>,
        /// Urgency.
        pub state: DeadlineState,
        /// Steps of the computation, each with its rule.
        pub explanation: Vec<DeadlineStepView>,
    }
}

view! {
    /// One step of a computed deadline.
    pub struct DeadlineStepView {
        /// The day reached.
        pub day: Day,
        /// The rule.
        pub rule: String,
        /// The sentence.
        pub text: String,
    }
}

view! {
    /// `case_open`.
    pub struct CaseView {
        /// The file.
        pub file: Id,
        /// Its number.
        pub file_number: String,
        /// Number of another system.
        pub foreign_number: Option<String>,
        /// „Quittenbaum, Hedwig und Eberhard“.
        pub name: String,
        /// The procedure.
        pub procedure: Procedure,
        /// Anliegen: „Erstantrag“.
        pub matter: String,
        /// Stand.
        pub state: FileState,
        /// What lies here.
        pub presence: Presence,
        /// Day of receipt.
        pub received_day: Day,
        /// The application as received, byte for byte as JSON.
        #[cfg_attr(feature = "ts", ts(type = "Json"))]
        pub application: Value,
        /// What is established.
        pub facts: Facts,
        /// Attachments in the order of the application.
        pub attachments: Vec<AttachmentView>,
        /// Notes, newest first.
        pub notes: Vec<NoteView>,
        /// Decisions, newest first.
        pub decisions: Vec<DecisionBriefView>,
        /// Who holds it; none when free.
        pub lease: Option<LeaseView>,
        /// Open points of the application and missing proofs.
        pub missing: Vec<MissingPoint>,
        /// Deadlines, the next one first.
        pub deadlines: Vec<DeadlineView>,
        /// The follow-up set.
        pub follow_up: Option<FollowUpView>,
        /// The next step.
        pub next_step: NextStepView,
        /// Entries of the journal.
        pub journal_entries: u32,
        /// Restricted: every access is journaled.
        pub restricted: bool,
        /// This version cannot read a change of this file: nothing can be changed here.
        pub read_only: bool,
        /// Reasons this person used lately, newest first.
        pub recent_reasons: Vec<String>,
    }
}
