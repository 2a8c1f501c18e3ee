//! Decisions from draft to the end of the remedy period (design/offline.md 8 and 10; screens 3.6, 3.13).

use crate::failure::MissingPoint;
use crate::shapes::{request, view, words};
use crate::{Amount, Day, FactPath, Id, Instant, Month, Sha256};

words! {
    /// What a decision decides.
    pub enum Outcome {
        /// Bewilligung.
        Grant,
        /// Ablehnung.
        Refuse,
        /// Änderung.
        Change,
        /// Aufhebung.
        End,
    }
}

words! {
    /// Where a decision stands.
    pub enum DecisionState {
        /// Entwurf.
        Draft,
        /// Number, date, content and PDF are fixed.
        Frozen,
        /// Mitgezeichnet.
        Countersigned,
        /// Zurückgegeben.
        Returned,
        /// Erlassen.
        Issued,
        /// Gedruckt.
        Printed,
        /// Bei der Post.
        Dispatched,
        /// Bekannt gegeben.
        Announced,
        /// Bestandskräftig.
        Final,
        /// The city's order of things disagrees; a lead decides.
        Disputed,
        /// Aufgehoben, bevor es hinausging.
        Void,
    }
}

request! {
    /// `decision_draft`: begins or changes the draft.
    pub struct DraftDecision {
        /// The file.
        pub file: Id,
        /// The outcome.
        pub outcome: Outcome,
        /// First month.
        pub from: Option<Month>,
        /// Last month.
        pub to: Option<Month>,
        /// Vorläufig (§ 44a SGB XII).
        pub provisional: Option<bool>,
        /// Chosen text blocks with own text where allowed.
        pub blocks: Option<Vec<BlockChoice>>,
    }
}

view! {
    /// A chosen block.
    pub struct BlockChoice {
        /// The block's name in the pack.
        pub block: String,
        /// Whether it stands in the letter.
        pub chosen: bool,
        /// Own text, where the pack allows it.
        pub text: Option<String>,
    }
}

view! {
    /// Answer of `decision_draft`.
    pub struct DraftView {
        /// The decision.
        pub decision: Id,
        /// What still hinders freezing.
        pub missing: Vec<MissingPoint>,
    }
}

request! {
    /// `decision_freeze`, `decision_countersign`, `decision_issue`, `decision_open`.
    pub struct DecisionOf {
        /// The decision.
        pub decision: Id,
    }
}

view! {
    /// Answer of `decision_freeze`.
    pub struct FrozenView {
        /// The number.
        pub number: String,
        /// The letter.
        pub letter: Id,
        /// Sha256 of content, pack and renderer.
        pub content_hash: Sha256,
        /// Sha256 of the PDF's bytes.
        pub file_hash: Sha256,
        /// Short code on the paper: „7F3K-Q2MD“.
        pub code: String,
    }
}

words! {
    /// Why a lead returns a letter.
    pub enum ReturnReason {
        /// Sachverhalt.
        Facts,
        /// Recht.
        Law,
        /// Berechnung.
        Calculation,
        /// Text.
        Text,
        /// Form.
        Form,
    }
}

request! {
    /// `decision_return` (lead).
    pub struct ReturnDecision {
        /// The decision.
        pub decision: Id,
        /// Reasons.
        pub reasons: Vec<ReturnReason>,
        /// Comment on a line.
        pub comment: String,
    }
}

request! {
    /// `decision_void` (holder, before it was dispatched).
    pub struct VoidDecision {
        /// The decision.
        pub decision: Id,
        /// Why.
        pub reason: String,
        /// The statement that it never left the house.
        pub never_left: bool,
    }
}

view! {
    /// A decision in the list of a file.
    pub struct DecisionBriefView {
        /// The decision.
        pub decision: Id,
        /// State.
        pub state: DecisionState,
        /// Outcome.
        pub outcome: Outcome,
        /// Number, once frozen.
        pub number: Option<String>,
        /// Letter, once frozen.
        pub letter: Option<Id>,
        /// Sha256 of content, once frozen.
        pub content_hash: Option<Sha256>,
        /// Sha256 of the PDF, once frozen.
        pub file_hash: Option<Sha256>,
        /// Short code, once frozen.
        pub code: Option<String>,
        /// First month.
        pub from: Option<Month>,
        /// Last month.
        pub to: Option<Month>,
        /// When frozen.
        pub frozen_at: Option<Instant>,
        /// When issued.
        pub issued_at: Option<Instant>,
        /// Handed to the post.
        pub dispatched_day: Option<Day>,
        /// Deemed announced.
        pub announced_day: Option<Day>,
        /// Last day of the remedy.
        pub remedy_ends: Option<Day>,
    }
}

