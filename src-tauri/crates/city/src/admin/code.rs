//! A one-time code for a person's next device. Only its Argon2id hash stays here.

use super::AdminError;
use crate::backend::Backend;
use crate::keys::KeyError;
use crate::shelf::{Sitting, codes};
use jiff::SignedDuration;
use koffer_casework::account::AccountName;
use koffer_vault::Sensitive;
use koffer_vault::code::{OneTimeCode, hash_code};

/// How long a code waits.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Backend {
    /// Makes a code for `account`; one that still waited is void.
    ///
    /// # Errors
    /// [`AdminError::NoSuchAccount`].
    pub async fn issue_code(&self, account: &str) -> Result<Sensitive<String>, AdminError> {
        let code = OneTimeCode::generate().map_err(KeyError::from)?;
        let hash = hash_code(&code).map_err(KeyError::from)?;
        let mut transaction = self.shelf.gate().await?;
        let sitting = Sitting::load(&mut transaction).await?;
        let name = AccountName(account.to_owned());
        if sitting.directory.account(&name).is_none_or(|known| known.disabled) {
            return Err(AdminError::NoSuchAccount(account.to_owned()));
        }
        codes::issue(&mut transaction, account, &hash, self.now() + CODE_LASTS).await?;
        transaction.commit().await?;
        Ok(code.grouped())
    }
}
