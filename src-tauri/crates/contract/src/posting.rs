//! Letters on their way: to the printer, to the post (design/offline.md 8; screens 3.8).

use crate::shapes::{request, view, words};
use crate::{Day, Id, Instant, Sha256};

words! {
    /// How a letter reaches the person (deadline contract, `weg`).
    pub enum DispatchWay {
        /// Brief im Inland.
        #[serde(rename = "post_inland")]
        PostInland,
        /// Brief ins Ausland.
        #[serde(rename = "post_ausland")]
        PostAusland,
        /// Elektronisch.
        Elektronisch,
        /// Persönlich.
        Persoenlich,
        /// Postzustellungsurkunde.
        Zustellungsurkunde,
        /// Einschreiben mit Rückschein.
        Rueckschein,
    }
}

request! {
    /// `letter_dispatch`. Printing first is not required: the paper may come from a saved PDF.
    pub struct DispatchLetters {
        /// The letters.
        pub letters: Vec<Id>,
        /// The day they left the house.
        pub day: Day,
        /// How; `post_inland` when left out.
        pub way: Option<DispatchWay>,
    }
}

request! {
    /// `letter_dispatch_undo`: within ten minutes, by the same person, while not sent.
    pub struct UndoDispatch {
        /// The letters.
        pub letters: Vec<Id>,
        /// Why.
        pub reason: String,
    }
}

words! {
    /// Where a letter waits.
    pub enum LetterStage {
        /// Issued, not printed.
        ToPrint,
        /// Printed, not posted.
        ToPost,
        /// Posted today: may still be undone.
        Posted,
    }
}

view! {
    /// A letter that waits for printer or post.
    pub struct OutgoingLetterView {
        /// The letter.
        pub letter: Id,
        /// Its file.
        pub file: Id,
        /// Name on the file.
        pub name: String,
        /// Number; none for letters that are no decision.
        pub number: Option<String>,
        /// What it is: „Weiterbewilligung“.
        pub title: String,
        /// Where it waits.
        pub stage: LetterStage,
        /// Pages.
        pub pages: u32,
        /// Short code on the paper.
        pub code: Option<String>,
        /// Sha256 of the PDF.
        pub file_hash: Sha256,
        /// When and where it was printed last.
        pub printed_at: Option<Instant>,
        /// That printer's name.
        pub printer: Option<String>,
        /// Why it cannot be posted yet, in German.
        pub hindered: Option<String>,
        /// Day on which it would be deemed announced if posted on `day` of the request.
        pub announced_day: Option<Day>,
        /// Day of posting.
        pub dispatched_day: Option<Day>,
        /// Undo possible until.
        pub undo_until: Option<Instant>,
    }
}

request! {
    /// `letter_outgoing`.
    pub struct OutgoingLetters {
        /// The day for which `announcedDay` is computed; today when left out.
        pub day: Option<Day>,
    }
}

view! {
    /// `letter_outgoing`.
    pub struct OutgoingView {
        /// In the order of the queue.
        pub letters: Vec<OutgoingLetterView>,
    }
}
