//! Adding people, and withdrawing their access.

use super::AdminError;
use crate::backend::{Backend, Fault};
use crate::shelf::Sitting;
use koffer_casework::account::{AccountName, Department, Role};
use koffer_casework::directory::{Account, Directory};

/// A person to add.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What the person signs in with.
    pub name: String,
    /// As it stands under letters; the sign-in name where left out.
    pub full_name: Option<String>,
    /// What the person may do.
    pub role: Role,
    /// Whose files the person may see.
    pub department: Department,
}

impl Backend {
    /// Adds an account.
    ///
    /// # Errors
    /// [`AdminError::AccountExists`].
    pub async fn add_account(&self, new: NewAccount) -> Result<(), AdminError> {
        self.change_directory(|directory| {
            let name = AccountName(new.name.clone());
            if directory.account(&name).is_some() {
                return Err(AdminError::AccountExists(new.name));
            }
            directory.accounts.push(Account {
                full_name: new.full_name.unwrap_or(new.name),
                name,
                role: new.role,
                department: new.department,
                disabled: false,
            });
            Ok(())
        })
        .await
    }

    /// Withdraws an account's access, or gives it back.
    ///
    /// # Errors
    /// [`AdminError::NoSuchAccount`].
    pub async fn set_disabled(&self, account: &str, disabled: bool) -> Result<(), AdminError> {
        self.change_directory(|directory| {
            let found = directory.accounts.iter_mut().find(|known| known.name.0 == account);
            let found = found.ok_or_else(|| AdminError::NoSuchAccount(account.to_owned()))?;
            found.disabled = disabled;
            Ok(())
        })
        .await
    }

    async fn change_directory(
        &self,
        change: impl FnOnce(&mut Directory) -> Result<(), AdminError>,
    ) -> Result<(), AdminError> {
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await?;
        let mut sitting = Sitting::load(&mut transaction).await?;
        let mut directory = sitting.directory.clone();
        change(&mut directory)?;
        self.issue_next(&mut transaction, &mut sitting, directory).await?;
        transaction.commit().await.map_err(Fault::from)?;
        Ok(())
    }
}
