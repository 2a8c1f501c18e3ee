//! Re-seeding: a desk gives back what an older or empty city has lost.

use koffer_casework::{ChangeId, FileId};
use serde::{Deserialize, Serialize};

/// What the desk has, file by file. Everything, pulled or its own: the original signatures hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Offer {
    /// Some files; a desk offers in batches.
    pub files: Vec<OfferedFile>,
}

/// One file's changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfferedFile {
    /// The file.
    pub file: FileId,
    /// Ids, in the order the desk knows: the former city's, then its own.
    pub changes: Vec<ChangeId>,
    /// Those among them that the former city had quarantined. For all others the desk vouches: the former city let
    /// their authors work, whatever the Directory says of them today.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quarantined: Vec<ChangeId>,
}

/// What the city lacks of it, in the offered order; the desk pushes these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferAnswer {
    /// Ids.
    pub wanted: Vec<ChangeId>,
}
