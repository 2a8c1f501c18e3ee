//! `aside_adopt`: a lead lets changes stand that the city had set aside: disputed decisions, or the work of someone whose
//! access was withdrawn. They count from here on, in their order; what is not adopted stays visible.

use crate::Desk;
use crate::act::Act;
use koffer_casework::ChangeId;
use koffer_casework::change::{Body, Context, Override};
use koffer_contract::{AdoptAside, Failure, Nothing};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`], [`Failure::ReasonMissing`], [`Failure::UnknownChange`] for a change that is not set
    /// aside in this file.
    pub async fn aside_adopt(&self, request: AdoptAside) -> Result<Nothing, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let mut act = Act::begin(self, &request.file).await?;
        act.must_lead()?;
        let aside: Vec<ChangeId> = act.case().set_aside.iter().map(|entry| entry.header.change_id).collect();
        let changes = match &request.changes {
            None => aside,
            Some(named) => {
                let known = |id: &String| aside.iter().find(|change| change.to_string() == *id).copied();
                let unknown = |id: &String| Failure::UnknownChange { change: id.clone() };
                named.iter().map(|id| known(id).ok_or_else(|| unknown(id))).collect::<Result<_, _>>()?
            }
        };
        if !changes.is_empty() {
            let context = Context { saw: changes.clone(), ..Context::default() };
            let body = Body::Override(Override::Stands { changes, reason: request.reason });
            act.change(&body, context).await?;
        }
        act.finish().await?;
        Ok(Nothing {})
    }
}
