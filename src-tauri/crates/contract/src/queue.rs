//! The lists (screens 3.3).

use crate::shapes::{request, view, words};
use crate::{Day, Id};

words! {
    /// The lists every clerk has.
    pub enum ListKind {
        /// Meine.
        Mine,
        /// Team.
        Team,
        /// Nicht zugewiesen.
        Unassigned,
        /// Fällig.
        Due,
        /// Wiedervorlage.
        FollowUp,
    }
}

words! {
    /// „Stand“ of a file, the words of screens 3.3.
    pub enum FileState {
        /// Neu.
        New,
        /// In Prüfung.
        InReview,
        /// Wartet auf Belege.
        WaitingForPapers,
        /// Entwurf.
        Draft,
        /// Zur Mitzeichnung.
        ForCountersign,
        /// Zurückgegeben.
        Returned,
        /// Erlassen, zu drucken.
        IssuedToPrint,
        /// Gedruckt, zur Post.
        PrintedToPost,
        /// Bei der Post.
        Posted,
        /// Antwort offen.
        AnswerOpen,
        /// Ruht.
        Resting,
        /// Abgeschlossen: announced and final.
        Closed,
    }
}

words! {
    /// The four procedures, by the words of the intake format (`verfahren`).
    pub enum Procedure {
        /// Grundsicherung im Alter und bei Erwerbsminderung.
        Grundsicherung,
        /// Hilfe zum Lebensunterhalt.
        #[serde(rename = "hilfe_zum_lebensunterhalt")]
        HilfeZumLebensunterhalt,
        /// KiTa-Vormerkung.
        #[serde(rename = "kita_vormerkung")]
        KitaVormerkung,
        /// Beteiligung.
        Beteiligung,
    }
}

words! {
    /// „Zeichen“ of a row.
    pub enum Mark {
        /// Has papers.
        Papers,
        /// Has notes.
        Notes,
        /// Restricted: access is journaled.
        Restricted,
        /// Receipt not yet confirmed to the applicant.
        ReceiptOpen,
        /// Own changes wait to be sent.
        Pending,
        /// Urgent: means of subsistence are gone.
        Urgent,
        /// Two values for one field.
        Contested,
    }
}

words! {
    /// What of a file lies on this device.
    pub enum Presence {
        /// Everything.
        Packed,
        /// To be read, not in the briefcase.
        Readable,
        /// Only with a connection.
        Away,
    }
}

words! {
    /// Filter by deadline.
    pub enum DueFilter {
        /// Überfällig.
        Overdue,
        /// Diese Woche.
        ThisWeek,
        /// Später.
        Later,
        /// Ohne Frist.
        None,
    }
}

words! {
    /// Order of the rows; the groups follow.
    pub enum QueueOrder {
        /// Frist, the default.
        Due,
        /// Name.
        Name,
        /// Verfahren.
        Procedure,
        /// Stand.
        State,
        /// Eingang.
        Received,
    }
}

request! {
    /// `queue_page`.
    pub struct QueuePage {
        /// Which list.
        pub list: ListKind,
        /// Text as typed.
        pub search: Option<String>,
        /// Only this procedure.
        pub procedure: Option<Procedure>,
        /// Only this state.
        pub state: Option<FileState>,
        /// Only these deadlines.
        pub due: Option<DueFilter>,
        /// Order; `due` when left out.
        pub order: Option<QueueOrder>,
        /// Falling instead of rising.
        pub descending: Option<bool>,
        /// Cursor of the page before.
        pub after: Option<String>,
        /// Rows to skip instead of a cursor: a virtualised list reads by place.
        pub offset: Option<u32>,
        /// Rows wanted.
        pub limit: u32,
    }
}

