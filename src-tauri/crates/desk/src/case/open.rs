//! `case_open`: everything one screen shows of a file.

use super::{attachment, deadlines, missing, next_step};
use crate::clock::instant;
use crate::desk::Me;
use crate::loaded::Loaded;
use crate::{Desk, facts, failure, lease, queue};
use koffer_casework::Place;
use koffer_casework::case::Standing;
use koffer_casework::change::Body;
use koffer_contract::{CaseView, Failure, FileState, FollowUpView, NoteView, OpenCase, Presence};
use koffer_store::{draft, file};

/// So many reasons are offered again.
const REASONS: usize = 8;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`].
    pub async fn case_open(&self, request: OpenCase) -> Result<CaseView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let today = self.moment().today;
        let loaded = Loaded::read(&opened, &request.file).await?;
        let case = &loaded.case;
        let open = case.opened.as_ref().ok_or_else(|| Failure::UnknownFile { file: request.file.clone() })?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let has_draft = draft::is_there(&mut read, loaded.file).await.map_err(failure::store)?;
        let renewed = file::renewed_until(&mut read, loaded.file).await.map_err(failure::store)?;
        let row = file::get(&mut read, loaded.file).await.map_err(failure::store)?;
        let lease = lease::view(&me, case.lease.as_ref(), renewed);
        let missing = missing::points(case);
        let mine = lease.as_ref().is_some_and(|lease| lease.mine);
        let closed = row.as_ref().is_some_and(|row| row.closed);
        Ok(CaseView {
            file: request.file,
            file_number: open.file_number.to_string(),
            foreign_number: open.foreign_number.clone(),
            name: row.as_ref().map_or_else(String::new, |row| row.name.clone()),
            procedure: queue::view::procedure(open.procedure),
            matter: row.map_or_else(String::new, |row| row.matter),
            state: if closed {
                FileState::Closed
            } else {
                queue::view::state(Standing::of(case, today, has_draft))
            },
            presence: if mine { Presence::Packed } else { Presence::Readable },
            received_day: open.received_day.to_string(),
            application: queue::row::application(open),
            facts: facts::view::facts(&me, &loaded),
            attachments: attachment::views(&mut read, case).await?,
            notes: notes(&me, &loaded),
            decisions: crate::decision::brief::all(&mut read, case, today).await?,
            next_step: next_step::next_step(case, &missing, has_draft, lease.as_ref()),
            lease,
            missing,
            deadlines: deadlines::deadlines(case, today),
            follow_up: follow_up(&me, &loaded),
            journal_entries: u32::try_from(loaded.entries.len()).unwrap_or(u32::MAX),
            restricted: open.restricted_to.is_some(),
            read_only: case.newer_kind.is_some(),
            recent_reasons: recent_reasons(&me, &loaded),
        })
    }
}

fn notes(me: &Me, loaded: &Loaded) -> Vec<NoteView> {
    let entries = loaded.by_change();
    let mut notes: Vec<_> = loaded
        .case
        .notes
        .iter()
        .filter_map(|note| {
            let entry = entries.get(&note.change)?;
            Some(NoteView {
                note: note.change.to_string(),
                text: note.text.clone(),
                account: me.full_name(&note.account),
                acted_at: instant(entry.header.acted_at),
                pending: entry.place == Place::Pending,
            })
        })
        .collect();
    notes.reverse();
    notes
}

fn follow_up(me: &Me, loaded: &Loaded) -> Option<FollowUpView> {
    let (change, (day, reason)) = loaded.case.follow_ups.iter().min_by_key(|(_, (day, _))| *day)?;
    let account = loaded.by_change().get(change).map(|entry| me.full_name(&entry.header.account));
    Some(FollowUpView { day: day.to_string(), reason: reason.clone(), account: account.unwrap_or_default() })
}

/// Reasons that the person here gave lately in this file, newest first.
fn recent_reasons(me: &Me, loaded: &Loaded) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for entry in loaded.entries.iter().rev().filter(|entry| entry.header.account == me.identity.account) {
        if let Some(Body::Set(set)) = &entry.body
            && !set.reason.is_empty()
            && !reasons.contains(&set.reason)
        {
            reasons.push(set.reason.clone());
        }
    }
    reasons.truncate(REASONS);
    reasons
}
