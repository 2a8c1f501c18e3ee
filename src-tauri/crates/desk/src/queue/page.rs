//! `queue_page`: a page of a list, filtered, ordered and counted.

use super::{question, view};
use crate::{Desk, failure};
use koffer_contract::{DueFilter, Failure, ListKind, QueueGroupView, QueueOrder, QueuePage, QueuePageView};
use koffer_store::queue::{self, Due, Groups, List, Order, Question};

/// The most rows in one page.
const MOST: u32 = 500;

impl Desk {
    /// See the module. `after` is the number of rows before the page, as the page before gave it in `next`.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a cursor that is none, or no limit.
    pub async fn queue_page(&self, request: QueuePage) -> Result<QueuePageView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let bad = |field: &str, reason: &str| Failure::BadRequest {
            field: field.to_owned(),
            reason: reason.to_owned(),
        };
        let cursor = request.after.as_deref().map(str::parse::<u32>).transpose();
        let offset = cursor.map_err(|_| bad("after", "not a cursor"))?.or(request.offset).unwrap_or_default();
        if request.limit == 0 {
            return Err(bad("limit", "at least 1"));
        }
        let limit = request.limit.min(MOST);
        let asked = Question {
            text: request.search.clone().filter(|text| !text.trim().is_empty()),
            procedure: request.procedure.map(view::field_procedure),
            standing: request.state.and_then(view::standing),
            due: request.due.map(due),
            with_closed: request.search.is_some(),
            order: request.order.map_or(Order::Due, order),
            descending: request.descending.unwrap_or_default(),
            ..question(list(request.list), &me.identity.account, self.moment().today)
        };
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let groups = queue::groups(&mut read, &asked).await.map_err(failure::store)?;
        let rows = queue::rows(&mut read, &asked, offset, limit).await.map_err(failure::store)?;
        let similar = match (&asked.text, groups.total()) {
            (Some(text), 0) => queue::similar(&mut read, text).await.map_err(failure::store)?,
            _ => None,
        };
        let end = offset + u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let arriving = me.identity.last_seq.saturating_sub(me.identity.seq);
        Ok(QueuePageView {
            rows: rows.into_iter().map(|row| view::row(&me, row)).collect(),
            total: groups.total(),
            groups: if asked.order == Order::Due { group_views(groups) } else { Vec::new() },
            next: (end < groups.total()).then(|| end.to_string()),
            arriving: u32::try_from(arriving).unwrap_or(u32::MAX),
            similar,
        })
    }
}

fn group_views(groups: Groups) -> Vec<QueueGroupView> {
    let all = [
        (DueFilter::Overdue, groups.overdue),
        (DueFilter::ThisWeek, groups.this_week),
        (DueFilter::Later, groups.later),
        (DueFilter::None, groups.none),
    ];
    all.into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(group, count)| QueueGroupView { group, count })
        .collect()
}

pub(super) fn list(list: ListKind) -> List {
    match list {
        ListKind::Mine => List::Mine,
        ListKind::Team => List::Team,
        ListKind::Unassigned => List::Unassigned,
        ListKind::Due => List::Due,
        ListKind::FollowUp => List::FollowUp,
    }
}

pub(super) fn due(due: DueFilter) -> Due {
    match due {
        DueFilter::Overdue => Due::Overdue,
        DueFilter::ThisWeek => Due::ThisWeek,
        DueFilter::Later => Due::Later,
        DueFilter::None => Due::None,
    }
}

pub(super) fn order(order: QueueOrder) -> Order {
    match order {
        QueueOrder::Due => Order::Due,
        QueueOrder::Name => Order::Name,
        QueueOrder::Procedure => Order::Procedure,
        QueueOrder::State => Order::Standing,
        QueueOrder::Received => Order::Received,
    }
}
