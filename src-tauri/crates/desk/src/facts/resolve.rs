//! `fact_resolve`: a person decides between values that were set without knowing of each other.
//!
//! The holder decides; where a candidate was set under a lease that had ended, the lead does.

use super::view;
use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Body, Context};
use koffer_casework::field::Resolve;
use koffer_casework::path::Path;
use koffer_contract::{FactsView, Failure, ResolveFact};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotContested`], [`Failure::NotHolder`], [`Failure::ReasonMissing`].
    pub async fn fact_resolve(&self, request: ResolveFact) -> Result<FactsView, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let mut act = Act::begin(self, &request.file).await?;
        if !act.leads() {
            act.must_hold()?;
        }
        let not_contested = || Failure::NotContested { path: request.path.clone() };
        let read =
            Path::parse(&request.path).map_err(|_| Failure::UnknownPath { path: request.path.clone() })?;
        let (unit, inside) = read.unit();
        let path = unit.to_string();
        let field =
            act.case().facts.get(&path).filter(|field| field.is_contested()).ok_or_else(not_contested)?;
        let saw: Vec<_> = field.candidates.iter().map(|candidate| candidate.by).collect();
        let value = match inside {
            None => request.value.clone(),
            // Of a whole, the candidate is taken whose part has that value; a part alone would mix two people's words.
            Some(part) => field
                .candidates
                .iter()
                .find(|candidate| candidate.value.get(&part) == Some(&request.value))
                .map(|candidate| candidate.value.clone())
                .ok_or_else(|| Failure::ValueInvalid {
                    path: request.path.clone(),
                    reason: "Wählen Sie einen der Werte, oder setzen Sie die Angabe danach neu.".to_owned(),
                })?,
        };
        let body = Body::Resolve(Resolve { path, value, saw: saw.clone(), reason: request.reason.clone() });
        act.change(&body, Context { saw, ..Context::default() }).await?;
        let me = act.me.clone();
        let loaded = act.finish().await?;
        Ok(FactsView { facts: view::facts(&me, &loaded) })
    }
}
