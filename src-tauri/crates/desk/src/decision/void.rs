//! `decision_void`: the holder takes a letter back before it was handed to the post, stating that it never left.

use super::freeze::refuse_objection;
use crate::Desk;
use koffer_casework::change::{Body, Context, Void};
use koffer_contract::{Failure, Nothing, VoidDecision};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::AlreadyDispatched`], [`Failure::NeverLeftMissing`], [`Failure::ReasonMissing`], [`Failure::NotHolder`].
    pub async fn decision_void(&self, request: VoidDecision) -> Result<Nothing, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let (mut act, letter) = super::on_letter(self, &request.decision).await?;
        act.must_hold()?;
        let dispatched =
            act.case().letter_facts.get(&letter.change).and_then(|facts| facts.dispatched.as_ref());
        if let Some(dispatch) = dispatched {
            return Err(Failure::AlreadyDispatched { day: dispatch.day.to_string() });
        }
        if letter.issued.is_some() && !request.never_left {
            return Err(Failure::NeverLeftMissing {});
        }
        let freeze = letter.change;
        let body =
            Body::Void(Void { freeze, reason: request.reason.clone(), never_left: request.never_left });
        let header = act.change(&body, Context { saw: vec![freeze], ..Context::default() }).await?;
        refuse_objection(&act, header.change_id)?;
        act.finish().await?;
        Ok(Nothing {})
    }
}
