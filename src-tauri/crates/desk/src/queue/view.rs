//! From a row of the cache to a row of the window.

use crate::desk::Me;
use koffer_casework::account::AccountName;
use koffer_casework::case::Standing;
use koffer_casework::procedure;
use koffer_contract::{FileState, Mark, Presence, Procedure, QueueRowView};
use koffer_store::file::FileRow;

/// The row as the window shows it.
pub(crate) fn row(me: &Me, row: FileRow) -> QueueRowView {
    let mine = row.assignee.as_deref() == Some(me.identity.account.0.as_str());
    QueueRowView {
        file: row.file.to_string(),
        file_number: row.number.clone(),
        others: row.others,
        born: row.born.and_then(|year| u16::try_from(year).ok()),
        procedure: procedure(row.procedure),
        code: code(row.procedure).to_owned(),
        matter: row.matter.clone(),
        state: if row.closed { FileState::Closed } else { state(row.standing) },
        due_day: row.due_day.map(|day| day.to_string()),
        suspended: row.standing == Standing::Resting,
        holder: row.holder.as_ref().map(|holder| me.full_name(&AccountName(holder.clone()))),
        received_day: row.received_day.to_string(),
        marks: marks(&row),
        presence: if mine { Presence::Packed } else { Presence::Readable },
        hits: Vec::new(),
        name: row.name,
    }
}

fn marks(row: &FileRow) -> Vec<Mark> {
    let all = [
        (row.urgent, Mark::Urgent),
        (row.restricted, Mark::Restricted),
        (row.contested > 0, Mark::Contested),
        (row.papers, Mark::Papers),
        (row.notes, Mark::Notes),
        (row.pending, Mark::Pending),
    ];
    all.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).collect()
}

/// The procedure as the bridge names it.
pub(crate) fn procedure(procedure: procedure::Procedure) -> Procedure {
    match procedure {
        procedure::Procedure::Grundsicherung => Procedure::Grundsicherung,
        procedure::Procedure::HilfeZumLebensunterhalt => Procedure::HilfeZumLebensunterhalt,
        procedure::Procedure::KitaVormerkung => Procedure::KitaVormerkung,
        procedure::Procedure::Beteiligung => Procedure::Beteiligung,
    }
}

/// The procedure as the field names it.
pub(crate) fn field_procedure(procedure: Procedure) -> procedure::Procedure {
    match procedure {
        Procedure::Grundsicherung => procedure::Procedure::Grundsicherung,
        Procedure::HilfeZumLebensunterhalt => procedure::Procedure::HilfeZumLebensunterhalt,
        Procedure::KitaVormerkung => procedure::Procedure::KitaVormerkung,
        Procedure::Beteiligung => procedure::Procedure::Beteiligung,
    }
}

fn code(procedure: procedure::Procedure) -> &'static str {
    match procedure {
        procedure::Procedure::Grundsicherung => "GA",
        procedure::Procedure::HilfeZumLebensunterhalt => "HzL",
        procedure::Procedure::KitaVormerkung => "KiTa",
        procedure::Procedure::Beteiligung => "BT",
    }
}

/// The standing as the bridge names it.
pub(crate) fn state(standing: Standing) -> FileState {
    match standing {
        Standing::New => FileState::New,
        Standing::InReview => FileState::InReview,
        Standing::AwaitingPapers => FileState::WaitingForPapers,
        Standing::Draft => FileState::Draft,
        Standing::ToCountersign => FileState::ForCountersign,
        Standing::Returned => FileState::Returned,
        Standing::ToPrint => FileState::IssuedToPrint,
        Standing::ToPost => FileState::PrintedToPost,
        Standing::Posted => FileState::Posted,
        Standing::AnswerOpen => FileState::AnswerOpen,
        Standing::Resting => FileState::Resting,
    }
}

/// The standing as the field names it; `None` for closed files, which are no standing.
pub(crate) fn standing(state: FileState) -> Option<Standing> {
    Some(match state {
        FileState::New => Standing::New,
        FileState::InReview => Standing::InReview,
        FileState::WaitingForPapers => Standing::AwaitingPapers,
        FileState::Draft => Standing::Draft,
        FileState::ForCountersign => Standing::ToCountersign,
        FileState::Returned => Standing::Returned,
        FileState::IssuedToPrint => Standing::ToPrint,
        FileState::PrintedToPost => Standing::ToPost,
        FileState::Posted => Standing::Posted,
        FileState::AnswerOpen => Standing::AnswerOpen,
        FileState::Resting => Standing::Resting,
        FileState::Closed => return None,
    })
}
