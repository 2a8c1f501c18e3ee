//! The facts of a case as the window and scripts see them: by leaf path, each with who, when, why and by what proof.

use crate::clock::instant;
use crate::desk::Me;
use crate::loaded::Loaded;
use koffer_casework::change::Body;
use koffer_casework::field::Field;
use koffer_casework::{ChangeId, Entry, Place};
use koffer_contract::{CandidateView, FactView, Facts};
use serde_json::Value;
use std::collections::HashMap;

/// All facts in force.
pub(crate) fn facts(me: &Me, loaded: &Loaded) -> Facts {
    let entries = loaded.by_change();
    let mut facts = Facts::new();
    for (path, (value, unit)) in super::tree::leaves(&loaded.case) {
        let Some(field) = loaded.case.facts.get(&unit) else { continue };
        let inside = path.strip_prefix(&format!("{unit}.")).map(str::to_owned).or_else(|| {
            // A name's parts stand beside their unit, not below it.
            unit.strip_suffix(".name")
                .and_then(|person| path.strip_prefix(&format!("{person}.")))
                .map(str::to_owned)
        });
        facts.insert(path, fact(me, &entries, field, value, inside.as_deref()));
    }
    // A list entry whose removal is contested has no leaf of its own.
    for path in loaded.case.contested() {
        if let (Some(field), false) = (loaded.case.facts.get(path), facts.contains_key(path)) {
            facts.insert(path.to_owned(), fact(me, &entries, field, field.value.clone(), None));
        }
    }
    facts
}

fn fact(
    me: &Me,
    entries: &HashMap<ChangeId, &Entry>,
    field: &Field,
    value: Value,
    inside: Option<&str>,
) -> FactView {
    let by = field.by.or_else(|| field.candidates.first().map(|candidate| candidate.by));
    let entry = by.and_then(|by| entries.get(&by));
    FactView {
        value,
        by: by.map_or_else(String::new, |by| by.to_string()),
        account: entry.map(|entry| me.full_name(&entry.header.account)),
        acted_at: entry.map(|entry| instant(entry.header.acted_at)),
        reason: entry.map(|entry| reason(entry).0),
        proof: entry.and_then(|entry| reason(entry).1),
        pending: entry.is_some_and(|entry| entry.place == Place::Pending),
        contested: field.is_contested().then(|| candidates(me, entries, field, inside)),
    }
}

/// The candidates of a contested field, in the order of the fold; of a whole, only the part `inside`.
pub(crate) fn candidates(
    me: &Me,
    entries: &HashMap<ChangeId, &Entry>,
    field: &Field,
    inside: Option<&str>,
) -> Vec<CandidateView> {
    let view = |candidate: &koffer_casework::field::Candidate| {
        let entry = entries.get(&candidate.by)?;
        let (reason, proof) = reason(entry);
        let value = inside.map_or(&candidate.value, |key| candidate.value.get(key).unwrap_or(&Value::Null));
        Some(CandidateView {
            change: candidate.by.to_string(),
            value: value.clone(),
            reason,
            account: me.full_name(&entry.header.account),
            device: entry.header.device.to_string(),
            acted_at: instant(entry.header.acted_at),
            proof,
            stale_epoch: false,
            in_force: field.by == Some(candidate.by),
        })
    };
    field.candidates.iter().filter_map(view).collect()
}

fn reason(entry: &Entry) -> (String, Option<String>) {
    match &entry.body {
        Some(Body::Set(set)) => (set.reason.clone(), set.proof.clone()),
        Some(Body::Resolve(resolve)) => (resolve.reason.clone(), None),
        _ => (String::new(), None),
    }
}
