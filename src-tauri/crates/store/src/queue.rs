//! Pages of the queue: a list, filters, text, order, and the sizes of its groups. Every list reads along an index.

use crate::StoreError;
use crate::file::{COLUMNS, Columns, FileRow, file_row, word};
use crate::text::query;
use jiff::{ToSpan, civil::Date};
use koffer_casework::account::AccountName;
use koffer_casework::case::Standing;
use koffer_casework::procedure::Procedure;
use sqlx::{AssertSqlSafe, Sqlite, SqliteConnection};

/// Which files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Assigned to the person.
    Mine,
    /// All of the department.
    Team,
    /// Assigned to nobody.
    Unassigned,
    /// Own ones due within a week, or overdue.
    Due,
    /// Own ones with a follow-up that has come.
    FollowUp,
}

/// How near the due day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Before today.
    Overdue,
    /// Today to the seventh day.
    ThisWeek,
    /// After that.
    Later,
    /// No due day.
    None,
}

/// By what rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The due day, then the name.
    #[default]
    Due,
    /// The name.
    Name,
    /// The procedure, then the due day.
    Procedure,
    /// Where it stands, then the due day.
    Standing,
    /// The day of receipt.
    Received,
}

/// A question to the queue.
#[derive(Debug, Clone)]
pub struct Question {
    /// Which files.
    pub list: List,
    /// For whom.
    pub account: AccountName,
    /// Today.
    pub today: Date,
    /// Text as typed.
    pub text: Option<String>,
    /// Only this procedure.
    pub procedure: Option<Procedure>,
    /// Only these that stand so.
    pub standing: Option<Standing>,
    /// Only these.
    pub due: Option<Due>,
    /// Closed ones too; searches want them.
    pub with_closed: bool,
    /// By what.
    pub order: Order,
    /// Falling.
    pub descending: bool,
}

/// Sizes of the groups of the whole answer, by due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Groups {
    /// Before today.
    pub overdue: u32,
    /// Today to the seventh day.
    pub this_week: u32,
    /// After that.
    pub later: u32,
    /// No due day.
    pub none: u32,
}

impl Groups {
    /// All rows.
    #[must_use]
    pub fn total(self) -> u32 {
        self.overdue + self.this_week + self.later + self.none
    }
}

/// The rows from `offset` on, at most `limit`.
///
/// # Errors
/// [`StoreError`].
pub async fn rows(
    read: &mut SqliteConnection,
    question: &Question,
    offset: u32,
    limit: u32,
) -> Result<Vec<FileRow>, StoreError> {
    let falling = if question.descending { "DESC" } else { "ASC" };
    let order = match question.order {
        Order::Due => format!("due_day IS NULL, due_day {falling}, name_key, row"),
        Order::Name => format!("name_key {falling}, row"),
        Order::Procedure => format!("procedure {falling}, due_day IS NULL, due_day, name_key, row"),
        Order::Standing => format!("standing {falling}, due_day IS NULL, due_day, name_key, row"),
        Order::Received => format!("received_day {falling}, name_key, row"),
    };
    let (index, filter) = (index(question), filter(question));
    // The page is found in an index first; only its own rows are then read whole.
    let sql = format!(
        "SELECT {COLUMNS} FROM file WHERE row IN (SELECT row FROM {index} WHERE {filter} ORDER BY {order} LIMIT $5 OFFSET $6)
         ORDER BY {order}"
    );
    let rows: Vec<Columns> =
        bound(sqlx::query_as(AssertSqlSafe(sql)), question).bind(limit).bind(offset).fetch_all(read).await?;
    rows.into_iter().map(file_row).collect()
}

/// How many rows there are, by group.
///
/// # Errors
/// [`StoreError`].
pub async fn groups(read: &mut SqliteConnection, question: &Question) -> Result<Groups, StoreError> {
    let (index, filter) = (index(question), filter(question));
    let sql = format!(
        "SELECT count(*) FILTER (WHERE due_day < $2), count(*) FILTER (WHERE due_day >= $2 AND due_day <= $3),
                count(*) FILTER (WHERE due_day > $3), count(*) FILTER (WHERE due_day IS NULL)
         FROM {index} WHERE {filter}"
    );
    let (overdue, this_week, later, none): (u32, u32, u32, u32) =
        bound(sqlx::query_as(AssertSqlSafe(sql)), question).fetch_one(read).await?;
    Ok(Groups { overdue, this_week, later, none })
}

/// The name nearest to `typed` by its first letters, for a search that found nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn similar(read: &mut SqliteConnection, typed: &str) -> Result<Option<String>, StoreError> {
    let mut key = crate::text::sort_key(typed.trim());
    while key.chars().count() >= 3 {
        key.pop();
        let end = format!("{key}\u{10ffff}");
        let name: Option<String> = sqlx::query_scalar(
            "SELECT name FROM file WHERE name_key >= $1 AND name_key < $2 ORDER BY name_key LIMIT 1",
        )
        .bind(&key)
        .bind(end)
        .fetch_optional(&mut *read)
        .await?;
        if name.is_some() {
            return Ok(name);
        }
    }
    Ok(None)
}

/// The table, by the index that is small for this list. Left to itself, SQLite walks all files in the order that is asked
/// for and picks out the person's few.
const fn index(question: &Question) -> &'static str {
    match question.list {
        List::Mine | List::Unassigned | List::Due | List::FollowUp => "file INDEXED BY file_by_assignee",
        List::Team => "file",
    }
}

/// $1 account, $2 today, $3 the seventh day, $4 the text's query.
fn filter(question: &Question) -> String {
    let mut all = vec![
        match question.list {
            List::Mine => "assignee = $1",
            List::Team => "$1 = $1",
            List::Unassigned => "$1 = $1 AND assignee IS NULL",
            List::Due => "assignee = $1 AND due_day <= $3",
            List::FollowUp => "assignee = $1 AND follow_up_day <= $2",
        }
        .to_owned(),
    ];
    if !question.with_closed {
        all.push("closed = 0".to_owned());
    }
    if let Some(procedure) = question.procedure {
        all.push(format!("procedure = '{}'", procedure.name()));
    }
    if let Some(standing) = question.standing {
        all.push(format!("standing = '{}'", word(standing)));
    }
    all.extend(
        question
            .due
            .map(|due| match due {
                Due::Overdue => "due_day < $2",
                Due::ThisWeek => "due_day >= $2 AND due_day <= $3",
                Due::Later => "due_day > $3",
                Due::None => "due_day IS NULL",
            })
            .map(str::to_owned),
    );
    if question.text.as_deref().and_then(query).is_some() {
        // The plus sign keeps SQLite from reading each hit's row: it walks an index in the order that is asked for
        // and looks hits up in a set, so that a search that hits every file is not slower than the list of all.
        all.push("+row IN (SELECT rowid FROM file_text WHERE file_text MATCH $4)".to_owned());
    }
    // Every statement binds the same four, whichever it names.
    all.push("($2 = $2 AND $3 = $3 AND ($4 IS NULL OR $4 = $4))".to_owned());
    all.join(" AND ")
}

fn bound<'q, O>(
    query_as: sqlx::query::QueryAs<'q, Sqlite, O, sqlx::sqlite::SqliteArguments>,
    question: &Question,
) -> sqlx::query::QueryAs<'q, Sqlite, O, sqlx::sqlite::SqliteArguments> {
    let week = question.today.checked_add(7.days()).unwrap_or(question.today);
    query_as
        .bind(question.account.0.clone())
        .bind(question.today.to_string())
        .bind(week.to_string())
        .bind(question.text.as_deref().and_then(query))
}
