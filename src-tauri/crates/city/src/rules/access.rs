//! Who may see a file: the border between departments (§ 67 Abs. 4 SGB X) and between a restricted file and everybody
//! who is not named in it (§ 35 Abs. 1 S. 3 SGB I). For whom a file is not, for them it does not exist.

use super::Carrier;
use koffer_casework::account::{AccountName, Department, Role};
use koffer_casework::change::Open;
use koffer_casework::directory::{Directory, Withdrawn};
use koffer_casework::procedure::Procedure;

/// What a file says about who may see it. Kept beside the changes, so that it outlives an erased body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The procedure, which gives the department.
    pub procedure: Procedure,
    /// Only for these, where the file is restricted.
    pub restricted_to: Option<Vec<AccountName>>,
}

impl Access {
    /// What the beginning of a file says.
    #[must_use]
    pub fn of(open: &Open) -> Self {
        Self { procedure: open.procedure, restricted_to: open.restricted_to.clone() }
    }

    /// Whose file it is.
    #[must_use]
    pub fn department(&self) -> Department {
        self.procedure.department()
    }
}

/// Whether `account` may see a file with this `access`. A file whose beginning is not known is nobody's.
#[must_use]
pub fn may_see(directory: &Directory, account: &AccountName, access: Option<&Access>) -> bool {
    access.is_some_and(|access| directory.may_see(account, access.procedure, access.restricted_to.as_deref()))
}

/// Whether a person on a device may work at all.
///
/// # Errors
/// [`Withdrawn`]: the account was disabled or is gone, or the device was revoked.
pub fn in_good_standing(directory: &Directory, carrier: &Carrier) -> Result<(), Withdrawn> {
    if directory.account(&carrier.account).is_none_or(|account| account.disabled) {
        return Err(Withdrawn::AccountDisabled);
    }
    if directory.device(carrier.device).is_none_or(|device| device.revoked) {
        return Err(Withdrawn::DeviceRevoked);
    }
    Ok(())
}

/// Whether the account's role has to do with case files at all: city administration and data protection have not.
#[must_use]
pub fn works_on_files(account: &koffer_casework::directory::Account) -> bool {
    matches!(account.role, Role::Clerk | Role::Lead) && !account.disabled
}
