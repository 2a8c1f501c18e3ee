//! Printers, print jobs and the print log (printing order, states and reasons; screens 3.7, 3.8).

use crate::shapes::{request, view, words};
use crate::{Day, Id, Instant, Sha256};

words! {
    /// What a printer says of itself.
    pub enum PrinterState {
        /// Bereit.
        Ready,
        /// Druckt.
        Busy,
        /// Angehalten.
        Stopped,
        /// Nicht erreichbar.
        Unreachable,
        /// Unbekannt.
        Unknown,
    }
}

words! {
    /// One or two sides.
    pub enum Sides {
        /// Einseitig.
        OneSided,
        /// Beidseitig, lange Kante.
        LongEdge,
        /// Beidseitig, kurze Kante.
        ShortEdge,
    }
}

view! {
    /// A tray by the printer's own name.
    pub struct TrayView {
        /// Its code.
        pub tray: String,
        /// Its name.
        pub name: String,
    }
}

view! {
    /// A printer with only what it can do.
    pub struct PrinterView {
        /// Its id in the system.
        pub id: String,
        /// Its name for people.
        pub name: String,
        /// The system's default.
        pub is_default: bool,
        /// State.
        pub state: PrinterState,
        /// Reasons in German: „Fach 2 leer“, or the printer's own words.
        pub reasons: Vec<String>,
        /// Sides it can.
        pub sides: Vec<Sides>,
        /// Trays it has.
        pub trays: Vec<TrayView>,
        /// Whether it prints colour.
        pub colors: bool,
        /// Most copies in one job.
        pub max_copies: u32,
    }
}

view! {
    /// `printer_list`.
    pub struct PrintersView {
        /// The printers, the default first.
        pub printers: Vec<PrinterView>,
    }
}

request! {
    /// `letter_print`: prints in the order given.
    pub struct PrintLetters {
        /// The letters.
        pub letters: Vec<Id>,
        /// The printer.
        pub printer: String,
        /// Sides.
        pub sides: Option<Sides>,
        /// Tray by its code.
        pub tray: Option<String>,
        /// Copies of each; 1 when left out.
        pub copies: Option<u32>,
    }
}

words! {
    /// States of a job; „done“ means handed to the printer, not paper in the tray.
    pub enum JobState {
        /// Written down, the spooler knows nothing yet.
        Planned,
        /// The spooler gave it an id.
        Announced,
        /// The spooler has the document.
        HandedOver,
        /// The printer works.
        Printing,
        /// Paper, stopped, offline.
        Waiting,
        /// All pages given to the printer.
        Done,
        /// The spooler gave up.
        Failed,
        /// Stopped by a person.
        Cancelled,
        /// Cannot be known: a person must look.
        Unknown,
    }
}

view! {
    /// A job as `letter_print` answers.
    pub struct StartedJobView {
        /// The letter.
        pub letter: Id,
        /// The job; none when it could not be begun.
        pub job: Option<Id>,
        /// State.
        pub state: JobState,
        /// Why it failed, in German or the spooler's own words.
        pub reason: Option<String>,
    }
}

view! {
    /// Answer of `letter_print`.
    pub struct StartedJobsView {
        /// In the order given.
        pub jobs: Vec<StartedJobView>,
    }
}

words! {
    /// What came out of the printer.
    pub enum CameOut {
        /// Everything.
        All,
        /// Nothing.
        None,
        /// A part.
        Some,
    }
}

view! {
    /// A job of the log.
    pub struct PrintJobView {
        /// The job.
        pub job: Id,
        /// The letter.
        pub letter: Id,
        /// Its file.
        pub file: Id,
        /// Name on the file.
        pub name: String,
        /// What the letter is: „Weiterbewilligung“.
        pub title: String,
        /// Its number.
        pub number: Option<String>,
        /// The printer's name.
        pub printer: String,
        /// Pages of one copy.
        pub pages: u32,
        /// Copies.
        pub copies: u32,
        /// Who printed, by name.
        pub account: String,
        /// When.
        pub started_at: Instant,
        /// State.
        pub state: JobState,
        /// The spooler's reason.
        pub reason: Option<String>,
        /// What a person said came out.
        pub came_out: Option<CameOut>,
        /// Whether that must still be asked.
        pub ask: bool,
        /// Sha256 of the printed bytes.
        pub file_hash: Sha256,
    }
}

view! {
    /// `print_jobs`: jobs that run or wait for an answer.
    pub struct PrintJobsView {
        /// Newest last, as printed.
        pub jobs: Vec<PrintJobView>,
        /// The application ended while these were printing.
        pub interrupted: u32,
    }
}

request! {
    /// `print_confirm`.
    pub struct ConfirmPrint {
        /// The job.
        pub job: Id,
        /// What came out.
        pub came_out: CameOut,
    }
}

request! {
    /// `print_cancel`.
    pub struct CancelPrint {
        /// The job.
        pub job: Id,
    }
}

request! {
    /// `print_log`.
    pub struct PrintLogOf {
        /// Only this day.
        pub day: Option<Day>,
        /// Only this person.
        pub account: Option<String>,
    }
}

view! {
    /// `print_log`.
    pub struct PrintLogView {
        /// Newest first.
        pub jobs: Vec<PrintJobView>,
        /// Persons who printed, for the filter.
        pub accounts: Vec<String>,
    }
}
