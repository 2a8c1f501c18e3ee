//! `lease_release`: the holder lets the file go. A change like any other: it works without a city.

use crate::Desk;
use crate::act::Act;
use koffer_casework::change::{Body, Context};
use koffer_contract::{Failure, LeaseAnswer, LeaseOfFile};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NotHolder`].
    pub async fn lease_release(&self, request: LeaseOfFile) -> Result<LeaseAnswer, Failure> {
        let mut act = Act::begin(self, &request.file).await?;
        act.must_hold()?;
        act.change(&Body::Release, Context::default()).await?;
        act.finish().await?;
        self.lease_of(&request.file).await
    }
}
