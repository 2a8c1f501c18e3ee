//! `decision_freeze`: number, date, content and PDF are fixed. Incomplete never freezes; what hinders is said.
//!
//! The letter's bytes are on disk before the change that names them; number, change, letter and the end of the draft
//! are one write. A kill at any point leaves either the draft or the frozen letter, never half of it.

use super::draft::Drafted;
use super::letter;
use crate::act::Act;
use crate::facts::tree::Tree;
use crate::{Desk, failure};
use koffer_casework::change::{Body, Context, Freeze};
use koffer_casework::{DecisionId, Hash};
use koffer_contract::{DecisionOf, Failure, FrozenView};
use koffer_store::{blob, draft, number};
use rust_decimal::Decimal;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Incomplete`], [`Failure::Outdated`], [`Failure::Contested`], and what the lease and the clock say.
    pub async fn decision_freeze(&self, request: DecisionOf) -> Result<FrozenView, Failure> {
        let unknown = || Failure::UnknownDecision { decision: request.decision.clone() };
        let id: DecisionId = request.decision.parse().map_err(|_| unknown())?;
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let drafted: Option<Drafted> = draft::get(&mut read, id).await.map_err(failure::store)?;
        drop(read);
        let drafted = drafted.ok_or_else(unknown)?;
        let me = opened.me().await;
        let moment = self.moment();
        // First the pages, outside any write: they take longest, and nothing depends on them yet.
        let loaded = crate::loaded::Loaded::read(&opened, &drafted.file.to_string()).await?;
        let composed = letter::compose(&me, &loaded, &drafted, moment)?;
        refuse_incomplete(&composed.missing)?;
        let pack = me.pack.clone();
        let content = composed.draft.content.clone();
        let rendered = tokio::task::spawn_blocking(move || koffer_letter::render(&content, &pack)).await;
        let rendered = rendered
            .map_err(|error| failure::defect("B-102", &error))?
            .map_err(|error| failure::defect("B-103", &error))?;
        let text =
            serde_json::to_vec(&composed.draft.content).map_err(|error| failure::defect("B-104", &error))?;
        let content_blob = Hash::of(&text);
        let letter_file =
            blob::lay(&opened.store, drafted.file, rendered.pdf).await.map_err(failure::store)?;
        let content_file = blob::lay(&opened.store, drafted.file, text).await.map_err(failure::store)?;

        let mut act = Act::begin(self, &drafted.file.to_string()).await?;
        act.must_decide().await?;
        super::clock_is_good(&act)?;
        let tree = Tree::of(act.case());
        let inputs_hash = super::inputs_hash(&act.me, &tree)?;
        if drafted.inputs_hash != Some(inputs_hash) {
            return Err(Failure::Outdated {});
        }
        let prefix = prefix(&act);
        let number = number::next(&mut act.write, &prefix, moment.today.year(), act.me.identity.device)
            .await
            .map_err(failure::store)?;
        let monthly: Decimal =
            composed.monthly.as_deref().and_then(|sum| sum.parse().ok()).unwrap_or_default();
        let file_hash = Hash(rendered.file_hash);
        let body = Freeze {
            decision: id,
            number: number.clone(),
            outcome: drafted.content.outcome,
            from: drafted.content.from.clone(),
            to: drafted.content.to.clone(),
            provisional: drafted.content.provisional,
            day: moment.today,
            content_hash: Hash(rendered.content_hash),
            file_hash,
            content_blob,
            inputs_hash,
            pack_hash: act.me.directory.pack,
            law_hash: act.me.directory.law,
            needs_countersign: act.me.pack.municipality.four_eyes.asks(monthly),
            calculation: composed
                .calculation
                .as_ref()
                .and_then(|calculation| serde_json::to_value(calculation).ok()),
        };
        blob::put(&mut act.write, letter_file, false).await.map_err(failure::store)?;
        blob::put(&mut act.write, content_file, false).await.map_err(failure::store)?;
        draft::remove(&mut act.write, drafted.file).await.map_err(failure::store)?;
        let context = Context { blobs: vec![file_hash, content_blob], ..Context::default() };
        let header = act.change(&Body::Freeze(Box::new(body)), context).await?;
        refuse_objection(&act, header.change_id)?;
        act.finish().await?;
        Ok(FrozenView {
            number: number.to_string(),
            letter: header.change_id.to_string(),
            content_hash: Hash(rendered.content_hash).to_string(),
            file_hash: file_hash.to_string(),
            code: rendered.code.to_string(),
        })
    }
}

fn refuse_incomplete(missing: &[koffer_contract::MissingPoint]) -> Result<(), Failure> {
    if let Some(contested) = missing.iter().find(|point| point.code == "angabe_strittig") {
        return Err(Failure::Contested { path: contested.path.clone().unwrap_or_default() });
    }
    if missing.iter().any(|point| point.code == "calculation_outdated") {
        return Err(Failure::Outdated {});
    }
    if missing.is_empty() { Ok(()) } else { Err(Failure::Incomplete { missing: missing.to_vec() }) }
}

/// The fold's own objection is the last word: a change that moves nothing is not written.
pub(super) fn refuse_objection(act: &Act, change: koffer_casework::ChangeId) -> Result<(), Failure> {
    let objection =
        act.case().objections.iter().find(|(of, _)| *of == change).map(|(_, objection)| *objection);
    match objection {
        None => Ok(()),
        Some(objection) => Err(super::objected(objection, act)),
    }
}

/// Decisions count apart from files, so that a number says which it is.
fn prefix(act: &Act) -> String {
    let procedure = act.case().opened.as_ref().map_or("", |open| open.procedure.name());
    let prefix = act.me.pack.procedure(procedure).map_or("B", |procedure| procedure.prefix.as_str());
    format!("{prefix}-B")
}
