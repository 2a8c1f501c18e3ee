//! `lease_override`: a lead lets the new holder decide before the old lease has run out, by a signed word that stands in
//! the file's history. If the former holder decides all the same, that decision is disputed, never silent.

use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Body, Context, Override};
use koffer_contract::{Failure, LeaseAnswer, OverrideLease};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`], [`Failure::ReasonMissing`], [`Failure::NotHolder`] when nobody holds the file.
    pub async fn lease_override(&self, request: OverrideLease) -> Result<LeaseAnswer, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let mut act = Act::begin(self, &request.file).await?;
        act.must_lead()?;
        let lease = act.case().lease.as_ref().filter(|lease| lease.over.is_none());
        let epoch = lease.ok_or(Failure::NotHolder { holder: None })?.epoch;
        let body = Body::Override(Override::EarlyDecision { epoch, reason: request.reason });
        act.change(&body, Context::default()).await?;
        act.finish().await?;
        self.lease_of(&request.file).await
    }
}
