//! One step of the fold.

use super::{Case, Entry, Note, Objection, Place, objection};
use crate::change::{Add, Body, Header, Kind, LeaseChange, Override};
use crate::field::{Candidate, Field, Set};
use crate::id::ChangeId;
use crate::lease::Lease;
use crate::path::Path;
use jiff::SignedDuration;
use serde_json::Value;

/// The default term of a lease, 14 days: until the city says otherwise.
const FIRST_TERM: SignedDuration = SignedDuration::from_hours(14 * 24);

impl Case {
    /// Folds one more change in.
    pub fn apply(&mut self, entry: Entry) {
        self.length += 1;
        if entry.place == Place::SetAside {
            self.set_aside.push(entry);
            return;
        }
        self.fold_in(entry);
    }

    fn fold_in(&mut self, entry: Entry) {
        if let Kind::Unknown(name) = &entry.header.kind {
            self.newer_kind = Some(name.clone());
            return;
        }
        let Some(body) = entry.body else { return };
        let change = entry.header.change_id;
        if let Some(objection) = objection(self, &entry.header, &body) {
            self.objections.push((change, objection));
            return;
        }
        match body {
            Body::Open(open) => {
                self.attachments.splice(0..0, open.attachments.iter().cloned());
                self.lease_of_author(&entry.header);
                self.opened = Some(*open);
            }
            Body::Add(add) => self.add(&entry.header, *add),
            Body::Set(set) => self.set(&entry.header, set),
            Body::Resolve(resolve) => {
                let field = self.facts.entry(resolve.path).or_default();
                if !field.resolve(change, &resolve.saw, resolve.value) {
                    self.objections.push((change, Objection::CandidateUnseen));
                }
            }
            Body::Assign(assign) => self.assignee = Some(assign.account),
            Body::Release => self.release(&entry.header),
            Body::Lease(lease) => self.lease(change, lease),
            Body::Override(body) => self.overrule(body),
            Body::Emergency(_) | Body::Unknown => {}
            about_a_letter => self.letter(&entry.header, about_a_letter),
        }
    }

    /// Whoever opens a file under an epoch holds it until the city's grant of the same epoch says until when. The city
    /// opens under none: what arrives there is free.
    fn lease_of_author(&mut self, header: &Header) {
        if let (Some(epoch), None) = (header.epoch, &self.lease) {
            let account = header.account.clone();
            let expires_at = header.acted_at.checked_add(FIRST_TERM).unwrap_or(header.acted_at);
            self.assignee = Some(account.clone());
            let (device, decides_from, over) = (Some(header.device), None, None);
            self.lease = Some(Lease { epoch, account, device, expires_at, decides_from, over });
        }
    }

    fn add(&mut self, header: &Header, add: Add) {
        let change = header.change_id;
        match add {
            Add::Note { text } => {
                let (account, day) = (header.account.clone(), header.local_day);
                self.notes.push(Note { change, account, day, text });
            }
            Add::Attachment(attachment) => self.attachments.push(attachment),
            Add::FollowUp(follow_up) => {
                self.follow_ups.insert(change, (follow_up.day, follow_up.text));
            }
            Add::FollowUpDone { follow_up } => {
                self.follow_ups.remove(&follow_up);
            }
            Add::PaperRequest(request) => {
                self.paper_requests.insert(change, request);
            }
            Add::PointClosed { point } => {
                self.closed_points.insert(point);
            }
            Add::Supplement(supplement) => {
                self.attachments.extend(supplement.attachments.iter().cloned());
                self.supplements.push(supplement);
            }
        }
    }

    fn set(&mut self, header: &Header, set: Set) {
        let change = header.change_id;
        for field in set.fields {
            let path = Path::parse(&field.path).ok();
            if path.as_ref().is_some_and(Path::is_entry) && field.becomes.is_null() {
                self.remove_entry(header, &field.path, field.saw);
                continue;
            }
            for entry in path.iter().flat_map(Path::enclosing_entries) {
                self.keep_entry(change, &entry.to_string());
            }
            self.facts.entry(field.path).or_default().set(change, field.saw, field.becomes);
        }
    }

    /// A list entry is removed as its author saw it (`saw` of the header): what someone else established inside it
    /// meanwhile contests the removal. The removal is a fact of the entry's own path, so it can be seen and taken back.
    fn remove_entry(&mut self, header: &Header, path: &str, saw: Option<ChangeId>) {
        let inside = format!("{path}.");
        let mut children =
            self.facts.range(inside.clone()..).take_while(|(path, _)| path.starts_with(&inside));
        let unseen = children.find_map(|(_, child)| child.by.filter(|by| !header.saw.contains(by)));
        let entry = self.facts.entry(path.to_owned()).or_default();
        match unseen {
            Some(by) if !entry.is_contested() => {
                entry.candidates.push(Candidate { value: Value::Bool(true), by });
                entry.candidates.push(Candidate { value: Value::Null, by: header.change_id });
            }
            _ => entry.set(header.change_id, saw, Value::Null),
        }
    }

    /// Something is established inside an entry that was removed: whether it is there is contested.
    fn keep_entry(&mut self, change: ChangeId, path: &str) {
        if let Some(entry) = self.facts.get_mut(path)
            && entry.value.is_null()
            && entry.by.is_some()
        {
            entry.set(change, None, Value::Bool(true));
        }
    }

    fn release(&mut self, header: &Header) {
        if let Some(lease) = &mut self.lease {
            if header.epoch == Some(lease.epoch) {
                lease.over = Some(header.change_id);
            } else if header.epoch.is_some_and(|epoch| epoch < lease.epoch) {
                // The old holder let go: nothing can be decided under the old lease any more.
                lease.decides_from = None;
            }
        }
    }

    fn lease(&mut self, change: ChangeId, body: LeaseChange) {
        match body {
            LeaseChange::Grant { epoch, account, device, expires_at, decides_from } => {
                if self.lease.as_ref().is_none_or(|lease| lease.epoch <= epoch) {
                    self.assignee = Some(account.clone());
                    self.lease = Some(Lease { epoch, account, device, expires_at, decides_from, over: None });
                }
            }
            LeaseChange::Recall { epoch, .. } | LeaseChange::End { epoch } => {
                if let Some(lease) = self.lease.as_mut().filter(|lease| lease.epoch == epoch) {
                    lease.over = Some(change);
                }
            }
        }
    }

    fn overrule(&mut self, body: Override) {
        match body {
            Override::EarlyDecision { epoch, .. } => {
                if let Some(lease) = self.lease.as_mut().filter(|lease| lease.epoch == epoch) {
                    lease.decides_from = None;
                }
            }
            Override::Stands { changes, .. } => {
                let all = std::mem::take(&mut self.set_aside);
                let (stands, rest): (Vec<_>, _) =
                    all.into_iter().partition(|entry| changes.contains(&entry.header.change_id));
                self.set_aside = rest;
                for mut entry in stands {
                    // It was set aside for its epoch; that is what the lead has just decided about.
                    entry.header.epoch = self.lease.as_ref().map(|lease| lease.epoch).or(entry.header.epoch);
                    self.fold_in(entry);
                }
            }
            Override::DayConfirmed { .. } => {}
        }
    }

    /// What is established at `path`, unless an entry around it was removed.
    #[must_use]
    pub fn fact(&self, path: &str) -> Option<&Field> {
        let field = self.facts.get(path)?;
        let removed = Path::parse(path).ok()?.enclosing_entries().iter().any(|entry| {
            self.facts
                .get(&entry.to_string())
                .is_some_and(|entry| entry.by.is_some() && entry.value.is_null())
        });
        (!removed).then_some(field)
    }
}