view! {
    /// A row.
    pub struct QueueRowView {
        /// The file.
        pub file: Id,
        /// Its number.
        pub file_number: String,
        /// „Quittenbaum, Hedwig“, or the title of a contribution.
        pub name: String,
        /// Persons beside the first one for whom something is asked: „+1“.
        pub others: u32,
        /// Year of birth of the first person.
        pub born: Option<u16>,
        /// The procedure.
        pub procedure: Procedure,
        /// Short code for the row: GA, GE, HzL, KiTa, BT.
        pub code: String,
        /// Anliegen: „Erstantrag“, „Änderung: Miete“.
        pub matter: String,
        /// Stand.
        pub state: FileState,
        /// The day by which the next step is due.
        pub due_day: Option<Day>,
        /// The term is suspended.
        pub suspended: bool,
        /// Who holds it, by name.
        pub holder: Option<String>,
        /// Day of receipt.
        pub received_day: Day,
        /// Zeichen.
        pub marks: Vec<Mark>,
        /// What lies here.
        pub presence: Presence,
        /// Where the search hit: „Name“, „Notiz“, „Anlage“.
        pub hits: Vec<String>,
    }
}

view! {
    /// A group of rows with its size; groups follow the order asked for.
    pub struct QueueGroupView {
        /// Which one.
        pub group: DueFilter,
        /// How many rows in the whole list.
        pub count: u32,
    }
}

view! {
    /// `queue_page`.
    pub struct QueuePageView {
        /// The rows asked for.
        pub rows: Vec<QueueRowView>,
        /// Rows in the whole filtered list.
        pub total: u32,
        /// Sizes of the deadline groups of the whole filtered list, when ordered by deadline.
        pub groups: Vec<QueueGroupView>,
        /// Cursor of the next page.
        pub next: Option<String>,
        /// Files still under way in the first sync.
        pub arriving: u32,
        /// When a search found nothing: the name nearest to it.
        pub similar: Option<String>,
    }
}

view! {
    /// `queue_counts`.
    pub struct QueueCountsView {
        /// Meine.
        pub mine: u32,
        /// Team.
        pub team: u32,
        /// Nicht zugewiesen.
        pub unassigned: u32,
        /// Fällig.
        pub due: u32,
        /// Wiedervorlage.
        pub follow_up: u32,
        /// Files in the briefcase.
        pub packed: u32,
        /// Letters to print and to post.
        pub paper: u32,
        /// Held up changes, disputed decisions and contested fields.
        pub needs_decision: u32,
        /// Decisions that wait for a counter-signature (leads).
        pub to_countersign: u32,
    }
}

request! {
    /// `case_preview`.
    pub struct PreviewCase {
        /// The file.
        pub file: Id,
    }
}

view! {
    /// One point of a next step.
    pub struct StepPointView {
        /// Whether it is in order.
        pub done: bool,
        /// The sentence.
        pub sentence: String,
    }
}

view! {
    /// What to do next with a file.
    pub struct NextStepView {
        /// „Bankverbindung klären, dann Bescheid prüfen“.
        pub title: String,
        /// Why.
        pub points: Vec<StepPointView>,
    }
}

view! {
    /// A line of the preview's history.
    pub struct RecentEntryView {
        /// When.
        pub at: String,
        /// What, in German.
        pub what: String,
    }
}

view! {
    /// `case_preview`: the next step without opening the file.
    pub struct CasePreviewView {
        /// The file.
        pub file: Id,
        /// Its number.
        pub file_number: String,
        /// „Quittenbaum, Hedwig und Eberhard“.
        pub name: String,
        /// The procedure.
        pub procedure: Procedure,
        /// Stand.
        pub state: FileState,
        /// What lies here.
        pub presence: Presence,
        /// Who holds it, by name.
        pub holder: Option<String>,
        /// The next step.
        pub next_step: NextStepView,
        /// Zielfrist.
        pub target_day: Option<Day>,
        /// Endfrist.
        pub final_day: Option<Day>,
        /// Address in one line.
        pub address: Option<String>,
        /// „2 Personen, *1956 und *1958“.
        pub household: Option<String>,
        /// Result of the last calculation.
        pub monthly: Option<String>,
        /// First month of that result.
        pub monthly_from: Option<String>,
        /// Day of receipt.
        pub received_day: Day,
        /// „online“, „Papier“ …
        pub received_by: String,
        /// The last entries.
        pub recent: Vec<RecentEntryView>,
    }
}
