//! `fact_accept`: what was applied for is established as it stands. Left without paths, everything that nobody doubts
//! and nobody established yet.

use super::view;
use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Body, Context, Open};
use koffer_casework::field::{Set, SetField};
use koffer_casework::path::Path;
use koffer_casework::{Case, intake};
use koffer_contract::{AcceptFacts, FactsView, Failure};
use serde_json::Value;
use std::collections::BTreeMap;

impl Desk {
    /// See the module. One change for all of them: it is one act of the clerk.
    ///
    /// # Errors
    /// [`Failure::NotHolder`]; [`Failure::UnknownPath`] for a path that was not applied for.
    pub async fn fact_accept(&self, request: AcceptFacts) -> Result<FactsView, Failure> {
        let mut act = Act::begin(self, &request.file).await?;
        act.must_hold()?;
        let case = act.case();
        let open = case.opened.as_ref().ok_or(Failure::FileReadOnly {})?;
        let fields = match &request.paths {
            Some(paths) => named(case, open, paths)?,
            None => undoubted(case, open),
        };
        if !fields.is_empty() {
            let saw = fields.iter().filter_map(|field| field.saw).collect();
            let body = Body::Set(Set { fields, reason: String::new(), proof: None });
            act.change(&body, Context { saw, ..Context::default() }).await?;
        }
        let me = act.me.clone();
        let loaded = act.finish().await?;
        Ok(FactsView { facts: view::facts(&me, &loaded) })
    }
}

fn named(case: &Case, open: &Open, paths: &[String]) -> Result<Vec<SetField>, Failure> {
    let applied = applied(open);
    let leaves = applied.as_object().map(intake::paths).unwrap_or_default();
    let mut fields: BTreeMap<String, SetField> = BTreeMap::new();
    for path in paths {
        let unknown = || Failure::UnknownPath { path: path.clone() };
        let read = Path::parse(path).map_err(|_| unknown())?;
        let (unit, inside) = read.unit();
        let value = match inside {
            Some(_) => Value::Object(super::unit::applied_whole(&applied, &unit.to_string())),
            None => leaves
                .get(path)
                .cloned()
                .or_else(|| super::unit::find(&applied, path).cloned())
                .ok_or_else(unknown)?,
        };
        let unit = unit.to_string();
        let saw = case.facts.get(&unit).and_then(|field| field.by);
        fields.insert(unit.clone(), SetField { path: unit, becomes: value, saw });
    }
    Ok(fields.into_values().collect())
}

/// Every field that was applied for, that intake did not mark, and that nobody has established or contested.
fn undoubted(case: &Case, open: &Open) -> Vec<SetField> {
    let applied = applied(open);
    let leaves = applied.as_object().map(intake::paths).unwrap_or_default();
    let doubted = |path: &str| {
        open.clarifications.iter().any(|point| {
            let at = point.path.strip_prefix("nutzdaten.").unwrap_or(&point.path);
            !at.is_empty()
                && (at == path || at.starts_with(&format!("{path}.")) || path.starts_with(&format!("{at}.")))
        })
    };
    let mut fields: BTreeMap<String, SetField> = BTreeMap::new();
    let mut left_out = std::collections::BTreeSet::new();
    for (path, value) in leaves {
        let Ok(read) = Path::parse(&path) else { continue };
        let (unit, inside) = read.unit();
        let unit = unit.to_string();
        if doubted(&path) {
            left_out.insert(unit.clone());
        }
        if case.facts.contains_key(&unit) || fields.contains_key(&unit) || value.is_null() {
            continue;
        }
        let becomes = match inside {
            Some(_) => Value::Object(super::unit::applied_whole(&applied, &unit)),
            None => value,
        };
        fields.insert(unit.clone(), SetField { path: unit, becomes, saw: None });
    }
    fields.into_values().filter(|field| !left_out.contains(&field.path)).collect()
}

fn applied(open: &Open) -> Value {
    crate::queue::row::application(open)["nutzdaten"].clone()
}
