//! The four procedures in which applications arrive.

use crate::account::Department;
use serde::{Deserialize, Serialize};

/// What is applied for; the names are those of `verfahren` in the application forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Procedure {
    /// Grundsicherung im Alter und bei Erwerbsminderung, chapter 4 SGB XII.
    Grundsicherung,
    /// Hilfe zum Lebensunterhalt, chapter 3 SGB XII.
    HilfeZumLebensunterhalt,
    /// KiTa-Vormerkung, § 5 KiBiz NRW.
    KitaVormerkung,
    /// A contribution to public participation.
    Beteiligung,
}

impl Procedure {
    /// All of them, in the order in which lists name them.
    pub const ALL: [Self; 4] =
        [Self::Grundsicherung, Self::HilfeZumLebensunterhalt, Self::KitaVormerkung, Self::Beteiligung];

    /// Whose files these are: nobody outside the department may see them.
    #[must_use]
    pub fn department(self) -> Department {
        match self {
            Self::Grundsicherung | Self::HilfeZumLebensunterhalt => Department::Sozialamt,
            Self::KitaVormerkung => Department::Jugendamt,
            Self::Beteiligung => Department::Beteiligung,
        }
    }

    /// The name on the wire and in `verfahren`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Grundsicherung => "grundsicherung",
            Self::HilfeZumLebensunterhalt => "hilfe_zum_lebensunterhalt",
            Self::KitaVormerkung => "kita_vormerkung",
            Self::Beteiligung => "beteiligung",
        }
    }

    /// The procedure of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|procedure| procedure.name() == name)
    }
}
