//! The lists: pages, counts, search, saved searches, tabs.

mod counts;
mod page;
pub(crate) mod row;
mod saved;
mod search;
mod tabs;
pub(crate) mod view;

use jiff::civil::Date;
use koffer_casework::account::AccountName;
use koffer_store::queue::{List, Order, Question};

/// All open files of a list, nothing filtered.
pub(crate) fn question(list: List, account: &AccountName, today: Date) -> Question {
    Question {
        list,
        account: account.clone(),
        today,
        text: None,
        procedure: None,
        standing: None,
        due: None,
        with_closed: false,
        order: Order::Due,
        descending: false,
    }
}
