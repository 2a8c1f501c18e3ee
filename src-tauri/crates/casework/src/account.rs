//! People at the authority: account names, roles, departments.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The name an account signs in with, such as `m.dornbusch`. Stable for the life of the city; never a person's key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountName(pub String);

impl fmt::Display for AccountName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<&str> for AccountName {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// What an account may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Sachbearbeitung: works on the files of the own department.
    Clerk,
    /// Teamleitung: assigns, counter-signs, overrides, declares emergency; also works on files.
    Lead,
    /// City administration: accounts and devices, no case content.
    Admin,
    /// Data protection: journals and access records, no case content.
    Auditor,
}

/// An organisational unit in the sense of § 67 Abs. 4 SGB X: the border that files do not cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Department {
    /// Sozialamt: Grundsicherung and Hilfe zum Lebensunterhalt.
    Sozialamt,
    /// Jugendamt: KiTa.
    Jugendamt,
    /// Participation: contributions of citizens; no social data.
    Beteiligung,
}
