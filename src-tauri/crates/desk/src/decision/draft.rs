//! `decision_draft`: begins or changes the draft of a decision, on this desk only, and says what still hinders it.
//!
//! The draft remembers the digest of what it was calculated from; once a fact, the law or the pack is another, it is
//! outdated until it is drafted again.

use super::letter;
use crate::act::Act;
use crate::facts::tree::Tree;
use crate::{Desk, failure};
use koffer_casework::DecisionId;
use koffer_casework::change::Outcome;
use koffer_contract::{BlockChoice, DraftDecision, DraftView, Failure};
use koffer_store::draft::{self, Draft};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a draft says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// What it decides.
    pub(crate) outcome: Outcome,
    /// First month.
    pub(crate) from: Option<String>,
    /// Last month.
    pub(crate) to: Option<String>,
    /// By § 44a SGB XII.
    pub(crate) provisional: bool,
    /// Blocks chosen and written.
    pub(crate) blocks: Vec<BlockChoice>,
}

/// A draft as it is kept.
pub(crate) type Drafted = Draft<Plan>;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotHolder`], [`Failure::BadRequest`] for months that are none, [`Failure::NotForProcedure`].
    pub async fn decision_draft(&self, request: DraftDecision) -> Result<DraftView, Failure> {
        let mut act = Act::begin(self, &request.file).await?;
        act.must_hold()?;
        let outcome = super::outcome(request.outcome);
        months(&request, outcome)?;
        letter::template(&act.me, &act.loaded, outcome)?;
        let kept: Option<Drafted> =
            draft::of_file(&mut act.write, act.loaded.file).await.map_err(failure::store)?;
        let blocks = match (request.blocks, &kept) {
            (Some(blocks), _) => blocks,
            (None, Some(kept)) if kept.content.outcome == outcome => kept.content.blocks.clone(),
            _ => Vec::new(),
        };
        let drafted = Drafted {
            decision: kept.map_or_else(|| DecisionId(Uuid::now_v7()), |kept| kept.decision),
            file: act.loaded.file,
            content: Plan {
                outcome,
                from: request.from,
                to: request.to,
                provisional: request.provisional.unwrap_or_default(),
                blocks,
            },
            inputs_hash: Some(super::inputs_hash(&act.me, &Tree::of(act.case()))?),
        };
        draft::put(&mut act.write, &drafted, act.moment.now).await.map_err(failure::store)?;
        let composed = letter::compose(&act.me, &act.loaded, &drafted, act.moment)?;
        act.finish().await?;
        Ok(DraftView { decision: drafted.decision.to_string(), missing: composed.missing })
    }
}

fn months(request: &DraftDecision, outcome: Outcome) -> Result<(), Failure> {
    let bad = |field: &str, reason: &str| {
        Err(Failure::BadRequest { field: field.to_owned(), reason: reason.to_owned() })
    };
    let is_month =
        |text: &String| text.len() == 7 && format!("{text}-01").parse::<jiff::civil::Date>().is_ok();
    match (&request.from, &request.to) {
        (Some(from), _) if !is_month(from) => bad("from", "YYYY-MM"),
        (_, Some(to)) if !is_month(to) => bad("to", "YYYY-MM"),
        (Some(from), Some(to)) if from > to => bad("to", "not before `from`"),
        (None, _) if outcome != Outcome::Refuse => bad("from", "missing field `from`"),
        (_, None) if matches!(outcome, Outcome::Grant | Outcome::Change) => bad("to", "missing field `to`"),
        _ => Ok(()),
    }
}
