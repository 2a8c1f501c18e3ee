//! `follow_up_set`: look again on a day, and why; without a day, the standing ones are done.

use crate::Desk;
use crate::act::Act;
use jiff::civil::Date;
use koffer_casework::change::{Add, Body, Context, FollowUp};
use koffer_contract::{Failure, Nothing, SetFollowUp};

impl Desk {
    /// See the module. A new day replaces the old one.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a day that does not exist, [`Failure::ReasonMissing`] for a day without a reason.
    pub async fn follow_up_set(&self, request: SetFollowUp) -> Result<Nothing, Failure> {
        let bad = |_| Failure::BadRequest { field: "day".to_owned(), reason: "YYYY-MM-DD".to_owned() };
        let day = request.day.as_deref().map(str::parse::<Date>).transpose().map_err(bad)?;
        if day.is_some() && request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        for file in &request.files {
            let mut act = Act::begin(self, file).await?;
            let standing: Vec<_> = act.case().follow_ups.keys().copied().collect();
            for follow_up in standing {
                let done = Body::Add(Box::new(Add::FollowUpDone { follow_up }));
                act.change(&done, Context::default()).await?;
            }
            if let Some(day) = day {
                let body = Add::FollowUp(FollowUp { day, text: request.reason.clone() });
                act.change(&Body::Add(Box::new(body)), Context::default()).await?;
            }
            act.finish().await?;
        }
        Ok(Nothing {})
    }
}
