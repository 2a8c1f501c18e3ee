//! `file_assign`: a lead gives files to someone, with a reason that stands in each file's history. The city grants the
//! lease when it hears of it.

use crate::Desk;
use crate::act::Act;
use koffer_casework::account::AccountName;
use koffer_casework::change::{Assign, Body, Context};
use koffer_contract::{AssignFiles, Failure, Nothing};

impl Desk {
    /// See the module. Files are assigned one by one; the first that cannot be ends it, and those before it are assigned.
    ///
    /// # Errors
    /// [`Failure::NotAllowed`], [`Failure::UnknownAccount`], [`Failure::ReasonMissing`].
    pub async fn file_assign(&self, request: AssignFiles) -> Result<Nothing, Failure> {
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing {});
        }
        let account = AccountName(request.account.clone());
        for file in &request.files {
            let mut act = Act::begin(self, file).await?;
            act.must_lead()?;
            let open = act.case().opened.as_ref();
            let may_see = open.is_some_and(|open| {
                act.me.directory.may_see(&account, open.procedure, open.restricted_to.as_deref())
            });
            if !may_see {
                return Err(Failure::UnknownAccount { account: request.account.clone() });
            }
            let body = Body::Assign(Assign { account: account.clone(), reason: request.reason.clone() });
            act.change(&body, Context::default()).await?;
            act.finish().await?;
        }
        Ok(Nothing {})
    }
}
