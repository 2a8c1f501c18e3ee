//! `decision_countersign`, `decision_return`: the second pair of eyes, by signature on the exact letter. Never on an own
//! decision; the lead names the freeze that was judged, so that a letter frozen anew needs a new look.

use super::freeze::refuse_objection;
use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Body, Context, Countersign, Return};
use koffer_casework::decision::DecisionState;
use koffer_contract::{DecisionOf, Failure, Nothing, ReturnDecision, ReturnReason};

impl Desk {
    /// The lead signs, too.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`], [`Failure::OwnDecision`], [`Failure::WrongState`].
    pub async fn decision_countersign(&self, request: DecisionOf) -> Result<Nothing, Failure> {
        let (mut act, freeze, file_hash) = self.judge(&request.decision).await?;
        let body = Body::Countersign(Countersign { freeze, file_hash });
        let header = act.change(&body, Context { saw: vec![freeze], ..Context::default() }).await?;
        refuse_objection(&act, header.change_id)?;
        act.finish().await?;
        Ok(Nothing {})
    }

    /// The lead returns it: the letter is void, the decision a draft again.
    ///
    /// # Errors
    /// As [`Desk::decision_countersign`]; [`Failure::ReasonMissing`] without a reason and a comment.
    pub async fn decision_return(&self, request: ReturnDecision) -> Result<Nothing, Failure> {
        if request.reasons.is_empty() || request.comment.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let (mut act, freeze, _) = self.judge(&request.decision).await?;
        let reasons = request.reasons.iter().map(|reason| reason_of(*reason)).collect();
        let body = Body::Return(Return { freeze, reasons, comment: request.comment.clone() });
        let header = act.change(&body, Context { saw: vec![freeze], ..Context::default() }).await?;
        refuse_objection(&act, header.change_id)?;
        act.finish().await?;
        Ok(Nothing {})
    }

    async fn judge(
        &self,
        decision: &str,
    ) -> Result<(Act, koffer_casework::ChangeId, koffer_casework::Hash), Failure> {
        let (act, letter) = super::on_letter(self, decision).await?;
        act.must_lead()?;
        if letter.account == act.me.identity.account {
            let deputies = act.me.directory.deputies.iter();
            let deputy =
                deputies.filter(|deputy| deputy.lead == letter.account).map(|d| act.me.full_name(&d.deputy));
            return Err(Failure::OwnDecision { deputy: deputy.into_iter().next() });
        }
        let state = letter.state(act.case().letter_facts.get(&letter.change));
        if state != DecisionState::Frozen {
            return Err(super::wrong_state(state, &[DecisionState::Frozen]));
        }
        let (change, file_hash) = (letter.change, letter.freeze.file_hash);
        Ok((act, change, file_hash))
    }
}

fn reason_of(reason: ReturnReason) -> koffer_casework::change::ReturnReason {
    use koffer_casework::change::ReturnReason as Field;
    match reason {
        ReturnReason::Facts => Field::Facts,
        ReturnReason::Law => Field::Law,
        ReturnReason::Calculation => Field::Calculation,
        ReturnReason::Text => Field::Text,
        ReturnReason::Form => Field::Form,
    }
}
