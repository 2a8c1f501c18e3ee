//! Search everything, saved searches, open tabs.

use crate::Id;
use crate::queue::{DueFilter, FileState, ListKind, Procedure, QueueOrder, QueueRowView};
use crate::shapes::{request, view};

request! {
    /// `search_everything`: any file, from anywhere.
    pub struct SearchEverything {
        /// Text as typed.
        pub text: String,
        /// Rows wanted.
        pub limit: u32,
    }
}

view! {
    /// `search_everything`.
    pub struct SearchView {
        /// Hits, best first.
        pub rows: Vec<QueueRowView>,
        /// How many there are.
        pub total: u32,
        /// When nothing was found: the name nearest to it.
        pub similar: Option<String>,
    }
}

view! {
    /// A search worth keeping. Also the request of `saved_search_put`.
    pub struct SavedSearchView {
        /// Its id; a new one is made when empty.
        pub search: Id,
        /// Its name.
        pub name: String,
        /// The list it filters.
        pub list: ListKind,
        /// Text.
        pub text: Option<String>,
        /// Procedure.
        pub procedure: Option<Procedure>,
        /// State.
        pub state: Option<FileState>,
        /// Deadlines.
        pub due: Option<DueFilter>,
        /// Order.
        pub order: Option<QueueOrder>,
        /// Place in the panel.
        pub place: u32,
        /// Hits now; ignored in a request.
        pub count: Option<u32>,
    }
}

view! {
    /// `saved_search_list`.
    pub struct SavedSearchesView {
        /// Own searches in their order.
        pub searches: Vec<SavedSearchView>,
    }
}

request! {
    /// `saved_search_remove`.
    pub struct RemoveSavedSearch {
        /// The search.
        pub search: Id,
    }
}

view! {
    /// An open file.
    pub struct TabView {
        /// The file.
        pub file: Id,
        /// „Quittenbaum, H. und E.“.
        pub name: String,
        /// Whether a draft is open in it.
        pub draft: bool,
    }
}

view! {
    /// `tab_list`: the open files, at most eight.
    pub struct TabsView {
        /// In their order.
        pub tabs: Vec<TabView>,
    }
}

request! {
    /// `tab_store`.
    pub struct StoreTabs {
        /// The open files in their order.
        pub files: Vec<Id>,
    }
}
