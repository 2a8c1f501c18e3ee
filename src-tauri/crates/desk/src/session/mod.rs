//! Enrolment, unlocking, locking, passphrase, settings.

mod enrol;
mod keyring;
mod lock;
mod passphrase;
mod pin;
mod probe;
mod settings;

mod state;
mod unlock;

use crate::desk::Me;
use koffer_casework::account::{self, Department};
use koffer_contract::Role;
pub(crate) use settings::STORAGE_LIMIT;

/// Minutes without input until a desk locks, unless the person chose fewer.
pub(crate) const IDLE_MINUTES: u32 = 10;

/// The role as the bridge names it.
pub(crate) fn role(me: &Me) -> Role {
    let Some(account) = me.account() else { return Role::Clerk };
    match account.role {
        account::Role::Lead => Role::Lead,
        account::Role::Admin => Role::CityAdmin,
        account::Role::Auditor => Role::PrivacyAuditor,
        account::Role::Clerk if me.directory.deputies.iter().any(|deputy| deputy.deputy == account.name) => {
            Role::Deputy
        }
        account::Role::Clerk => Role::Clerk,
    }
}

/// The department's German name.
pub(crate) fn department(department: Department) -> String {
    match department {
        Department::Sozialamt => "Sozialamt",
        Department::Jugendamt => "Jugendamt",
        Department::Beteiligung => "Bürgerbeteiligung",
    }
    .to_owned()
}
