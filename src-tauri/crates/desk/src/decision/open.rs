//! `decision_open`: a draft or a frozen decision as its screen needs it, with „Vor dem Erlass“.

use super::draft::Drafted;
use super::{brief, letter, outcome_view};
use crate::facts::tree::Tree;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_casework::change::Outcome;
use koffer_casework::decision::Frozen;
use koffer_casework::{DecisionId, intake};
use koffer_contract::{
    BlockKind, BlockView, CheckLevel, CheckView, DecisionOf, DecisionView, Failure, MissingPoint,
    ReturnedView,
};
use koffer_store::{Connection, blob, draft};
use rust_decimal::Decimal;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownDecision`].
    pub async fn decision_open(&self, request: DecisionOf) -> Result<DecisionView, Failure> {
        let unknown = || Failure::UnknownDecision { decision: request.decision.clone() };
        let id: DecisionId = request.decision.parse().map_err(|_| unknown())?;
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let drafted: Option<Drafted> = draft::get(&mut read, id).await.map_err(failure::store)?;
        match drafted {
            Some(drafted) => self.open_draft(&drafted).await,
            None => self.open_frozen(&mut read, id).await?.ok_or_else(unknown),
        }
    }

    async fn open_draft(&self, drafted: &Drafted) -> Result<DecisionView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let moment = self.moment();
        let loaded = Loaded::read(&opened, &drafted.file.to_string()).await?;
        let composed = letter::compose(&me, &loaded, drafted, moment)?;
        let template = letter::template(&me, &loaded, drafted.content.outcome)?;
        let pack = me.pack.clone();
        let content = composed.draft.content.clone();
        let rendered = tokio::task::spawn_blocking(move || koffer_letter::render(&content, &pack)).await;
        let pages = rendered.ok().and_then(Result::ok).map_or(0, |rendered| rendered.pages);
        let amount: Decimal =
            composed.monthly.as_deref().and_then(|sum| sum.parse().ok()).unwrap_or_default();
        let needs_countersign = me.pack.municipality.four_eyes.asks(amount);
        let outdated = drafted.inputs_hash != Some(super::inputs_hash(&me, &Tree::of(&loaded.case))?);
        let blocks = template.choices().into_iter().map(|choice| {
            let kept = drafted.content.blocks.iter().find(|block| block.block == choice.key);
            BlockView {
                block: choice.key,
                title: choice.title,
                note: String::new(),
                kind: if choice.own_text { BlockKind::OwnText } else { BlockKind::Choice },
                chosen: kept.is_some_and(|block| block.chosen),
                text: kept.and_then(|block| block.text.clone()),
            }
        });
        Ok(DecisionView {
            decision: brief::of_draft(drafted),
            file: drafted.file.to_string(),
            outcomes: outcomes(&loaded),
            blocks: blocks.collect(),
            checks: checks(&composed.missing, needs_countersign),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            needs_countersign,
            countersign_reason: needs_countersign
                .then(|| "Ab dieser Höhe zeichnet eine zweite Person mit.".to_owned()),
            outdated,
            monthly: composed.monthly,
            returned: returned(&me, &loaded, drafted.decision),
        })
    }

    async fn open_frozen(
        &self,
        read: &mut Connection,
        id: DecisionId,
    ) -> Result<Option<DecisionView>, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let Some(file) = super::file_of(read, id).await? else { return Ok(None) };
        let loaded = Loaded::read_in(read, &file.to_string()).await?;
        let Some(letter) = loaded.case.decisions.get(&id).and_then(|decision| decision.letter()) else {
            return Ok(None);
        };
        let pdf = blob::read(&opened.store, letter.freeze.file_hash).await.map_err(failure::store)?;
        let waits = letter.freeze.needs_countersign && letter.countersigned.is_none();
        let monthly = super::monthly(&letter.freeze);
        Ok(Some(DecisionView {
            decision: brief::of_letter(&loaded.case, letter, self.moment().today),
            file: file.to_string(),
            outcomes: vec![outcome_view(letter.freeze.outcome)],
            blocks: Vec::new(),
            checks: checks(&[], waits),
            pages: pdf.as_deref().map_or(Ok(0), crate::pages::count)?,
            needs_countersign: letter.freeze.needs_countersign,
            countersign_reason: None,
            outdated: false,
            monthly,
            returned: letter.returned.as_ref().map(|_| ()).and_then(|()| returned(&me, &loaded, id)),
        }))
    }
}

/// Change and end need something that was granted.
fn outcomes(loaded: &Loaded) -> Vec<koffer_contract::Outcome> {
    let granted = super::previous(loaded).is_some();
    let all = if granted {
        vec![Outcome::Change, Outcome::End, Outcome::Grant, Outcome::Refuse]
    } else {
        vec![Outcome::Grant, Outcome::Refuse]
    };
    all.into_iter().map(outcome_view).collect()
}

fn checks(missing: &[MissingPoint], needs_countersign: bool) -> Vec<CheckView> {
    let mut checks: Vec<_> = missing
        .iter()
        .map(|point| CheckView {
            level: CheckLevel::Hinders,
            code: point.code.clone(),
            title: point.sentence.clone(),
            detail: String::new(),
            path_label: point.path.as_deref().map(intake::label),
            path: point.path.clone(),
        })
        .collect();
    let line = |level, code: &str, title: &str, detail: &str| CheckView {
        level,
        code: code.to_owned(),
        title: title.to_owned(),
        detail: detail.to_owned(),
        path: None,
        path_label: None,
    };
    if needs_countersign {
        let detail = "Das Schreiben wird vorher eingefroren und kann danach nicht mehr geändert werden.";
        checks.push(line(
            CheckLevel::SecondPerson,
            "mitzeichnung",
            "Eine zweite Person zeichnet mit.",
            detail,
        ));
    }
    if missing.is_empty() {
        let title = "Rechtsgrundlagen, Rechtsbehelfsbelehrung und Summen sind vollständig.";
        checks.push(line(CheckLevel::InOrder, "vollstaendig", title, ""));
    }
    checks
}

fn returned(me: &crate::desk::Me, loaded: &Loaded, id: DecisionId) -> Option<ReturnedView> {
    let letters: &[Frozen] = loaded.case.decisions.get(&id).map_or(&[], |decision| &decision.letters);
    let newest =
        loaded.case.decisions.values().flat_map(|decision| &decision.letters).max_by_key(|l| l.acted_at);
    let returned = letters.last().or(newest)?.returned.as_ref()?;
    use koffer_casework::change::ReturnReason as Field;
    use koffer_contract::ReturnReason as View;
    let reasons = returned.reasons.iter().map(|reason| match reason {
        Field::Facts => View::Facts,
        Field::Law => View::Law,
        Field::Calculation => View::Calculation,
        Field::Text => View::Text,
        Field::Form => View::Form,
    });
    Some(ReturnedView {
        account: me.full_name(&returned.by.account),
        reasons: reasons.collect(),
        comment: returned.comment.clone(),
    })
}