words! {
    /// How a text block came into the letter.
    pub enum BlockKind {
        /// Set by the rules, not to be taken out.
        Set,
        /// The clerk chooses.
        Choice,
        /// The clerk chooses, own text allowed.
        OwnText,
    }
}

view! {
    /// A text block.
    pub struct BlockView {
        /// Its name in the pack.
        pub block: String,
        /// Title.
        pub title: String,
        /// Second line: the rule or the occasion.
        pub note: String,
        /// How it came in.
        pub kind: BlockKind,
        /// Whether it stands in the letter.
        pub chosen: bool,
        /// Own text.
        pub text: Option<String>,
    }
}

words! {
    /// Weight of a check before issue.
    pub enum CheckLevel {
        /// Hinders.
        Hinders,
        /// Needs a second person.
        SecondPerson,
        /// In order.
        InOrder,
    }
}

view! {
    /// One line of „Vor dem Erlass“.
    pub struct CheckView {
        /// Weight.
        pub level: CheckLevel,
        /// Code of what is missing, for `hinders`.
        pub code: String,
        /// The sentence.
        pub title: String,
        /// What it means.
        pub detail: String,
        /// The field that mends it.
        pub path: Option<FactPath>,
        /// Its German name.
        pub path_label: Option<String>,
    }
}

view! {
    /// `decision_open`: draft or frozen decision as its screen needs it.
    pub struct DecisionView {
        /// The decision in brief.
        pub decision: DecisionBriefView,
        /// The file.
        pub file: Id,
        /// Outcomes that can be chosen now.
        pub outcomes: Vec<Outcome>,
        /// Text blocks in the order of the letter.
        pub blocks: Vec<BlockView>,
        /// Checks, hindering ones first.
        pub checks: Vec<CheckView>,
        /// Pages of the letter as it stands.
        pub pages: u32,
        /// Whether a second person must sign before issue.
        pub needs_countersign: bool,
        /// Why, by the pack's rule.
        pub countersign_reason: Option<String>,
        /// Inputs changed after the calculation of this draft.
        pub outdated: bool,
        /// Monthly amount of the first period.
        pub monthly: Option<Amount>,
        /// Reasons and comment of a return.
        pub returned: Option<ReturnedView>,
    }
}

view! {
    /// A return.
    pub struct ReturnedView {
        /// By whom.
        pub account: String,
        /// Reasons.
        pub reasons: Vec<ReturnReason>,
        /// Comment.
        pub comment: String,
    }
}

request! {
    /// `decision_preview`: a page of the letter as it would be printed now.
    pub struct PreviewDecision {
        /// The decision.
        pub decision: Id,
        /// Page, from 1.
        pub page: u32,
        /// Width in pixels; bounded by the desk.
        pub pixels: u32,
    }
}

view! {
    /// A decision that waits for a second signature.
    pub struct ReviewRowView {
        /// The decision.
        pub decision: Id,
        /// Its file.
        pub file: Id,
        /// The letter.
        pub letter: Id,
        /// Name on the file.
        pub name: String,
        /// Outcome.
        pub outcome: Outcome,
        /// „Erstbewilligung“, „Weiterbewilligung“.
        pub title: String,
        /// Amount per month.
        pub monthly: Option<Amount>,
        /// Difference to the decision before.
        pub change: Option<Amount>,
        /// Who froze it, by name.
        pub account: String,
        /// Whether that is the person signed in here.
        pub own: bool,
        /// Frozen at.
        pub frozen_at: Instant,
        /// Why two persons.
        pub reason: String,
        /// Pages to be seen.
        pub pages: u32,
    }
}

view! {
    /// `review_list` (lead).
    pub struct ReviewView {
        /// Waiting ones, the oldest first.
        pub rows: Vec<ReviewRowView>,
        /// Own decisions are signed by: the deputy's name.
        pub deputy: Option<String>,
    }
}
